// A text and its entities as elements: offsets count UTF-16 code units, as JavaScript's strings do.

import { h } from './dom.js';
import { t, moment } from './texts.js';

const SIMPLE = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre', blockquote: 'blockquote', expandable_blockquote: 'blockquote' };

const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);

function link(url, label, context) {
  const start = startPayload(url, context.username);
  if (start !== null) {
    return h('button', { class: 'command', type: 'button', onclick: () => context.say(`/start ${start}`.trim()) }, label);
  }
  const safe = /^(https?|mailto|tel|tg):/i.test(url) ? url : `https://${url}`;
  return h('a', { href: safe, target: '_blank', rel: 'noopener noreferrer', title: safe }, label);
}

// The payload of a link to the bot itself, or null when the link leads elsewhere.
export function startPayload(url, username) {
  const match = /^(?:https?:\/\/)?t\.me\/(\w+)(?:\?start=([\w-]{0,64}))?$/i.exec(url)
    || /^tg:\/\/resolve\?domain=(\w+)(?:&start=([\w-]{0,64}))?$/i.exec(url);
  return match && match[1].toLowerCase() === String(username).toLowerCase() ? match[2] || '' : null;
}

function spoiler(children) {
  const element = h('button', { class: 'spoiler', type: 'button', 'aria-label': t('chat.spoiler'), 'aria-expanded': 'false' }, children);
  element.addEventListener('click', () => {
    element.classList.add('open');
    element.removeAttribute('aria-label');
    element.setAttribute('aria-expanded', 'true');
  });
  return element;
}

function wrap(entity, text, children, context) {
  switch (entity.type) {
    case 'text_link': return link(entity.url, children, context);
    case 'url': return link(text, children, context);
    case 'email': return link(`mailto:${text}`, children, context);
    case 'bot_command': return h('button', { class: 'command', type: 'button', onclick: () => context.say(text) }, children);
    case 'spoiler': return spoiler(children);
    case 'mention': case 'hashtag': return h('span', { class: 'command' }, children);
    case 'date_time': return h('time', { datetime: new Date(entity.unix_time * 1000).toISOString(), title: moment(entity.unix_time) }, children);
    default: return SIMPLE[entity.type] ? h(SIMPLE[entity.type], {}, children) : children;
  }
}

export function nodes(text, entities, context) {
  const sorted = [...(entities || [])].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return range(text, 0, text.length, sorted, context);
}

function range(text, from, to, entities, context) {
  const out = [];
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || entity.offset >= to) continue;
    if (entity.offset > at) out.push(text.slice(at, entity.offset));
    const inner = entities.slice(i + 1).filter(other => other.offset < end);
    out.push(wrap(entity, text.slice(entity.offset, end), range(text, entity.offset, end, inner, context), context));
    at = end;
    // A block stands on lines of its own: the line break after it is not another empty line.
    if (BLOCKS.has(entity.type) && text[at] === '\n' && at < to) at++;
  }
  if (at < to) out.push(text.slice(at, to));
  return out.flat();
}
