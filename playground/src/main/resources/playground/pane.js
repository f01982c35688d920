// One chat: its head, its messages and its foot.

import { h, icon, avatar, botAvatar } from './dom.js';
import { t, currentLanguage } from './texts.js';
import { store, on, markRead, loadMessages } from './store.js';
import { post, of } from './api.js';
import { preview } from './bubble.js';
import { composer } from './composer.js';
import { createLog } from './log.js';
import { dropMenu } from './menus.js';

const TYPING_MS = 5_000;

export function createPane(shell) {
  const pane = { person: null, element: h('section', { class: 'pane' }), say, toast, post: send, open, redraw: draw, settle, close };
  const head = h('header', { class: 'pane-head' });
  const context = {
    get person() { return pane.person; },
    get username() { return store.bot?.username; },
    say,
    toast,
    find: id => store.messages.get(pane.person)?.get(id),
    jump: id => log.jump(id),
  };
  const log = createLog(context, about);
  pane.downButton = log.down;
  const foot = composer(pane);
  pane.focus = foot.focus;
  let typing = 0;

  const person = () => store.people.get(pane.person);

  async function open(id) {
    pane.person = id;
    pane.element.dataset.person = id;
    draw();
    await loadMessages(id);
  }

  async function send(deed, body) {
    try {
      return await post(of(pane.person, deed), body);
    } catch (error) {
      toast(t('failed', { reason: error.message }));
      return null;
    }
  }

  function say(text) {
    log.toEnd();
    return send('text', { text });
  }

  function toast(text) {
    pane.element.querySelector('.toast')?.remove();
    const element = h('div', { class: 'toast', role: 'status' }, text);
    pane.element.append(element);
    setTimeout(() => element.remove(), Math.max(3_000, text.length * 70));
  }

  function draw() {
    if (!pane.person) {
      if (!pane.element.contains(document.activeElement)) pane.element.replaceChildren(shell.welcome());
      return;
    }
    if (!head.isConnected) pane.element.replaceChildren(head, log.element, foot.element);
    drawHead();
    drawPinned();
    log.element.setAttribute('aria-label', t('chat.log', { name: person().name }));
    log.down.setAttribute('aria-label', t('chat.down'));
    drawLog();
    foot.draw();
  }

  function drawLog() {
    const messages = [...(store.messages.get(pane.person)?.values() || [])];
    log.draw(messages.filter(message => !message.deleted).sort((one, other) => one.id - other.id));
  }

  function drawHead() {
    const { name, id } = person();
    const now = JSON.stringify([currentLanguage(), id, botName(), Boolean(typing)]);
    if (now === head.dataset.drawn) return;
    head.dataset.drawn = now;
    head.replaceChildren(
      h('button', { type: 'button', class: 'round back', 'aria-label': t('chat.back'), onclick: shell.back }, icon('back')),
      botAvatar(42),
      h('div', { class: 'who' },
        h('h2', {}, botName()),
        h('p', { class: typing ? 'typing' : '' }, typing ? t('chat.typing') : t('chat.bot'))),
      h('div', { class: 'as', title: t('chat.as', { name }) }, avatar(name, id, 28),
        h('span', { class: 'long' }, t('chat.as', { name })), h('span', { class: 'short' }, t('chat.as', { name: name.split(' ')[0] }))),
      moreButton());
  }

  function botName() {
    const given = person().profile?.name;
    return given || (store.own ? t('title') : store.bot?.first_name) || '…';
  }

  function moreButton() {
    const more = h('button', { type: 'button', class: 'round', 'aria-label': t('chat.more'), 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, icon('more'));
    more.addEventListener('click', () => {
      const { blocked } = person();
      dropMenu(more, [{ icon: 'block', label: t(blocked ? 'menu.unblock' : 'menu.block'), danger: !blocked, run: () => send(blocked ? 'unblock' : 'block', {}) }]);
    });
    return more;
  }

  function drawPinned() {
    pane.element.querySelector('.pinned')?.remove();
    const bar = pinned();
    if (bar) head.after(bar);
  }

  function pinned() {
    const id = person().profile?.pinned;
    const message = id && context.find(id);
    if (!message || message.deleted) return null;
    return h('button', { type: 'button', class: 'pinned', onclick: () => log.jump(id) },
      h('i', {}), h('span', {}, h('b', {}, t('chat.pinned')), preview(message)));
  }

  function about() {
    const { profile = {} } = person();
    if (!store.bot) return h('div', { class: 'about' }, h('div', { class: 'words' }, h('p', {}, t('nobot'))));
    const text = profile.description || profile.short_description || t('chat.empty');
    return h('div', { class: 'about' },
      h('div', { class: 'art' }, botAvatar(72)),
      h('div', { class: 'words' }, h('b', {}, t('chat.what')), h('p', {}, text)));
  }

  function settle() {
    if (!pane.person || !shell.visible(pane)) return;
    markRead(pane.person);
    shell.redrawPeople();
  }

  function setTyping(now) {
    clearTimeout(typing);
    typing = now ? setTimeout(() => setTyping(false), TYPING_MS) : 0;
    drawHead();
  }

  function gotMessage({ person: id, message }) {
    if (id !== pane.person) return;
    log.place(message);
    setTyping(typing && message.from !== 'bot');
    if (message.keyboard || message.from === 'person') foot.draw();
    settle();
  }

  function gotPage() {
    if (!pane.person) return draw();
    if (!person()) return;
    drawHead();
    foot.draw();
    drawPinned();
    if (log.isEmpty()) drawLog();
  }

  const mine = act => id => id === pane.person && act();
  const offs = [
    on('message', gotMessage),
    on('messages', mine(() => {
      draw();
      settle();
    })),
    on('page', gotPage),
    on('action', mine(() => setTyping(true))),
  ];

  function close() {
    log.close();
    offs.forEach(off => off());
  }

  pane.element.addEventListener('focusin', () => shell.activate(pane));
  pane.element.addEventListener('pointerdown', () => shell.activate(pane));
  draw();
  return pane;
}
