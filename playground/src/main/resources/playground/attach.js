// What a person sends besides words: pictures, files, a contact, a place.

import { h, icon } from './dom.js';
import { t } from './texts.js';
import { dropMenu } from './menus.js';
import { ask } from './dialogs.js';

// No map here: a person who shares a place is always in the same one.
const SAMPLE_PLACE = { latitude: 55.7558, longitude: 37.6173 };

// send: posts what was chosen; caption: takes the words that go with a file
export function attachments(send, caption) {
  function button() {
    const element = h('button', { type: 'button', class: 'round', 'aria-label': t('attach'), 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, icon('clip'));
    element.addEventListener('click', () => dropMenu(element, [
      { icon: 'photo', label: t('attach.photo'), run: () => pick('photo', 'image/png,image/jpeg,image/gif') },
      { icon: 'file', label: t('attach.document'), run: () => pick('document', '') },
      { icon: 'person', label: t('attach.contact'), run: contact },
    ], { above: true }));
    return element;
  }

  async function contact() {
    if (await ask(t('contact.ask'), t('contact.yes'))) await send('contact', {});
  }

  async function place() {
    if (await ask(t('location.ask'), t('contact.yes'))) await send('location', SAMPLE_PLACE);
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
    await send(kind, { data, name: file.name, type: file.type || 'application/octet-stream', caption: caption() });
  }

  function pasted(event) {
    const file = [...event.clipboardData.files][0];
    if (!file) return;
    event.preventDefault();
    upload(file.type.startsWith('image/') ? 'photo' : 'document', file);
  }

  return { button, contact, place, pasted };
}
