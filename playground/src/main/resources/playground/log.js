// The messages of one chat, in their order; whoever reads the end goes on reading it.

import { h, icon } from './dom.js';
import { t, day, midnight } from './texts.js';
import { now } from './store.js';
import { bubble, rework } from './bubble.js';

const NEAR = 120;
const LEAVING_MS = 200;

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

  function draw(messages) {
    byId.clear();
    list.replaceChildren();
    list.setAttribute('aria-live', 'off');
    messages.forEach(message => append(message));
    if (!byId.size) list.append(empty());
    toEnd();
    requestAnimationFrame(() => list.setAttribute('aria-live', 'polite'));
  }

  function append(message, fresh = false) {
    list.querySelector('.about')?.remove();
    const last = list.lastElementChild;
    const start = midnight(new Date(message.date * 1000));
    const sameDay = last && Number(last.dataset.day) === start;
    if (!sameDay) list.append(h('div', { class: 'day', 'data-day': start }, day(message.date, now())));
    const added = bubble(message, context);
    const before = sameDay && last.classList.contains('msg') ? last : null;
    const sameSide = before && before.classList.contains('own') === added.classList.contains('own');
    if (sameSide) before.classList.remove('tail');
    added.classList.add('tail');
    added.classList.toggle('turn', !sameSide);
    added.classList.toggle('fresh', fresh);
    added.dataset.day = start;
    list.append(added);
    byId.set(message.id, added);
  }

  function place(message) {
    const known = byId.get(message.id);
    if (message.deleted) remove(known, message.id);
    else if (known) rework(known, message, context);
    else append(message, true);
    if (message.from === 'person' && !known) toEnd();
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
      const label = gone.previousElementSibling;
      const next = gone.nextElementSibling;
      gone.remove();
      if (label?.classList.contains('day') && !next?.classList.contains('msg')) label.remove();
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
  }

  function drawDown() {
    down.classList.toggle('hidden', isNear());
    down.replaceChildren(icon('down'), unseen ? h('span', { class: 'badge' }, String(unseen)) : '');
  }

  return {
    element, down, draw, place, toEnd,
    isEmpty: () => !byId.size,
    jump: id => byId.get(id)?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
    close: () => growth.disconnect(),
  };
}
