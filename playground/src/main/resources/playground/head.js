// The head of a chat: whose it is, who one is in it, and what can be done with the whole of it.

import { h, icon, avatar, botAvatar } from './dom.js';
import { t, currentLanguage } from './texts.js';
import { store, chatOf, isGroup } from './store.js';
import { dropMenu } from './menus.js';
import { ask } from './dialogs.js';
import { showMembers } from './groups.js';

export function createHead(pane) {
  const element = h('header', { class: 'pane-head' });
  const chat = () => chatOf(pane.chat);
  const person = () => store.people.get(pane.person);

  function draw(typing) {
    const { title, members, bot } = chat();
    const now = JSON.stringify([currentLanguage(), pane.chat, pane.person, pane.topic, title, members, bot, pane.botName(), Boolean(typing), person()?.name]);
    if (now === element.dataset.drawn) return;
    element.dataset.drawn = now;
    const group = isGroup(pane.chat);
    element.replaceChildren(
      h('button', { type: 'button', class: 'round back', 'aria-label': t('chat.back'), onclick: pane.shell.back }, icon('back')),
      group ? avatar(title, -pane.chat, 42) : botAvatar(42),
      h('div', { class: 'who' },
        h('h2', {}, group ? title : pane.botName()),
        typing ? h('p', { class: 'typing' }, t('chat.typing')) : h('p', {}, h('span', { class: group ? 'wide' : '' }, kind()), h('span', { class: 'narrow' }, group ? as() : ` · ${as()}`))),
      group ? whom() : h('div', { class: 'as', title: as() }, avatar(person().name, person().id, 28), h('span', { class: 'wide' }, as())),
      h('button', { type: 'button', class: 'round wide', 'aria-label': t('search'), title: t('search'), onclick: pane.search }, icon('search')),
      more());
  }

  function as() {
    return person() ? t('chat.as', { name: person().name }) : '';
  }

  function kind() {
    return isGroup(pane.chat) ? t('group.count', { count: chat().members.length }) : t('chat.bot');
  }

  // Who is to write; only those who are there can.
  function whom() {
    if (!person()) return null;
    const button = h('button', { type: 'button', class: 'as', title: t('group.as'), 'aria-label': `${t('group.as')}: ${person().name}`, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
      avatar(person().name, person().id, 28), h('span', { class: 'wide' }, as()));
    button.addEventListener('click', () => dropMenu(button, chat().members.map(({ person: id }) => store.people.get(id)).filter(Boolean).map(({ id, name }) => ({
      face: avatar(name, id, 28), label: name, checked: id === pane.person, run: () => pane.act({ person: id }),
    }))));
    return button;
  }

  function more() {
    const button = h('button', { type: 'button', class: 'round', 'aria-label': t('chat.more'), 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, icon('more'));
    button.addEventListener('click', () => dropMenu(button, [
      { icon: 'search', label: t('search'), run: pane.search },
      ...isGroup(pane.chat) ? ofGroup() : ofPerson(),
    ]));
    return button;
  }

  function ofPerson() {
    const { blocked } = chat();
    return [{ icon: 'block', label: t(blocked ? 'menu.unblock' : 'menu.block'), danger: !blocked, run: () => pane.post(blocked ? 'unblock' : 'block') }];
  }

  function ofGroup() {
    return [
      { icon: 'people', label: t('group.members'), run: () => showMembers(pane) },
      { icon: 'out', label: t('group.leave'), danger: true, run: leave },
    ];
  }

  async function leave() {
    if (await ask(t('group.leave.ask', { name: person().name }), t('group.leave'))) await pane.post('leave');
  }

  return { element, draw };
}
