// The messages of one chat, in their order; whoever reads the end goes on reading it.

import { h, icon } from './dom.js';
import { t, day, midnight } from './texts.js';
import { now, serviceOf } from './store.js';
import { bubble, rework, retick } from './bubble.js';
import { serviceLine } from './service.js';

const NEAR = 120;
const LEAVING_MS = 200;
const RESTING_MS = 1_200;

export function createLog(context, empty) {
  const list = h('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions text' });
  const element = h('div', { class: 'scroll', tabindex: 0, onscroll: scrolled }, list);
  const down = h('button', { type: 'button', class: 'round down hidden', 'aria-label': t('chat.down'), onclick: toEnd }, icon('down'));
  const growth = new ResizeObserver(keepEnd);
  growth.observe(element);
  growth.observe(list);
  const byId = new Map();
  let atEnd = true;
  let extent = '';
  let unseen = 0;
  let resting = 0;

  function draw(messages) {
    byId.clear();
    list.replaceChildren();
    list.setAttribute('aria-live', 'off');
    messages.forEach(message => append(message));
    if (!byId.size) list.append(empty());
    toEnd();
    requestAnimationFrame(() => list.setAttribute('aria-live', 'polite'));
  }

  // Each day has a block of its own, with which its date goes away: in one block the dates would stick one over the other.
  function block(message) {
    const start = midnight(new Date(message.date * 1000));
    const last = list.lastElementChild;
    if (Number(last?.dataset.day) === start) return last;
    const fresh = h('div', { class: 'date', 'data-day': start }, h('div', { class: 'day' }, day(message.date, now())));
    list.append(fresh);
    return fresh;
  }

  function append(message, fresh = false) {
    list.querySelector('.about')?.remove();
    const place = block(message);
    const last = place.lastElementChild;
    const added = serviceOf(message) ? serviceLine(message) : bubble(message, context);
    added.classList.toggle('fresh', fresh);
    if (added.classList.contains('msg')) join(last.classList.contains('msg') ? last : null, added);
    place.append(added);
    byId.set(message.id, added);
  }

  // What one says in a row hangs together.
  function join(before, added) {
    const same = before && before.dataset.by === added.dataset.by;
    if (same) before.classList.remove('tail');
    added.classList.add('tail');
    added.classList.toggle('turn', !same);
  }

  function place(message) {
    const known = byId.get(message.id);
    if (message.deleted) remove(known, message.id);
    else if (known) rework(known, message, context);
    else append(message, true);
    if (context.isOwn(message) && !known) toEnd();
    if (!atEnd && !known && !message.deleted) unseen++;
    keepEnd();
    drawDown();
  }

  function remove(gone, id) {
    if (!gone) return;
    byId.delete(id);
    if (gone.contains(document.activeElement)) element.focus({ preventScroll: true });
    gone.classList.add('going');
    gone.setAttribute('aria-hidden', 'true');
    setTimeout(() => {
      const place = gone.parentElement;
      gone.remove();
      if (place?.children.length === 1) place.remove();
    }, LEAVING_MS);
  }

  function isNear() {
    return element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
  }

  function toEnd() {
    atEnd = true;
    unseen = 0;
    keepEnd();
  }

  function keepEnd() {
    if (atEnd) element.scrollTop = element.scrollHeight;
  }

  // A scroll that comes with a change of size is not the reader's.
  function scrolled() {
    const size = `${element.scrollHeight}/${element.clientHeight}`;
    if (size === extent) atEnd = isNear();
    extent = size;
    if (atEnd) unseen = 0;
    drawDown();
    element.classList.remove('resting');
    clearTimeout(resting);
    resting = setTimeout(rest, RESTING_MS);
  }

  // A date that floats over messages is there for who leafs through them, and would cover them for who reads.
  function rest() {
    list.querySelectorAll('.day').forEach(date => date.classList.toggle('floats', date.offsetTop - date.parentElement.offsetTop > 12));
    element.classList.add('resting');
  }

  function drawDown() {
    down.classList.toggle('hidden', isNear());
    down.replaceChildren(icon('down'), unseen ? h('span', { class: 'badge' }, String(unseen)) : '');
  }

  function jump(id) {
    const found = byId.get(id);
    if (!found) return;
    atEnd = false;
    found.scrollIntoView({ block: 'center', behavior: 'smooth' });
    found.classList.remove('jumped');
    requestAnimationFrame(() => found.classList.add('jumped'));
  }

  return {
    element, down, draw, place, toEnd, jump,
    find: id => byId.get(id),
    retick: () => byId.forEach((message, id) => retick(message, id, context)),
    isEmpty: () => !byId.size,
    close: () => {
      clearTimeout(resting);
      growth.disconnect();
    },
  };
}
