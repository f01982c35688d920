// Small tools for making elements; text always becomes a text node, never markup.

export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const PATHS = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  plus: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7M8 12h12',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  send: 'M4 12L20 4l-5 16-3.5-6.5zM11.5 13.5L20 4',
  clip: 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.300 8.300a1.700 1.700 0 0 1-2.500-2.500L14.500 7.500',
  keys: 'M4 6h16v12H4zM8 10h.01M12 10h.01M16 10h.01M8 14h8',
  two: 'M4 5h16v14H4zM12 5v14',
  moon: 'M20 14a8 8 0 1 1-10-10 6.500 6.500 0 0 0 10 10z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.500 1.500M17.500 17.500L19 19M19 5l-1.500 1.500M6.500 17.500L5 19',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.8.4-1 .9-1 1.700M12 17v.01',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  block: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM6 6l12 12',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9.500v.01',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-8 16-8 16 0',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.500 2',
  down: 'M6 9l6 6 6-6',
  chat: 'M4 5h16v11H10l-5 4v-4H4z',
  away: 'M7 17L17 7M9 7h8v8',
  reply: 'M10 6l-6 6 6 6M4 12h9a7 7 0 0 1 7 7',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
  up: 'M6 15l6-6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
  tick: 'M5 13l4 4 9-10',
  ticks: 'M1 13l4 4 9-10M9 16l1 1 9-10',
  people: 'M9 5a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM2 20c0-7 14-7 14 0M16 5.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2.500.800 4 2.500 4 5.500',
  topics: 'M8 4L6 20M18 4l-2 16M4 9h17M3 15h17',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  pen: 'M4 20l1-5L16 4l4 4L9 19z',
  out: 'M14 5H5v14h9M10 12h11M17 8l4 4-4 4',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  calendar: 'M5 6h14v14H5zM5 10h14M9 4v4M15 4v4M9 15l2 2 4-4',
};

export function icon(name, extra = '') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon ${extra}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', PATHS[name]);
  if (name === 'more') path.setAttribute('stroke-width', '3');
  svg.append(path);
  return svg;
}

export function avatar(name, id, size) {
  const letters = name.split(/\s+/).filter(Boolean).slice(0, 2).map(word => [...word][0]).join('').toUpperCase();
  const element = h('span', { class: 'avatar', 'aria-hidden': 'true', 'data-hue': id % 7 }, letters);
  if (size) element.style.setProperty('--size', `${size}px`);
  return element;
}

export function botAvatar(size) {
  const element = h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon('calendar'));
  if (size) element.style.setProperty('--size', `${size}px`);
  return element;
}

// Arrow keys walk through the elements that match; Home and End go to the ends.
export function walkWithArrows(container, selector) {
  container.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    const all = [...container.querySelectorAll(selector)];
    const at = all.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, at + step))].focus();
  });
}
