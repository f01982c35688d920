// One message: its bubble, its pictures and files, and the buttons under it.

import { h, icon, avatar } from './dom.js';
import { t, time, size } from './texts.js';
import { nodes } from './entities.js';
import { keys } from './keys.js';
import { poll } from './poll.js';
import { showPicture } from './dialogs.js';
import { dropMenu } from './menus.js';
import { serviceWords } from './service.js';

const ONLY_EMOJI = /^(?:\p{Extended_Pictographic}[\u{FE0F}\u{200D}\p{Emoji_Modifier}]*){1,3}$/u;

function photo(message, context) {
  const url = `/standin/people/${context.person}/files/${encodeURIComponent(message.photo)}`;
  const image = h('img', { src: url, alt: message.text || t('chat.photo'), width: message.width, height: message.height, loading: 'lazy' });
  return h('button', { class: 'photo', type: 'button', onclick: () => showPicture(url, image.alt) }, image);
}

function file(message, context) {
  const url = `/standin/people/${context.person}/files/${encodeURIComponent(message.document)}`;
  return h('a', { class: 'file', href: url, download: message.fileName || '' },
    h('i', {}, icon('file')),
    h('span', {}, h('b', {}, message.fileName || t('chat.document')), h('small', {}, size(message.fileSize || 0))));
}

function contact({ contact: card }) {
  const name = [card.first_name, card.last_name].filter(Boolean).join(' ');
  return h('div', { class: 'contact' }, avatar(name, card.user_id || 5, 46),
    h('span', {}, h('b', {}, name), h('span', {}, card.phone_number)));
}

function place({ location, venue }) {
  const at = `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`;
  return h('div', { class: 'contact' }, icon('away'),
    h('span', {}, h('b', {}, venue?.title || t('chat.location')), h('span', {}, venue?.address || at)));
}

function reply(message, context) {
  const answered = context.find(message.replyTo);
  return h('button', { class: 'reply', type: 'button', onclick: () => context.jump(message.replyTo) },
    answered && !answered.deleted ? [h('b', {}, author(answered, context)), preview(answered)] : t('chat.gone'));
}

export function author(message, context) {
  if (message.from === 'bot') return context.botName;
  return context.isOwn(message) ? t('chat.own.said') : message.name;
}

function stamp(message, context) {
  const edited = message.edited && (message.from === 'person' || message.standin_edit_shows) && !message.poll ? `${t('chat.edited')} ` : '';
  return h('span', { class: 'stamp' }, edited, h('time', { datetime: new Date(message.date * 1000).toISOString() }, time(message.date)),
    context.isOwn(message) && ticks(message.id, context));
}

function ticks(id, context) {
  const taken = context.isTaken(id);
  return h('span', { class: 'ticks', 'data-taken': String(taken) }, icon(taken ? 'ticks' : 'tick'), h('span', { class: 'for-readers' }, t(taken ? 'chat.taken' : 'chat.sent')));
}

// The bot has taken more of what was said, or less than it seemed.
export function retick(element, id, context) {
  const shown = element.querySelector('.ticks');
  if (shown && shown.dataset.taken !== String(context.isTaken(id))) shown.replaceWith(ticks(id, context));
}

export function preview(message) {
  const told = serviceWords(message);
  if (told) return told;
  const kind = message.photo ? 'chat.photo' : message.contact ? 'chat.contact' : message.poll ? 'chat.poll' : message.location ? 'chat.location' : null;
  const text = message.text.replace(/\s+/g, ' ');
  if (message.document) return text || message.fileName || t('chat.document');
  return kind ? [t(kind), text].filter(Boolean).join(', ') : text;
}

function body(message, context) {
  const media = Boolean(message.photo);
  const bare = media && !message.text;
  const bubble = h('div', { class: `bubble${media ? ' media' : ''}${bare ? ' photo-only' : ''}` });
  const named = context.isGroup && !context.isOwn(message);
  if (named) bubble.append(h('b', { class: 'author', 'data-hue': message.by % 7 }, author(message, context)));
  else bubble.append(h('span', { class: 'for-readers' }, `${t(message.from === 'bot' ? 'chat.bot.said' : 'chat.own.said')}: `));
  if (message.replyTo) bubble.append(reply(message, context));
  if (message.photo) bubble.append(photo(message, context));
  if (message.document) bubble.append(file(message, context));
  if (message.contact) bubble.append(contact(message));
  if (message.location) bubble.append(place(message));
  if (message.poll) bubble.append(poll(message, context));
  if (message.text) bubble.append(text(message, context));
  else bubble.append(stamp(message, context));
  return bubble;
}

function text(message, context) {
  const big = ONLY_EMOJI.test(message.text) && !message.photo;
  const words = nodes(message.text, message.entities, context);
  return h('div', { class: `text${big ? ' big' : ''}`, dir: 'auto' }, words, stamp(message, context));
}

export function bubble(message, context) {
  const shown = body(message, context);
  const more = h('button', { type: 'button', class: 'act', 'aria-label': t('message.more'), 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, icon('more'));
  const open = point => dropMenu(more, actions(message, context), { point });
  more.addEventListener('click', () => open());
  shown.addEventListener('contextmenu', event => {
    if (event.target.closest('a') || String(getSelection())) return;
    event.preventDefault();
    open({ x: event.clientX, y: event.clientY });
  });
  return h('article', { class: `msg${context.isOwn(message) ? ' own' : ''}`, 'data-id': message.id, 'data-by': message.from === 'bot' ? 'bot' : String(message.by) },
    shown, more, keys(message, context));
}

function actions(message, context) {
  return [
    context.canReply() && { icon: 'reply', label: t('message.reply'), run: () => context.reply(message) },
    message.text && { icon: 'copy', label: t('message.copy'), run: () => context.copy(message.text) },
  ];
}

// Changes a message in place: the bubble grows or shrinks softly, and the focus stays where it was.
export function rework(element, message, context) {
  const place = focusedKey(element);
  const before = element.getBoundingClientRect().height;
  const fresh = bubble(message, context);
  fresh.querySelector('.bubble').classList.add('morph');
  element.replaceChildren(...fresh.childNodes);
  const after = element.getBoundingClientRect().height;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (before !== after && !calm) {
    element.animate([{ height: `${before}px`, overflow: 'hidden' }, { height: `${after}px`, overflow: 'hidden' }], { duration: 170, easing: 'ease-out' });
  }
  if (place) focusKey(element, place);
}

function focusedKey(element) {
  const key = document.activeElement?.closest?.('.key');
  return key && element.contains(key) ? { row: key.dataset.row, column: key.dataset.column } : null;
}

function focusKey(element, { row, column }) {
  const same = element.querySelector(`.key[data-row="${row}"][data-column="${column}"]`);
  (same || element.querySelector('.key') || element.closest('.pane').querySelector('.scroll'))?.focus();
}
