// Windows over the page: alerts of the bot, a new person, pictures, the clock.

import { h } from './dom.js';
import { t, currentLanguage } from './texts.js';

function open(dialog) {
  document.getElementById('floor').append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  return dialog;
}

function actions(...buttons) {
  return h('div', { class: 'actions' }, buttons);
}

export function alertWith(text) {
  const dialog = h('dialog', { role: 'alertdialog', 'aria-label': text }, h('p', {}, text));
  dialog.append(actions(h('button', { type: 'button', class: 'main', autofocus: true, onclick: () => dialog.close() }, t('ok'))));
  return open(dialog);
}

export function ask(text, yes) {
  return new Promise(resolve => {
    const dialog = h('dialog', { role: 'alertdialog', 'aria-label': text }, h('p', {}, text));
    const end = answer => () => {
      resolve(answer);
      dialog.close();
    };
    dialog.append(actions(
      h('button', { type: 'button', onclick: end(false) }, t('cancel')),
      h('button', { type: 'button', class: 'main', autofocus: true, onclick: end(true) }, yes)));
    open(dialog).addEventListener('close', () => resolve(false));
  });
}

export function form(title, fields, yes, submit) {
  const heading = h('h2', { id: 'dialog-title' }, title);
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title' });
  const onsubmit = async event => {
    event.preventDefault();
    if (await submit(new FormData(event.target)) !== false) dialog.close();
  };
  dialog.append(heading, h('form', { onsubmit }, fields, actions(
    h('button', { type: 'button', onclick: () => dialog.close() }, t('cancel')),
    h('button', { type: 'submit', class: 'main' }, yes))));
  return open(dialog);
}

export function newPerson(submit) {
  const languages = ['ru', 'en'].map(code => h('option', { value: code, selected: code === currentLanguage() }, t(`language.${code}`)));
  return form(t('person.add'), [
    h('label', {}, t('person.name'), h('input', { class: 'field', name: 'name', required: true, maxlength: 64, autofocus: true, autocomplete: 'off', placeholder: t('person.name.example') })),
    h('label', {}, t('person.language'), h('select', { class: 'field', name: 'language' }, languages)),
  ], t('person.create'), data => submit(data.get('name'), data.get('language')));
}

export function askName(title, value, submit) {
  return form(title, [
    h('label', {}, t('topics.name'), h('input', { class: 'field', name: 'name', required: true, maxlength: 128, autofocus: true, autocomplete: 'off', value })),
  ], t('save'), data => submit(data.get('name')));
}

export function moveClock(now, submit) {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  return form(t('clock.set'), [
    h('label', {}, t('clock.when'), h('input', { class: 'field', type: 'datetime-local', name: 'at', required: true, min: local, value: local, autofocus: true })),
  ], t('clock.set'), data => submit(new Date(data.get('at'))));
}

export function showPicture(url, words) {
  const dialog = h('dialog', { class: 'picture', 'aria-label': words });
  dialog.append(h('img', { src: url, alt: words }));
  dialog.addEventListener('click', () => dialog.close());
  return open(dialog);
}

export function panel(title, contents) {
  const dialog = h('dialog', { class: 'wide', 'aria-labelledby': 'dialog-title' }, h('h2', { id: 'dialog-title' }, title), contents);
  dialog.append(actions(h('button', { type: 'button', class: 'main', autofocus: true, onclick: () => dialog.close() }, t('close'))));
  return open(dialog);
}
