// Opens the page in Debian's Chromium; its modules are beside or above this file, or where BROWSER_MODULES says.

import { createRequire } from 'node:module';
import { join } from 'node:path';

const home = process.env.BROWSER_MODULES;
const require = createRequire(home ? join(home, 'page.js') : import.meta.url);
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function openBrowser() {
  const { chromium } = require('playwright-core');
  return chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS, timeout: 120_000 });
}

export function axeSource() {
  try {
    return require('axe-core').source;
  } catch {
    return null;
  }
}

export function check(condition, words) {
  if (!condition) throw new Error(words);
}

export async function addPerson(url, name, language = 'en') {
  const response = await fetch(`${url}/standin/people`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name, language }),
  });
  return (await response.json()).id;
}

// Waits for it; what is true already costs nothing.
export async function comesTrue(page, condition, words) {
  await page.waitForFunction(condition).catch(error => { throw new Error(`${words}: ${error.message}`); });
}

// A channel that tells nothing of what happens, but still beats.
const DEAF = () => {
  const heard = EventSource.prototype.addEventListener;
  EventSource.prototype.addEventListener = function (kind, ...rest) {
    return kind === 'beat' ? heard.call(this, kind, ...rest) : undefined;
  };
};

const open = new Set();

// Pages that a test has left, by what they are like: a fresh one costs more than all that most tests do.
const idle = new Map();

async function fresh(browser, { deaf, mute, ...options }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  if (deaf) await page.addInitScript(DEAF);
  if (mute) {
    let asked = 0;
    await page.route('**/standin/live', route => asked++ === 0 ? undefined : route.continue());
  }
  page.on('pageerror', error => page.troubles.push(String(error)));
  page.on('console', message => message.type() === 'error' && page.troubles.push(message.text()));
  const began = Date.now();
  const called = (request, end) => page.calls.push(`${Date.now() - began} ms ${request.method()} ${new URL(request.url()).pathname} ${end}`);
  page.on('request', request => request.url().includes('/standin/') && called(request, 'asked'));
  page.on('response', response => response.url().includes('/standin/') && called(response.request(), response.status()));
  return page;
}

// deaf: the channel tells nothing but its beats; mute: the first channel is never answered
export async function visit(browser, url, options = {}) {
  const kind = JSON.stringify(options);
  const page = idle.get(kind)?.pop() || await fresh(browser, options);
  Object.assign(page, { kind, troubles: [], calls: [] });
  open.add(page);
  await page.goto(url);
  await page.waitForSelector('.person');
  return page;
}

export async function leave(page) {
  open.delete(page);
  check(page.troubles.length === 0, `the page complains: ${page.troubles.join('; ')}`);
  if (page.kind.includes('deaf') || page.kind.includes('mute')) return page.context().close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate(() => [localStorage, sessionStorage].forEach(kept => kept.clear()));
  await page.goto('about:blank');
  idle.set(page.kind, [...idle.get(page.kind) || [], page]);
}

// Closes what a failed test has left open, and tells what was to be seen there.
export async function giveUp() {
  for (const page of open) {
    const seen = await page.evaluate(() => document.body.innerText).catch(error => String(error));
    const lines = seen.split('\n').filter(line => line.trim()).slice(-40);
    lines.push(...page.calls.slice(-20), ...page.troubles.map(trouble => `complains: ${trouble}`));
    console.log(`        ${page.url()}\n          ${lines.join('\n          ')}`);
    await page.context().close();
  }
  open.clear();
}

export async function meet(page, id) {
  await page.click(`.person[data-person="${id}"]`);
  await page.click('.pane.active .big-button.start');
  await page.waitForSelector('.pane.active .key');
}
