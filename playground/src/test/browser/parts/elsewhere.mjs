// A page of another site, open in the same browser, that tries to drive the stand-in.

import { createServer } from 'node:http';
import { check } from './stage.mjs';

const TOKEN = '1000001:page-from-elsewhere';

// Another name and port of this machine: another site for the browser, which lets its pages reach the stand-in.
async function host() {
  const server = createServer((request, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Elsewhere</title>'));
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://elsewhere.localhost:${server.address().port}/`, close: () => server.close() };
}

// What a page can do without asking first: a form, a plain request, a frame. The answers are hidden from it, not from us.
const tries = (person, withBot) => [
  ...(withBot ? [
    ['form', `/bot${TOKEN}/sendMessage`, { chat_id: person, text: 'Elsewhere' }],
    ['fetch', `/bot${TOKEN}/sendMessage`, `chat_id=${person}&text=Elsewhere`],
    ['frame', `/bot${TOKEN}/sendMessage?chat_id=${person}&text=Elsewhere`],
  ] : []),
  ['form', `/standin/people/${person}/block`, {}],
  ['fetch', `/standin/people/${person}/text`, '{"text":"Elsewhere"}'],
  ['frame', '/standin/people'],
];

const DEEDS = {
  form: ([address, fields]) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: address, target: 'answer' });
    for (const [name, value] of Object.entries(fields)) form.append(Object.assign(document.createElement('input'), { name, value }));
    document.body.append(Object.assign(document.createElement('iframe'), { name: 'answer' }), form);
    form.submit();
  },
  fetch: ([address, body]) => { fetch(address, { method: 'POST', mode: 'no-cors', body }).catch(() => {}); },
  frame: ([address]) => { document.body.append(Object.assign(document.createElement('iframe'), { src: address })); },
};

// own: the bot is the stand-in's own, for whom nobody else may speak
export async function tryFromElsewhere(browser, url, person, own) {
  const other = await host();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(other.address);
    for (const [kind, path, content] of tries(person, own)) {
      const [response] = await Promise.all([
        page.waitForResponse(answer => answer.url() === url + path),
        page.evaluate(DEEDS[kind], [url + path, content]),
      ]);
      check(response.status() === 403, `${kind} to ${path} is refused, not answered with ${response.status()}`);
    }
  } finally {
    await context.close();
    other.close();
  }
  const { messages } = await (await fetch(`${url}/standin/people/${person}/messages?after=0`)).json();
  check(!messages.length, 'nothing was said or done');
}
