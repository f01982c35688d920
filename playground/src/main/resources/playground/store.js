// What the page knows, and who wants to hear when it changes.

import { get } from './api.js';

const READ = 'zapis.read';

// More than two beats: the channel beats every five seconds.
const SILENCE_MS = 12_000;

export const store = {
  bot: null,
  people: new Map(),
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

const read = JSON.parse(localStorage.getItem(READ) || '{}');

export function markRead(person) {
  const seq = store.people.get(person)?.seq || 0;
  store.people.get(person).unread = 0;
  read[`${store.bot?.id}/${person}`] = seq;
  localStorage.setItem(READ, JSON.stringify(read));
}

function learnPerson(shown) {
  const old = store.people.get(shown.id) || { unread: 0, seq: 0 };
  const person = { ...old, last: undefined, ...shown, seq: Math.max(old.seq, shown.last?.seq || 0) };
  // A page that was asked for before Start was pressed may come after it.
  person.started = Boolean(old.started || shown.started);
  const seen = read[`${store.bot?.id}/${shown.id}`];
  if (!store.people.has(shown.id) && shown.last?.from === 'bot' && seen !== undefined && shown.last.seq > seen) person.unread = 1;
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
  tell('page');
}

// Up to where each chat was asked for; live news don't count, for one before them may be missing.
const asked = new WeakMap();

// News that come while the answer is under way stay: the chat is there before it is asked for, and the newer state of a message wins.
export async function loadMessages(person) {
  if (!store.bot) return;
  if (!store.messages.has(person)) store.messages.set(person, new Map());
  const known = store.messages.get(person);
  const page = await get(`/standin/people/${person}/messages?after=${asked.get(known) || 0}`);
  if (store.messages.get(person) !== known) return;
  asked.set(known, Math.max(asked.get(known) || 0, page.seq));
  const news = page.messages.filter(message => message.seq > (known.get(message.id)?.seq || 0));
  if (!news.length) return;
  news.forEach(message => known.set(message.id, message));
  store.people.get(person).seq = Math.max(store.people.get(person).seq, page.seq);
  tell('messages', person);
}

function setClock(instant) {
  store.offset = Date.parse(instant) - Date.now();
  if (Math.abs(store.offset) < 1500) store.offset = 0;
  tell('clock');
}

function gotMessage({ bot, person, message }) {
  if (bot !== store.bot?.id) return;
  const known = store.people.get(person);
  if (!known) return;
  known.seq = Math.max(known.seq, message.seq);
  known.started = known.started || message.from === 'person';
  const latest = !known.last || message.id >= known.last.id;
  const fresh = !known.last || message.id > known.last.id;
  if (latest) known.last = message;
  if (message.deleted && message.id === known.last.id) reloadSoon();
  if (fresh && message.from === 'bot') known.unread++;
  const messages = store.messages.get(person);
  if (messages) messages.set(message.id, message);
  tell('message', { person, message });
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
  heard('action', ({ person }) => tell('action', person));
  heard('profile', reloadSoon);
  heard('pinned', reloadSoon);
  heard('call', call => tell('call', call));
  heard('finding', finding => tell('finding', finding));
}
