// Puts the page together.

import { h } from './dom.js';
import { t, loadTexts, currentLanguage } from './texts.js';
import { store, on, chatOf, listen, loadPage } from './store.js';
import { createSide } from './people.js';
import { createPane } from './pane.js';
import { aboutCard } from './about.js';
import { showCalls } from './calls.js';

const root = document.documentElement;
const panes = [];
let active = null;
let side = null;

const shell = {
  activate(pane) {
    active = pane;
    panes.forEach(other => other.element.classList.toggle('active', other === pane));
  },
  visible: pane => pane.element.isConnected && getComputedStyle(pane.element).display !== 'none' && document.visibilityState === 'visible',
  shown: () => panes.map(pane => pane.chat),
  isTwo: () => panes.length === 2,
  theme: () => root.dataset.theme,
  redrawPeople: () => side?.drawPeople(),
  showCalls,
  back() {
    root.dataset.view = 'list';
    document.querySelector(`.person[data-person="${active.chat}"]`)?.focus();
  },
  async openPerson(id, focus) {
    const already = panes.find(pane => pane.chat === id);
    const pane = already || active;
    shell.activate(pane);
    root.dataset.view = 'chat';
    if (!already) await pane.open(id);
    remember();
    pane.settle();
    side.drawPeople(id);
    // Meanwhile one may have turned to another.
    if (focus && pane === active) pane.focus();
  },
  say(text) {
    if (!active.chat) return false;
    root.dataset.view = 'chat';
    active.say(text);
    return true;
  },
  toggleTwo() {
    if (shell.isTwo()) panes.filter(pane => pane !== active).forEach(close);
    else addPane();
    remember();
    side.draw();
  },
  toggleTheme() {
    setTheme(shell.theme() === 'dark' ? 'light' : 'dark');
    localStorage.setItem('zapis.theme', root.dataset.theme);
    side.draw();
  },
  async toggleLanguage() {
    await loadTexts(currentLanguage() === 'ru' ? 'en' : 'ru');
    side.draw();
    panes.forEach(pane => pane.redraw());
    document.getElementById('language').focus();
  },
  welcome: () => h('div', { class: 'welcome' }, panes.length > 1 ? h('div', { class: 'card' }, h('p', {}, t('chat.pick'))) : aboutCard(shell)),
  showAbout() {
    const dialog = h('dialog', { 'aria-label': t('menu.about'), class: 'about-dialog' });
    dialog.append(aboutCard(shell, () => dialog.close()));
    dialog.addEventListener('close', () => dialog.remove());
    dialog.addEventListener('click', event => event.target === dialog && dialog.close());
    document.getElementById('floor').append(dialog);
    dialog.showModal();
  },
};

function setTheme(name) {
  root.dataset.theme = name;
}

function addPane() {
  const pane = createPane(shell);
  panes.push(pane);
  document.getElementById('panes').append(pane.element);
  shell.activate(pane);
  pane.redraw();
  arrange();
}

function close(pane) {
  panes.splice(panes.indexOf(pane), 1);
  pane.element.remove();
  pane.close();
  arrange();
}

function arrange() {
  document.getElementById('panes').classList.toggle('two', shell.isTwo());
}

function remember() {
  sessionStorage.setItem('zapis.open', JSON.stringify(shell.shown()));
}

function watchTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => setTheme(localStorage.getItem('zapis.theme') || (dark.matches ? 'dark' : 'light'));
  dark.addEventListener('change', () => {
    apply();
    side?.draw();
  });
  apply();
}

function watchConnection() {
  on('online', () => {
    document.querySelector('.offline')?.remove();
    if (!store.online) document.getElementById('panes').append(h('div', { class: 'offline', role: 'status' }, t('offline')));
  });
}

function watchKeys() {
  document.addEventListener('keydown', event => {
    const typing = /INPUT|TEXTAREA|SELECT/.test(document.activeElement?.tagName);
    if (document.querySelector('dialog[open]')) return;
    if (event.key === '/' && !typing && active?.chat) {
      event.preventDefault();
      const field = active.element.querySelector('textarea');
      if (!field) return;
      field.value = '/';
      field.focus();
      field.dispatchEvent(new Event('input'));
    }
    if (event.key === 'Escape' && root.dataset.view === 'chat') shell.back();
  });
}

async function begin() {
  watchTheme();
  await loadTexts();
  await loadPage();
  side = createSide(document.getElementById('side'), shell);
  addPane();
  side.draw();
  const kept = JSON.parse(sessionStorage.getItem('zapis.open') || '[]').filter(chatOf);
  for (const id of kept.slice(0, 2)) {
    if (panes.at(-1).chat) addPane();
    await shell.openPerson(id, false);
  }
  if (!kept.length) root.dataset.view = 'list';
  watchConnection();
  watchKeys();
  document.addEventListener('visibilitychange', () => panes.forEach(pane => pane.settle()));
  listen();
}

begin();
