// The list of the bot's commands over the field; arrows choose, Enter sends, Escape closes.

import { h } from './dom.js';
import { t } from './texts.js';

let count = 0;

export function commandList(commands, choose, closed) {
  let chosen = 0;
  const id = `commands-${++count}`;
  const rows = commands.map(({ command, description }, index) => h('li', {
    role: 'option', id: `${id}-${index}`, 'aria-selected': 'false', onclick: () => choose(command),
  }, h('b', {}, `/${command}`), h('span', {}, description)));
  const element = h('ul', { class: 'commands', id, role: 'listbox', 'aria-label': t('chat.commands') }, rows);

  function mark(index) {
    chosen = (index + rows.length) % rows.length;
    rows.forEach((row, at) => row.setAttribute('aria-selected', String(at === chosen)));
    rows[chosen].scrollIntoView({ block: 'nearest' });
  }

  function close() {
    element.remove();
    closed();
  }

  function keyed(event) {
    const act = {
      ArrowDown: () => mark(chosen + 1),
      ArrowUp: () => mark(chosen - 1),
      Enter: () => choose(commands[chosen].command),
      Tab: () => choose(commands[chosen].command),
      Escape: close,
    }[event.key];
    if (!act) return false;
    event.preventDefault();
    event.stopPropagation();
    act();
    return true;
  }

  mark(0);
  return { element, close, keyed };
}
