// One chat: its head, its messages and its foot.

import { h } from './dom.js';
import { t, currentLanguage } from './texts.js';
import { store, on, chatOf, isGroup, markRead, loadMessages } from './store.js';
import { post, of } from './api.js';
import { author, preview } from './bubble.js';
import { composer } from './composer.js';
import { createLog } from './log.js';
import { createHead } from './head.js';
import { emptyChat } from './about.js';
import { createSearch } from './search.js';
import { createTopics } from './topics.js';
import { toClipboard } from './clipboard.js';

const TYPING_MS = 5_000;
const SPOKEN_IN_TOPIC = new Set(['text', 'photo', 'document', 'contact', 'location']);

export function createPane(shell) {
  // chat: whose chat with the bot it is, or which group; person: who looks and writes; topic: of a forum, 0 for none
  const pane = { chat: null, person: null, topic: 0, element: h('section', { class: 'pane' }), say, toast, post: send, open, act, redraw: draw, settle, close, shell };
  const context = {
    get chat() { return pane.chat; },
    get person() { return pane.person; },
    get isGroup() { return isGroup(pane.chat); },
    get where() { return where(); },
    get username() { return store.bot?.username; },
    get botName() { return botName(); },
    isOwn: message => message.from === 'person' && (!isGroup(pane.chat) || message.by === pane.person),
    isTaken: id => !chat()?.waits || id < chat().waits,
    canReply: () => foot.canWrite(),
    reply: message => foot.reply(message, author(message, context), preview(message)),
    copy,
    say,
    toast,
    find: id => store.messages.get(pane.chat)?.get(id),
    jump: id => log.jump(id),
  };
  const log = createLog(context, () => emptyChat(chat()));
  pane.downButton = log.down;
  pane.botName = botName;
  const foot = composer(pane);
  pane.focus = foot.focus;
  const head = createHead(pane);
  const search = createSearch(log, () => shown(), () => foot.focus());
  pane.search = () => {
    head.element.after(search.element);
    search.open();
  };
  const topics = createTopics(pane);
  let typing = 0;

  const chat = () => chatOf(pane.chat);
  const where = () => isGroup(pane.chat) ? { chat: pane.chat } : {};

  async function open(id) {
    search.close();
    pane.chat = id;
    pane.topic = 0;
    pane.person = isGroup(id) ? chat().members[0]?.person : id;
    pane.element.dataset.person = id;
    draw();
    await loadMessages(id);
  }

  // In a group one may be any of those who are in it.
  function act({ person = pane.person, topic = pane.topic }) {
    Object.assign(pane, { person, topic });
    draw();
  }

  async function send(deed, body = {}) {
    const topic = pane.topic && SPOKEN_IN_TOPIC.has(deed) ? { topic: pane.topic } : {};
    try {
      return await post(of(pane.person, deed), { ...where(), ...topic, ...body });
    } catch (error) {
      toast(t('failed', { reason: error.message }));
      return null;
    }
  }

  function say(text, replyTo) {
    log.toEnd();
    return send('text', { text, replyTo });
  }

  async function copy(text) {
    try {
      await toClipboard(text);
      toast(t('tap.copied'));
    } catch (error) {
      toast(t('failed', { reason: error.message }));
    }
  }

  function toast(text) {
    pane.element.querySelector('.toast')?.remove();
    const element = h('div', { class: 'toast', role: 'status' }, text);
    pane.element.append(element);
    setTimeout(() => element.remove(), Math.max(3_000, text.length * 70));
  }

  function draw() {
    if (!chat()) {
      if (!pane.element.contains(document.activeElement) || pane.chat) pane.element.replaceChildren(shell.welcome());
      return;
    }
    if (!head.element.isConnected) pane.element.replaceChildren(head.element, topics.element, log.element, foot.element);
    pane.element.lang = store.people.get(pane.person)?.language || currentLanguage();
    head.draw(typing);
    topics.draw();
    drawPinned();
    log.element.setAttribute('aria-label', t('chat.log', { name: chat().title || chat().name }));
    log.down.setAttribute('aria-label', t('chat.down'));
    log.draw(shown());
    search.renew();
    foot.draw();
  }

  function shown() {
    const messages = [...(store.messages.get(pane.chat)?.values() || [])];
    return messages.filter(message => !message.deleted && isHere(message)).sort((one, other) => one.id - other.id);
  }

  const isHere = message => !chat()?.forum || (message.topic || 0) === pane.topic;

  function botName() {
    const given = store.people.get(pane.person)?.profile?.name;
    return given || (store.own ? t('title') : store.bot?.first_name) || '…';
  }

  function drawPinned() {
    pane.element.querySelector('.pinned')?.remove();
    const bar = pinned();
    if (bar) topics.element.after(bar);
  }

  function pinned() {
    const id = chat().profile?.pinned || chat().pinned;
    const message = id && context.find(id);
    if (!message || message.deleted) return null;
    return h('button', { type: 'button', class: 'pinned', onclick: () => log.jump(id) },
      h('i', {}), h('span', {}, h('b', {}, t('chat.pinned')), preview(message)));
  }

  function settle() {
    if (!chat() || !shell.visible(pane)) return;
    markRead(pane.chat, pane.person);
    shell.redrawPeople();
  }

  function setTyping(now) {
    clearTimeout(typing);
    typing = now ? setTimeout(() => setTyping(false), TYPING_MS) : 0;
    head.draw(typing);
  }

  function gotMessage({ chat: id, message }) {
    if (id !== pane.chat) return;
    if (isHere(message)) log.place(message);
    search.renew();
    setTyping(typing && message.from !== 'bot');
    if (message.keyboard || message.from === 'person') foot.draw();
    settle();
  }

  function gotPage() {
    if (!pane.chat) return draw();
    const gone = isGroup(pane.chat) && !chat();
    if (gone) pane.chat = null;
    if (gone) draw();
    if (!chat()) return;
    const missing = isGroup(pane.chat) && !chat().members.some(member => member.person === pane.person);
    if (missing && chat().members.length) act({ person: chat().members[0].person });
    head.draw(typing);
    topics.draw();
    foot.draw();
    drawPinned();
    log.retick();
    if (log.isEmpty()) log.draw(shown());
  }

  const mine = act => id => id === pane.chat && act();
  const offs = [
    on('message', gotMessage),
    on('messages', mine(() => {
      draw();
      settle();
    })),
    on('page', gotPage),
    on('taken', mine(log.retick)),
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
