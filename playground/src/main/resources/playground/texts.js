// The page's own words; the bot's words come from the bot.

const LANGUAGES = ['ru', 'en'];
let texts = {};
let language = 'en';

export function currentLanguage() {
  return language;
}

function preferred() {
  const kept = localStorage.getItem('zapis.language');
  if (LANGUAGES.includes(kept)) return kept;
  const own = (navigator.languages || [navigator.language]).map(code => code.slice(0, 2));
  return own.find(code => LANGUAGES.includes(code)) || 'en';
}

export async function loadTexts(chosen) {
  language = chosen || preferred();
  if (chosen) localStorage.setItem('zapis.language', chosen);
  texts = await (await fetch(`/page/texts/${language}.json`)).json();
  document.documentElement.lang = language;
  document.title = t('title');
}

export function t(key, values = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

export function known(key) {
  return key in texts;
}

export function time(seconds) {
  return clockTime(new Date(seconds * 1000));
}

// In the reader's own time, as Telegram tells it.
export function moment(seconds) {
  const day = new Date(seconds * 1000).toLocaleDateString(language, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
  return `${day}, ${time(seconds)}`;
}

export function clockTime(date) {
  return date.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

export function day(seconds, now) {
  const date = new Date(seconds * 1000);
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (days === 0) return t('chat.today');
  if (days === 1) return t('chat.yesterday');
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return date.toLocaleDateString(language, { day: 'numeric', month: 'long', year });
}

export function shortDay(seconds, now) {
  const date = new Date(seconds * 1000);
  if (midnight(date) === midnight(now)) return time(seconds);
  return date.toLocaleDateString(language, { day: 'numeric', month: 'short' });
}

export function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

export function size(bytes) {
  const units = language === 'ru' ? ['Б', 'КБ', 'МБ'] : ['B', 'KB', 'MB'];
  let unit = 0;
  for (; bytes >= 1024 && unit < 2; unit++) bytes /= 1024;
  return `${bytes.toLocaleString(language, { maximumFractionDigits: unit ? 1 : 0 })} ${units[unit]}`;
}
