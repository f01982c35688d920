// Looks for words in one chat, from the newest message back.

import { h, icon } from './dom.js';
import { t } from './texts.js';

const plain = text => text.toLowerCase().replaceAll('ё', 'е');

export function createSearch(log, messages, closed) {
  const field = h('input', { class: 'field', type: 'search', autocomplete: 'off', spellcheck: 'false', oninput: () => find(true), onkeydown: keyed });
  const count = h('output', { 'aria-live': 'polite' });
  const button = (name, run) => h('button', { type: 'button', class: 'round', onclick: run }, icon(name));
  const earlier = button('up', () => go(1));
  const later = button('down', () => go(-1));
  const end = button('close', () => {
    close();
    closed();
  });
  const element = h('div', { class: 'search', role: 'search' }, field, count, earlier, later, end);
  let found = [];
  let at = 0;

  function open() {
    for (const [one, words] of [[field, 'search.words'], [earlier, 'search.earlier'], [later, 'search.later'], [end, 'close']]) one.setAttribute('aria-label', t(words));
    field.placeholder = t('search.words');
    field.focus();
    find(true);
  }

  function close() {
    element.remove();
    field.value = '';
    found = [];
    mark();
  }

  function find(anew) {
    const words = plain(field.value.trim());
    found = words ? messages().filter(({ text }) => plain(text).includes(words)).map(({ id }) => id).reverse() : [];
    at = anew ? 0 : Math.min(at, Math.max(0, found.length - 1));
    mark();
    if (anew && found.length) log.jump(found[0]);
    tell();
  }

  function tell() {
    count.textContent = !field.value.trim() ? '' : found.length ? t('search.of', { at: at + 1, count: found.length }) : t('search.none');
    earlier.disabled = at >= found.length - 1;
    later.disabled = at <= 0;
  }

  function go(step) {
    if (found[at + step] === undefined) return;
    at += step;
    log.jump(found[at]);
    tell();
  }

  function keyed(event) {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') end.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // The words themselves are marked where the browser can do it without touching the text.
  function mark() {
    if (!window.Highlight) return;
    const words = plain(field.value.trim());
    const ranges = words ? found.flatMap(id => ranged(log.find(id), words)) : [];
    if (ranges.length) CSS.highlights.set('found', new Highlight(...ranges));
    else CSS.highlights.delete('found');
  }

  function ranged(message, words) {
    const ranges = [];
    const texts = message && document.createTreeWalker(message.querySelector('.text') || message, NodeFilter.SHOW_TEXT);
    for (let node = texts?.nextNode(); node; node = texts.nextNode()) {
      for (let from = plain(node.data).indexOf(words); from >= 0; from = plain(node.data).indexOf(words, from + words.length)) {
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, from + words.length);
        ranges.push(range);
      }
    }
    return ranges;
  }

  return { element, open, close, renew: () => element.isConnected && find(false) };
}
