// The buttons under a message; a pressed one turns its spinner until the bot answers.

import { h, icon } from './dom.js';
import { post, of } from './api.js';
import { t } from './texts.js';
import { alertWith } from './dialogs.js';
import { startPayload } from './entities.js';

const waiting = new Set();

function marker(message, button, context) {
  return `${context.chat}/${message.id}/${button.data}`;
}

function corner(button) {
  const name = button.url || button.webApp ? 'away' : button.copy ? 'copy' : null;
  return name && icon(name, 'corner');
}

function outward(button) {
  return button.url || button.webApp ? `${button.text}, ${t('chat.opens')}` : null;
}

function key(message, button, place, context) {
  const element = h('button', {
    class: 'key', type: 'button', 'data-row': place[0], 'data-column': place[1], 'data-style': button.style,
    'aria-label': outward(button), title: button.text,
    onclick: () => press(message, button, element, place, context),
  }, button.text, corner(button));
  if (button.data !== undefined && waiting.has(marker(message, button, context))) spin(element, true);
  return element;
}

function spin(element, on) {
  element.querySelector('.spin')?.remove();
  element.toggleAttribute('aria-busy', on);
  if (on) {
    element.setAttribute('aria-busy', 'true');
    element.append(h('span', { class: 'spin' }, h('span', { class: 'for-readers' }, t('chat.waiting'))));
  }
}

async function press(message, button, element, place, context) {
  if (button.copy !== undefined) return context.copy(button.copy);
  if (button.url || button.webApp) return leave(button.url || button.webApp, context);
  const mark = marker(message, button, context);
  if (waiting.has(mark)) return;
  waiting.add(mark);
  spin(element, true);
  try {
    show(await post(of(context.person, 'tap'), { ...context.where, message: message.id, button: place.join(',') }), context);
  } catch (error) {
    context.toast(t('failed', { reason: error.message }));
  } finally {
    waiting.delete(mark);
    const same = document.querySelectorAll(`.pane[data-person="${context.chat}"] [data-id="${message.id}"] .key[aria-busy]`);
    same.forEach(other => spin(other, false));
  }
}

function show(answer, context) {
  if (!answer.answered) context.toast(t('tap.unanswered'));
  else if (answer.alert) alertWith(answer.alert);
  else if (answer.toast) context.toast(answer.toast);
  if (answer.url) leave(answer.url, context);
}

function leave(url, context) {
  const start = startPayload(url, context.username);
  if (start !== null) context.say(`/start ${start}`.trim());
  else if (/^https?:/i.test(url)) window.open(url, '_blank', 'noopener');
}

function move(event) {
  const { key: name, target } = event;
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[name];
  if (!step || !target.classList.contains('key')) return;
  const row = Number(target.dataset.row) + step[0];
  const column = Number(target.dataset.column) + step[1];
  const inRow = [...event.currentTarget.querySelectorAll(`[data-row="${row}"]`)];
  const next = inRow[Math.min(column, inRow.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

// A label that is too long for its button gets smaller letters before it is broken: by its longest word, and by how many stand in the row.
function row(buttons, i, message, context) {
  const element = h('div', { class: 'row' }, buttons.map((button, j) => key(message, button, [i, j], context)));
  const longest = Math.max(...buttons.flatMap(({ text }) => text.split(/[\s\u00ad-]+/)).map(word => [...word].length));
  element.style.setProperty('--columns', buttons.length);
  element.style.setProperty('--longest', Math.max(1, longest));
  return element;
}

export function keys(message, context) {
  if (!message.buttons.length) return null;
  return h('div', { class: 'keys', onkeydown: move }, message.buttons.map((buttons, i) => row(buttons, i, message, context)));
}
