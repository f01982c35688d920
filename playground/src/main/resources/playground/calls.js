// What the bot calls, for those who look under the hood.

import { h } from './dom.js';
import { t, time } from './texts.js';
import { get } from './api.js';
import { on } from './store.js';
import { panel } from './dialogs.js';

const SHOWN = 200;

function row(call) {
  return h('tr', { class: call.ok ? '' : 'bad' },
    h('td', {}, h('time', {}, time(Date.parse(call.time) / 1000))), h('td', {}, call.method), h('td', {}, `${call.ms} ms`), h('td', {}, call.outcome));
}

function noted(finding) {
  return h('tr', { class: 'bad' },
    h('td', {}, h('time', {}, time(Date.parse(finding.time) / 1000))), h('td', {}, finding.method), h('td', {}, t('calls.finding')), h('td', {}, `${finding.kind}: ${finding.detail}`));
}

export async function showCalls() {
  const [calls, findings] = await Promise.all([get('/standin/calls'), get('/standin/findings')]);
  const rows = [
    ...calls.filter(call => call.method !== 'getUpdates').slice(-SHOWN).map(call => [Date.parse(call.time), row(call)]),
    ...findings.slice(-SHOWN).map(finding => [Date.parse(finding.time), noted(finding)]),
  ].sort((one, other) => other[0] - one[0]).map(([, element]) => element);
  const body = h('tbody', {}, rows);
  const none = rows.length ? null : h('p', {}, t('calls.none'));
  const add = element => {
    none?.remove();
    body.prepend(element);
    while (body.children.length > SHOWN) body.lastElementChild.remove();
  };
  const offs = [
    on('call', call => call.method !== 'getUpdates' && add(row(call))),
    on('finding', finding => add(noted(finding))),
  ];
  panel(t('calls.title'), h('div', { class: 'calls', tabindex: 0 }, none, h('table', {}, body)))
    .addEventListener('close', () => offs.forEach(off => off()));
}
