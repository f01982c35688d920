// Small menus that hang below a button and go away by themselves.

import { h, icon, walkWithArrows } from './dom.js';

let shut = () => {};

export function dropMenu(anchor, items, above = false) {
  const wasOpen = anchor.getAttribute('aria-expanded') === 'true';
  shut();
  if (wasOpen) return;
  const menu = h('div', { class: 'menu', role: 'menu' }, items.filter(Boolean).map(item => h('button', {
    type: 'button', role: 'menuitem', class: item.danger ? 'danger' : '', onclick: () => {
      shut();
      anchor.focus();
      item.run();
    },
  }, icon(item.icon), item.label)));
  document.getElementById('floor').append(menu);
  place(menu, anchor.getBoundingClientRect(), above);
  anchor.setAttribute('aria-expanded', 'true');
  walkWithArrows(menu, 'button');
  const outside = event => {
    if (!menu.contains(event.target) && !anchor.contains(event.target)) shut();
  };
  const keyed = event => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.stopPropagation();
    shut();
    anchor.focus();
  };
  shut = () => {
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
    shut = () => {};
  };
  menu.addEventListener('keydown', keyed);
  document.addEventListener('pointerdown', outside, true);
  menu.querySelector('button').focus();
}

function place(menu, box, above) {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
  menu.style.top = above ? `${box.top - height - 6}px` : `${box.bottom + 4}px`;
}
