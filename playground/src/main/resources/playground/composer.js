// The foot of a chat: the field to write in, commands, keyboards of the bot, and the big Start.

import { h, icon } from './dom.js';
import { t, currentLanguage } from './texts.js';
import { store, chatOf, isGroup } from './store.js';
import { commandList } from './commands.js';
import { attachments } from './attach.js';

export function composer(pane) {
  const foot = h('div', { class: 'under' });
  let field = null;
  let list = null;
  let hiddenKeys = null;
  let drawn = '';
  let answered = null;
  let at = '';
  const drafts = new Map();
  const attach = attachments((deed, body) => pane.post(deed, withReply(body)), takeCaption);

  const chat = () => chatOf(pane.chat);
  const isOpen = () => isGroup(pane.chat) ? Boolean(store.people.get(pane.person)) : chat()?.started && !chat()?.blocked;
  const commands = () => chat()?.profile?.commands || chat()?.commands || [];

  // What is being typed or chosen is left in peace while nothing changes that the foot shows: a button that is replaced between press
  // and release would lose the click.
  function draw() {
    const shown = isOpen() ? [commands(), currentMarkup(), hiddenKeys] : [];
    const now = JSON.stringify([currentLanguage(), pane.chat, pane.person, pane.topic, store.bot?.id, chat()?.blocked, chat()?.started, isOpen(), answered?.id, ...shown]);
    if (now !== drawn || !foot.isConnected) redraw();
    drawn = now;
  }

  // Words that were not sent wait in their own chat.
  function redraw() {
    if (field) drafts.set(at, field.value);
    const here = `${pane.chat}/${pane.topic}`;
    if (at !== here) answered = null;
    at = here;
    const focused = foot.contains(document.activeElement);
    list?.close();
    foot.replaceChildren(pane.downButton, ...contents().filter(Boolean));
    if (!field) {
      if (focused) foot.querySelector('.big-button')?.focus();
      return;
    }
    field.value = drafts.get(at) || '';
    grow();
    if (focused) field.focus();
  }

  function contents() {
    field = null;
    if (!store.bot) return [];
    if (isOpen()) return [answeredBar(), row(), keyboard()];
    if (isGroup(pane.chat)) return [];
    if (chat()?.blocked) return [big('chat.unblock', '', () => pane.post('unblock'))];
    return [big('chat.start', 'start', () => pane.say('/start'))];
  }

  function big(key, kind, run) {
    return h('button', { type: 'button', class: `big-button ${kind}`, onclick: () => run() }, t(key));
  }

  function answeredBar() {
    if (!answered) return null;
    return h('div', { class: 'answered' }, icon('reply'),
      h('span', {}, h('b', {}, t('message.reply.to', { name: answered.name })), h('span', {}, answered.words)),
      h('button', { type: 'button', class: 'round', 'aria-label': t('message.reply.not'), onclick: () => reply(null) }, icon('close')));
  }

  function reply(message, name, words) {
    answered = message && { id: message.id, name, words };
    draw();
    field?.focus();
  }

  // An answer is given once.
  function withReply(body) {
    if (!answered) return body;
    const { id } = answered;
    answered = null;
    draw();
    return { ...body, replyTo: id };
  }

  function takeCaption() {
    const words = field?.value || '';
    if (field) field.value = '';
    return words;
  }

  function row() {
    const markup = currentMarkup();
    const placeholder = markup?.input_field_placeholder || t('chat.placeholder');
    field = h('textarea', {
      rows: 1, placeholder, 'aria-label': t('chat.placeholder'), maxlength: 100_000, oninput: changed, onkeydown: keyed, enterkeyhint: 'send',
      onpaste: attach.pasted,
    });
    return h('div', { class: 'composer' },
      h('div', { class: 'box' }, menuButton(), field, keysButton(markup), attach.button()),
      h('button', { type: 'button', class: 'send', 'aria-label': t('chat.send'), onclick: send }, icon('send')));
  }

  function menuButton() {
    if (!commands().length) return null;
    return h('button', { type: 'button', class: 'menu-button', 'aria-label': t('chat.commands'), 'aria-haspopup': 'listbox', onclick: toggleCommands }, icon('menu'), t('menu'));
  }

  function keysButton(markup) {
    if (!markup?.keyboard) return null;
    return h('button', { type: 'button', class: 'round', 'aria-label': t('chat.keyboard'), 'aria-pressed': String(hiddenKeys !== markup.of), onclick: () => {
      hiddenKeys = hiddenKeys === markup.of ? null : markup.of;
      draw();
    } }, icon('keys'));
  }

  // The keyboard that the bot's messages leave on the screen: the newest one counts, and what it took away stays away without it.
  function currentMarkup() {
    const messages = [...(store.messages.get(pane.chat)?.values() || [])];
    const latest = messages.filter(message => message.keyboard).sort((one, other) => other.id - one.id)[0];
    if (!latest || latest.deleted || latest.keyboard.remove_keyboard) return null;
    const used = latest.keyboard.one_time_keyboard && messages.some(message => message.from === 'person' && message.id > latest.id);
    return used ? null : { ...latest.keyboard, of: latest.id };
  }

  function keyboard() {
    const markup = currentMarkup();
    if (!markup?.keyboard || hiddenKeys === markup.of) return null;
    return h('div', { class: 'reply-keys', role: 'group', 'aria-label': t('chat.keyboard') }, markup.keyboard.map(line => h('div', {}, line.map(given => {
      const button = typeof given === 'string' ? { text: given } : given;
      return h('button', { type: 'button', onclick: () => pressReply(button) }, button.text);
    }))));
  }

  async function pressReply(button) {
    if (button.request_contact) await attach.contact();
    else if (button.request_location) await attach.place();
    else pane.say(button.text);
  }

  function toggleCommands() {
    if (list) return list.close();
    showCommands('');
    field.focus();
  }

  function showCommands(start) {
    list?.close();
    const fitting = commands().filter(({ command }) => command.startsWith(start));
    if (!fitting.length) return;
    list = commandList(fitting, command => {
      field.value = '';
      list?.close();
      pane.say(`/${command}`);
      field.focus();
    }, () => { list = null; });
    foot.append(list.element);
    field.setAttribute('aria-controls', list.element.id);
  }

  function changed() {
    grow();
    const typed = /^\/(\w*)$/.exec(field.value);
    if (typed) showCommands(typed[1].toLowerCase());
    else list?.close();
  }

  function grow() {
    field.style.height = '42px';
    field.style.height = `${Math.min(168, field.scrollHeight)}px`;
  }

  function keyed(event) {
    if (event.isComposing) return;
    if (list && list.keyed(event)) return;
    if (event.key === 'Escape' && answered) {
      event.stopPropagation();
      reply(null);
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  }

  function send() {
    const text = field.value.trim();
    if (!text) return field.focus();
    field.value = '';
    list?.close();
    grow();
    pane.say(text, withReply({}).replyTo);
    field.focus();
  }

  return { element: foot, draw, reply, canWrite: () => Boolean(field), focus: () => (field || foot.querySelector('.big-button'))?.focus() };
}
