// The playground's time, which only goes forward.

import { h, icon } from './dom.js';
import { t, clockTime, currentLanguage } from './texts.js';
import { store, on, now } from './store.js';
import { post } from './api.js';
import { alertWith, moveClock } from './dialogs.js';

let stop = () => {};

function ahead() {
  const minutes = Math.round(store.offset / 60_000);
  const units = { d: Math.floor(minutes / 1440), h: Math.floor(minutes / 60) % 24, m: minutes % 60 };
  const names = { d: 'day', h: 'hour', m: 'minute' };
  const parts = Object.entries(units).filter(([, amount]) => amount)
    .map(([unit, amount]) => amount.toLocaleString(currentLanguage(), { style: 'unit', unit: names[unit], unitDisplay: 'short' }));
  return t('clock.ahead', { ahead: parts.join(' ') });
}

export function advance(duration) {
  return post('/standin/clock', { advance: duration });
}

async function setTo(date) {
  try {
    await post('/standin/clock', { set: date.toISOString() });
  } catch {
    alertWith(t('clock.past'));
  }
}

export function clockBox() {
  stop();
  const time = h('b', {});
  const more = h('small', {});
  const moved = h('small', {});
  const draw = () => {
    const date = now().toLocaleDateString(currentLanguage(), { weekday: 'short', day: 'numeric', month: 'short' });
    time.textContent = clockTime(now());
    more.textContent = date;
    moved.textContent = store.offset > 60_000 ? ahead() : '';
    moved.title = moved.textContent;
  };
  const timer = setInterval(draw, 5_000);
  const off = on('clock', draw);
  stop = () => {
    clearInterval(timer);
    off();
  };
  draw();
  const button = (face, long, run) => h('button', { type: 'button', class: 'small', title: t(long), 'aria-label': t(long), onclick: run }, face);
  return h('div', { class: 'clock', role: 'group', 'aria-label': t('clock') },
    h('output', { 'aria-live': 'off' }, time, more, moved),
    button(t('clock.hour'), 'clock.hour.long', () => advance('PT1H')),
    button(t('clock.day'), 'clock.day.long', () => advance('P1D')),
    button(icon('calendar'), 'clock.set', () => moveClock(now(), setTo)));
}
