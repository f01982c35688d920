// Small menus that hang below a button and go away by themselves.

import { h, icon, walkWithArrows } from './dom.js';

let shut = () => {};

// above: it stands over the button; point: where the mouse asked for it
export function dropMenu(anchor, items, { above = false, point } = {}) {
  const wasOpen = anchor.getAttribute('aria-expanded') === 'true';
  shut();
  if (wasOpen && !point) return;
  const menu = h('div', { class: 'menu', role: 'menu' }, items.filter(Boolean).map(item => h('button', {
    type: 'button', role: item.checked === undefined ? 'menuitem' : 'menuitemradio', 'aria-checked': item.checked === undefined ? undefined : String(item.checked),
    class: item.danger ? 'danger' : '', onclick: () => {
      shut();
      anchor.focus();
      item.run();
    },
  }, item.face || icon(item.icon), item.label)));
  document.getElementById('floor').append(menu);
  place(menu, point ? new DOMRect(point.x, point.y, 0, 0) : anchor.getBoundingClientRect(), above);
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
  const fits = box.bottom + 4 + height <= innerHeight;
  menu.style.top = above || !fits ? `${Math.max(8, box.top - height - 6)}px` : `${box.bottom + 4}px`;
}
