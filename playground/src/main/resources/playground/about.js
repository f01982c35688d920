// What this page is, and three things to try.

import { h, icon, botAvatar } from './dom.js';
import { t } from './texts.js';
import { store } from './store.js';
import { advance } from './clock.js';

// What stands where nothing has been said yet.
export function emptyChat({ title, profile = {} }) {
  const card = (...contents) => h('div', { class: 'about' }, ...contents);
  const words = (...contents) => h('div', { class: 'words' }, ...contents);
  if (!store.bot) return card(words(h('p', {}, t('nobot'))));
  if (title) return card(words(h('p', {}, t('chat.empty'))));
  const text = profile.description || profile.short_description || t('chat.empty');
  return card(h('div', { class: 'art' }, botAvatar(72)), words(h('b', {}, t('chat.what')), h('p', {}, text)));
}

export function aboutCard(shell, done = () => {}) {
  const people = [...store.people.values()];
  const first = people.find(person => person.role === 'employee' && !person.started) || people.find(person => person.role === 'employee') || people[0];
  const item = (picture, title, more, run) => h('li', {}, h('button', { type: 'button', onclick: () => {
    done();
    run();
  } }, icon(picture), h('span', {}, h('b', {}, title), h('small', {}, more))));
  return h('div', { class: 'card' },
    h('h2', {}, t('about.title')),
    h('p', {}, t('about.text')),
    store.bot ? null : h('p', {}, t('nobot')),
    h('ol', { 'aria-label': t('about.try') },
      first && item('chat', t('about.write', { name: first.name }), t('about.write.more'), () => shell.openPerson(first.id, true)),
      item('two', t('about.two'), t('about.two.more'), () => shell.isTwo() || shell.toggleTwo()),
      item('clock', t('about.time'), t('about.time.more'), () => advance('P1D'))));
}
