// The topics of a forum, in a row under its head.

import { h, icon, walkWithArrows } from './dom.js';
import { t, currentLanguage } from './texts.js';
import { chatOf, loadPage } from './store.js';
import { dropMenu } from './menus.js';
import { askName } from './dialogs.js';

export function createTopics(pane) {
  const element = h('nav', { class: 'topics' });
  walkWithArrows(element, 'button');
  let drawn = '';

  function draw() {
    const { forum, topics } = chatOf(pane.chat);
    element.classList.toggle('hidden', !forum);
    if (!forum) return;
    if (pane.topic && !topics.some(({ topic }) => topic === pane.topic)) return pane.act({ topic: 0 });
    const now = JSON.stringify([currentLanguage(), pane.chat, pane.topic, topics]);
    if (now === drawn) return;
    drawn = now;
    const focused = element.contains(document.activeElement);
    element.setAttribute('aria-label', t('topics'));
    element.replaceChildren(one(0, t('topics.general'), false), ...topics.map(({ topic, name, closed }) => one(topic, name, closed)), ...changes());
    const current = element.querySelector('[aria-current="true"]');
    current.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (focused) current.focus();
  }

  function one(topic, name, closed) {
    return h('button', { type: 'button', class: 'topic', 'aria-current': String(topic === pane.topic), onclick: () => pane.act({ topic }) },
      closed && icon('lock'), name, closed && h('span', { class: 'for-readers' }, `, ${t('topics.closed')}`));
  }

  function changes() {
    const add = h('button', { type: 'button', class: 'topic', 'aria-label': t('topics.add'), title: t('topics.add'), onclick: begin }, icon('plus'));
    return pane.topic ? [add, more()] : [add];
  }

  function begin() {
    askName(t('topics.add'), '', async name => {
      const begun = await pane.post('topic', { name });
      if (!begun) return;
      await loadPage();
      pane.act({ topic: begun.topic });
    });
  }

  function more() {
    const { name, closed } = chatOf(pane.chat).topics.find(({ topic }) => topic === pane.topic);
    const change = how => pane.post('topic/change', { topic: pane.topic, ...how });
    const button = h('button', { type: 'button', class: 'topic', 'aria-label': t('topics.more', { name }), 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, icon('more'));
    button.addEventListener('click', () => dropMenu(button, [
      { icon: 'pen', label: t('topics.rename'), run: () => askName(t('topics.rename'), name, other => change({ name: other })) },
      { icon: 'lock', label: t(closed ? 'topics.reopen' : 'topics.close'), run: () => change({ closed: !closed }) },
    ]));
    return button;
  }

  return { element, draw };
}
