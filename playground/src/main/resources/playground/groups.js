// Making a group, and who is in it.

import { h, avatar } from './dom.js';
import { t } from './texts.js';
import { store, on, chatOf, loadPage } from './store.js';
import { post, of } from './api.js';
import { form, panel, alertWith } from './dialogs.js';

// People of a load test need no group; those who have ids below are the first ones.
const MOST_OFFERED = 100;

const check = (name, words, checked, value) => h('label', { class: 'check' }, h('input', { type: 'checkbox', name, checked, value }), h('span', {}, words));

export function newGroup(done) {
  const people = [...store.people.values()].slice(0, MOST_OFFERED);
  form(t('group.add'), [
    h('label', {}, t('group.title'), h('input', { class: 'field', name: 'title', required: true, maxlength: 128, autofocus: true, autocomplete: 'off', placeholder: t('group.title.example') })),
    h('label', {}, t('group.creator'), h('select', { class: 'field', name: 'creator' }, people.map(({ id, name }) => h('option', { value: id }, name)))),
    h('fieldset', {}, h('legend', {}, t('group.people')), people.map(({ id, name }) => check('people', name, false, id))),
    check('bot', t('group.bot'), true),
    check('forum', t('group.forum'), false),
  ], t('person.create'), data => make(data, done));
}

async function make(data, done) {
  try {
    const { id } = await post(of(data.get('creator'), 'group'), {
      title: data.get('title'), people: data.getAll('people').map(Number), bot: data.has('bot'), forum: data.has('forum'),
    });
    await loadPage();
    done(id);
    return true;
  } catch (error) {
    alertWith(t('failed', { reason: error.message }));
    return false;
  }
}

export function showMembers(pane) {
  const body = h('ul', { class: 'members' });
  const group = () => chatOf(pane.chat);
  const act = (deed, whom) => async () => {
    if (await pane.post(deed, whom)) await loadPage();
  };

  function row(face, name, status, whom) {
    const there = ['creator', 'administrator', 'member'].includes(status);
    const button = (key, deed, more) => h('button', { type: 'button', class: 'small', 'aria-label': `${t(key)}: ${name}`, onclick: act(deed, { ...whom, ...more }) }, t(key));
    const leads = ['creator', 'administrator'].includes(group().members.find(({ person }) => person === pane.person)?.status);
    const choices = !there ? [button('group.invite', 'invite')] : status === 'creator' || !leads ? [] : [
      status === 'member' ? button('group.appoint', 'appoint') : button('group.dismiss', 'appoint', { admin: false }),
      button('group.remove', 'remove'),
    ];
    return h('li', {}, face, h('span', { class: 'name' }, h('b', {}, name), h('small', {}, there ? t(status === 'creator' ? 'group.creator.status' : `group.${status}`) : t('group.out'))), h('span', { class: 'choices' }, choices));
  }

  function draw() {
    if (!group()) return;
    const { members, bot } = group();
    const inside = new Map(members.map(({ person, status }) => [person, status]));
    const others = [...store.people.values()].filter(({ id }) => !inside.has(id)).slice(0, MOST_OFFERED);
    const person = ({ id, name }) => row(avatar(name, id, 36), name, inside.get(id), { person: id });
    body.replaceChildren(
      row(avatar(pane.botName(), 5, 36), pane.botName(), bot, { bot: true }),
      ...members.map(({ person: id }) => store.people.get(id)).filter(Boolean).map(person),
      ...others.map(person));
  }

  draw();
  const off = on('page', draw);
  panel(t('group.members'), h('div', { class: 'list', tabindex: 0 }, body)).addEventListener('close', off);
}
