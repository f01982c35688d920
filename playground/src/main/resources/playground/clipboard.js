// What is copied: a page that did not come by https has no clipboard of its own, and copies what is marked.

import { h } from './dom.js';

export async function toClipboard(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const before = document.activeElement;
  const field = h('textarea', { class: 'for-readers', value: text });
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before?.focus();
  if (!done) throw new Error('clipboard');
}
