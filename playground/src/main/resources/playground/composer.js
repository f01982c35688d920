// The foot of a chat: the field to write in, commands, keyboards of the bot, and the big Start.

import { h, icon } from './dom.js';
import { t, currentLanguage } from './texts.js';
import { store } from './store.js';
import { post, of } from './api.js';
import { dropMenu } from './menus.js';
import { ask } from './dialogs.js';
import { commandList } from './commands.js';

// No map here: a person who shares a place is always in the same one.
const SAMPLE_PLACE = { latitude: 55.7558, longitude: 37.6173 };

export function composer(pane) {
  const foot = h('div', { class: 'under' });
  let field = null;
  let list = null;
  let hiddenKeys = null;
  let drawn = '';

  const person = () => store.people.get(pane.person);
  const isOpen = () => person()?.started && !person()?.blocked;
  const commands = () => person()?.profile?.commands || [];

  // What is being typed or chosen is left in peace while nothing changes that the foot shows: a button that is replaced between press
  // and release would lose the click.
  function draw() {
    const shown = isOpen() ? [commands(), currentMarkup(), hiddenKeys] : [];
    const now = JSON.stringify([currentLanguage(), pane.person, store.bot?.id, person()?.blocked, person()?.started, ...shown]);
    if (now !== drawn || !foot.isConnected) redraw();
    drawn = now;
  }

  function redraw() {
    const text = field?.value || '';
    const focused = foot.contains(document.activeElement);
    list?.close();
    foot.replaceChildren(pane.downButton, ...contents().filter(Boolean));
    if (!field) {
      if (focused) foot.querySelector('.big-button')?.focus();
      return;
    }
    field.value = text;
    grow();
    if (focused) field.focus();
  }

  function contents() {
    field = null;
    if (!store.bot) return [];
    if (person()?.blocked) return [big('chat.unblock', '', () => post(of(pane.person, 'unblock')))];
    if (!person()?.started) return [big('chat.start', 'start', () => pane.say('/start'))];
    return [row(), keyboard()];
  }

  function big(key, kind, run) {
    return h('button', { type: 'button', class: `big-button ${kind}`, onclick: () => run() }, t(key));
  }

  function row() {
    const markup = currentMarkup();
    const placeholder = markup?.input_field_placeholder || t('chat.placeholder');
    field = h('textarea', {
      rows: 1, placeholder, 'aria-label': t('chat.placeholder'), maxlength: 100_000, oninput: changed, onkeydown: keyed, enterkeyhint: 'send',
      onpaste: pasted,
    });
    return h('div', { class: 'composer' },
      h('div', { class: 'box' }, menuButton(), field, keysButton(markup), attachButton()),
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

  function attachButton() {
    const button = h('button', { type: 'button', class: 'round', 'aria-label': t('attach'), 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, icon('clip'));
    button.addEventListener('click', () => dropMenu(button, [
      { icon: 'photo', label: t('attach.photo'), run: () => pick('photo', 'image/png,image/jpeg,image/gif') },
      { icon: 'file', label: t('attach.document'), run: () => pick('document', '') },
      { icon: 'person', label: t('attach.contact'), run: shareContact },
    ], true));
    return button;
  }

  // The keyboard that the bot's messages leave on the screen: the newest one counts, and what it took away stays away without it.
  function currentMarkup() {
    const messages = [...(store.messages.get(pane.person)?.values() || [])];
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
    if (button.request_contact) await shareContact();
    else if (button.request_location) await shareLocation();
    else pane.say(button.text);
  }

  async function shareContact() {
    if (await ask(t('contact.ask'), t('contact.yes'))) await pane.post('contact', {});
  }

  async function shareLocation() {
    if (await ask(t('location.ask'), t('contact.yes'))) await pane.post('location', SAMPLE_PLACE);
  }

  function pick(kind, accept) {
    const input = h('input', { type: 'file', accept });
    input.addEventListener('change', () => input.files[0] && upload(kind, input.files[0]));
    input.click();
  }

  async function upload(kind, file) {
    const data = await new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = reject;
      reader.readAsDataURL(file);
    });
    const caption = field?.value || '';
    if (field) field.value = '';
    await pane.post(kind, { data, name: file.name, type: file.type || 'application/octet-stream', caption });
  }

  function pasted(event) {
    const file = [...event.clipboardData.files][0];
    if (!file) return;
    event.preventDefault();
    upload(file.type.startsWith('image/') ? 'photo' : 'document', file);
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
    pane.say(text);
    field.focus();
  }

  return { element: foot, draw, focus: () => (field || foot.querySelector('.big-button'))?.focus() };
}
