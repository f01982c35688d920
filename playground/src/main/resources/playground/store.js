// What the page knows, and who wants to hear when it changes.

import { get, post, of } from './api.js';

// More than two beats: the channel beats every five seconds.
const SILENCE_MS = 12_000;

export const store = {
  bot: null,
  people: new Map(),
  groups: new Map(),
  messages: new Map(),
  offset: 0,
  online: true,
};

const listeners = new Map();

export function on(kind, listener) {
  if (!listeners.has(kind)) listeners.set(kind, new Set());
  listeners.get(kind).add(listener);
  return () => listeners.get(kind).delete(listener);
}

export function tell(kind, detail) {
  (listeners.get(kind) || []).forEach(listener => listener(detail));
}

export function now() {
  return new Date(Date.now() + store.offset);
}

export const isGroup = id => id < 0;

// Somebody's chat with the bot, by their id, or a group, whose ids are negative.
export function chatOf(id) {
  return store.people.get(id) || store.groups.get(id);
}

// Kept by the stand-in; one call says it of all that came meanwhile.
const SAYING_MS = 200;
const looked = new Map();

export function markRead(id, person) {
  const chat = chatOf(id);
  if (!chat?.unread || !chat.last) return;
  chat.unread = 0;
  if (looked.has(id)) return;
  looked.set(id, setTimeout(() => {
    looked.delete(id);
    const message = chatOf(id)?.last?.id;
    if (message) post(of(person, 'read'), { message, ...(isGroup(id) && { chat: id }) }).catch(() => {});
  }, SAYING_MS));
}

function learnPerson(shown) {
  const old = store.people.get(shown.id) || { unread: 0, waits: 0 };
  const person = { ...old, last: undefined, ...shown };
  if (looked.has(shown.id)) person.unread = old.unread;
  // A page that was asked for before Start was pressed may come after it.
  person.started = Boolean(old.started || shown.started);
  store.people.set(shown.id, person);
}

export async function loadPage() {
  const page = await get('/standin/page');
  if (store.born && store.born !== page.born) return location.reload();
  store.born = page.born;
  if (store.bot && page.bot && store.bot.id !== page.bot.id) store.messages.clear();
  store.bot = page.bot || null;
  store.own = page.own;
  setClock(page.now);
  page.people.forEach(learnPerson);
  store.groups = new Map((page.groups || []).map(group => [group.id, group]));
  tell('page');
}

// Up to where each chat was asked for; live news don't count, for one before them may be missing.
const asked = new WeakMap();

// News that come while the answer is under way stay: the chat is there before it is asked for, and the newer state of a message wins.
export async function loadMessages(id) {
  if (!store.bot || !chatOf(id)) return;
  if (!store.messages.has(id)) store.messages.set(id, new Map());
  const known = store.messages.get(id);
  const page = await get(`/standin/${isGroup(id) ? 'groups' : 'people'}/${id}/messages?after=${asked.get(known) || 0}`);
  if (store.messages.get(id) !== known) return;
  asked.set(known, Math.max(asked.get(known) || 0, page.seq));
  const news = page.messages.filter(message => message.seq > (known.get(message.id)?.seq || 0));
  if (!news.length) return;
  news.forEach(message => known.set(message.id, message));
  tell('messages', id);
}

function setClock(instant) {
  store.offset = Date.parse(instant) - Date.now();
  if (Math.abs(store.offset) < 1500) store.offset = 0;
  tell('clock');
}

function gotMessage({ bot, person, chat, message }) {
  if (bot !== store.bot?.id) return;
  const id = person ?? chat;
  const known = chatOf(id);
  if (!known) return isGroup(id) && reloadSoon();
  if (person) known.started = known.started || message.from === 'person';
  const latest = !known.last || message.id >= known.last.id;
  const fresh = !known.last || message.id > known.last.id;
  if (latest) known.last = message;
  if (message.deleted && message.id === known.last.id) reloadSoon();
  if (fresh && (person ? message.from === 'bot' : !serviceOf(message))) known.unread++;
  const messages = store.messages.get(id);
  if (messages) messages.set(message.id, message);
  tell('message', { chat: id, message });
}

// What Telegram itself tells between the messages of a group.
export function serviceOf(message) {
  return ['new_chat_members', 'left_chat_member', 'forum_topic_created', 'forum_topic_edited', 'forum_topic_closed', 'forum_topic_reopened']
    .find(kind => kind in message);
}

let reloading = 0;

function reloadSoon() {
  clearTimeout(reloading);
  reloading = setTimeout(() => loadPage().catch(() => {}), 150);
}

// The channel beats when it opens and every few seconds from then on: whatever the page missed, it shows by the next beat.
async function catchUp() {
  await loadPage();
  await Promise.all([...store.messages.keys()].map(loadMessages));
}

export function listen() {
  const source = new EventSource('/standin/live');
  let silence = 0;
  // The browser waits for ever for a channel that was asked for and never answered, as happens on a connection that the server no
  // longer reads (reactor-netty issue 4361).
  const alive = () => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      source.close();
      listen();
    }, SILENCE_MS);
  };
  alive();
  const heard = (kind, listener) => source.addEventListener(kind, event => listener(JSON.parse(event.data)));
  source.onopen = () => {
    alive();
    store.online = true;
    tell('online');
  };
  source.onerror = () => {
    store.online = false;
    tell('online');
  };
  heard('beat', () => {
    alive();
    catchUp().catch(() => {});
  });
  heard('message', gotMessage);
  heard('person', ({ person }) => {
    learnPerson({ ...person, started: false, blocked: false, profile: {} });
    reloadSoon();
    tell('page');
  });
  heard('clock', ({ now: instant }) => setClock(instant));
  heard('chat', ({ bot, person, blocked }) => {
    if (bot !== store.bot?.id) return;
    store.people.get(person).blocked = blocked;
    tell('page');
  });
  const known = act => news => news.bot === store.bot?.id && chatOf(news.person ?? news.chat) && act(news, news.person ?? news.chat);
  heard('taken', known(({ waits }, id) => {
    chatOf(id).waits = waits;
    tell('taken', id);
  }));
  heard('read', known(({ unread }, id) => {
    if (!looked.has(id)) chatOf(id).unread = unread;
    tell('page');
  }));
  heard('group', reloadSoon);
  heard('action', ({ person, chat }) => tell('action', person ?? chat));
  heard('profile', reloadSoon);
  heard('pinned', reloadSoon);
  heard('call', call => tell('call', call));
  heard('finding', finding => tell('finding', finding));
}
