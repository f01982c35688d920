// The left side: who one can be, the clock and the link box.

import { h, icon, avatar, walkWithArrows } from './dom.js';
import { t, known, shortDay, currentLanguage } from './texts.js';
import { store, on, now, chatOf, serviceOf } from './store.js';
import { post } from './api.js';
import { preview } from './bubble.js';
import { newGroup } from './groups.js';
import { dropMenu } from './menus.js';
import { alertWith, newPerson } from './dialogs.js';
import { clockBox } from './clock.js';
import { startPayload } from './entities.js';

export function createSide(element, shell) {
  const list = h('ul', { class: 'people' });
  const groups = h('ul', { class: 'people' });
  const groupsHead = h('h2', { class: 'hidden' });
  const chats = h('div', { class: 'chats' }, groupsHead, groups, list);
  walkWithArrows(chats, '.person');

  function role(person) {
    if (person.role) return known(`role.${person.role}`) ? t(`role.${person.role}`) : person.role;
    return person.started ? '' : t('role.new');
  }

  function row(chat) {
    const { id, name, title, last, unread } = chat;
    const caption = title ? '' : role(chat);
    const said = last ? [title && last.name && last.from === 'person' && !serviceOf(last) && `${last.name.split(' ')[0]}: `, preview(last)].filter(Boolean).join('') : '';
    const current = shell.shown().includes(id);
    const news = current ? 0 : unread;
    return h('li', {}, h('button', { type: 'button', class: 'person', 'data-person': id, 'aria-current': String(current), onclick: () => shell.openPerson(id, true) },
      title ? h('span', { class: 'avatar group', 'aria-hidden': 'true', 'data-hue': -id % 7 }, icon(chat.forum ? 'topics' : 'people')) : avatar(name, id),
      h('span', { class: 'body' },
        h('b', {}, title || name),
        h('time', {}, last ? shortDay(last.date, now()) : ''),
        h('span', { class: 'preview' }, caption && h('span', { class: 'role' }, caption, said ? ' · ' : ''), said || (title ? t('group.count', { count: chat.members.length }) : '')),
        news ? h('span', { class: 'badge' }, h('span', { 'aria-hidden': 'true' }, String(news)), h('span', { class: 'for-readers' }, t('unread', { count: news }))) : h('span', {}))));
  }

  // A row that shows the same stays the same element: one that is replaced between press and release would lose the click.
  const rows = new Map();
  function drawPeople() {
    const focused = document.activeElement?.dataset?.person;
    const chats = [...store.people.values(), ...store.groups.values()];
    for (const chat of chats) {
      const { id, name, title, last, unread, started, members } = chat;
      const shown = JSON.stringify([currentLanguage(), name, title, members?.length, role(chat), last, unread, started, shell.shown().includes(id), last ? shortDay(last.date, now()) : '']);
      const old = rows.get(id);
      if (old?.shown === shown) continue;
      const element = row(chat);
      if (old) old.element.replaceWith(element);
      else (title ? groups : list).append(element);
      rows.set(id, { shown, element });
    }
    for (const [id, { element }] of rows) {
      if (chatOf(id)) continue;
      element.remove();
      rows.delete(id);
    }
    groupsHead.classList.toggle('hidden', !store.groups.size);
    if (focused && list.isConnected && document.activeElement?.dataset?.person !== focused) element.querySelector(`[data-person="${focused}"]`)?.focus();
  }

  function add() {
    newPerson(async (name, language) => {
      const { id } = await post('/standin/people', { name, language });
      store.people.set(id, { unread: 0, waits: 0, profile: {}, ...store.people.get(id), id, name, language, role: '', started: false });
      shell.openPerson(id, true);
    });
  }

  function menuItems() {
    const dark = shell.theme() === 'dark';
    return [
      { icon: 'plus', label: t('person.add'), run: add },
      { icon: 'people', label: t('group.add'), run: () => newGroup(id => shell.openPerson(id, true)) },
      { icon: 'two', label: t(shell.isTwo() ? 'menu.one' : 'menu.two'), run: shell.toggleTwo },
      { icon: dark ? 'sun' : 'moon', label: t(dark ? 'menu.light' : 'menu.dark'), run: shell.toggleTheme },
      { icon: 'globe', label: t('menu.language'), run: shell.toggleLanguage },
      { icon: 'list', label: t('menu.calls'), run: shell.showCalls },
      { icon: 'help', label: t('menu.about'), run: shell.showAbout },
    ];
  }

  function linkBox() {
    const field = h('input', { class: 'field', name: 'link', 'aria-label': t('link.label'), placeholder: t('link.placeholder'), autocomplete: 'off', spellcheck: 'false' });
    const onsubmit = event => {
      event.preventDefault();
      const given = field.value.trim();
      const payload = startPayload(given, store.bot?.username) ?? (/[?&]start=([\w-]*)/.exec(given)?.[1] ?? given);
      if (!payload) return;
      if (shell.say(`/start ${payload}`)) field.value = '';
      else alertWith(t('link.nobody'));
    };
    return h('form', { class: 'link-box', onsubmit }, field, h('button', { type: 'submit', class: 'small' }, t('link.open')));
  }

  function draw() {
    const menu = h('button', { type: 'button', class: 'round', id: 'main-menu', 'aria-label': t('menu'), 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, icon('menu'));
    menu.addEventListener('click', () => dropMenu(menu, menuItems()));
    const two = h('button', { type: 'button', class: 'round', id: 'two', 'aria-label': t('menu.two'), title: t('menu.two'), 'aria-pressed': String(shell.isTwo()), onclick: shell.toggleTwo }, icon('two'));
    const theme = h('button', { type: 'button', class: 'round', id: 'theme', 'aria-label': t(shell.theme() === 'dark' ? 'menu.light' : 'menu.dark'), onclick: shell.toggleTheme }, icon(shell.theme() === 'dark' ? 'sun' : 'moon'));
    const language = h('button', { type: 'button', class: 'round', id: 'language', 'aria-label': t('menu.language'), title: t('menu.language'), onclick: shell.toggleLanguage }, icon('globe'));
    const help = h('button', { type: 'button', id: 'about', onclick: shell.showAbout }, t('menu.about'));
    element.setAttribute('aria-label', t('people'));
    groupsHead.textContent = t('groups');
    element.replaceChildren(
      h('header', { class: 'side-head' }, menu, h('h1', {}, t('title')), language, theme, two),
      h('p', { class: 'hint' }, t('hint'), ' ', help),
      chats,
      h('div', { class: 'adding' },
        h('button', { type: 'button', class: 'add-person', onclick: add }, icon('plus'), t('person.add')),
        h('button', { type: 'button', class: 'add-person', id: 'add-group', 'aria-label': t('group.add'), title: t('group.add'), onclick: () => newGroup(id => shell.openPerson(id, true)) }, icon('people'))),
      h('div', { class: 'tools' }, clockBox(), linkBox()));
    drawPeople();
  }

  // However much happens at once, the list is drawn once a frame.
  let planned = 0;
  let wanted = null;
  function drawSoon(show) {
    wanted = show ?? wanted;
    planned ||= requestAnimationFrame(() => {
      planned = 0;
      drawPeople();
      if (wanted) chats.querySelector(`[data-person="${wanted}"]`)?.scrollIntoView({ block: 'nearest' });
      wanted = null;
    });
  }

  on('page', () => drawSoon());
  on('message', () => drawSoon());
  on('clock', () => drawSoon());
  return { draw, drawPeople: drawSoon };
}
