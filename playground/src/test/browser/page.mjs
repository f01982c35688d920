// The chat page in a real browser: node page.mjs URL [WORD], where a word leaves out the tests that don't have it in their names.
// With a stand-in that takes any token the tests bring a bot of their own; otherwise they talk to the bot that is there, and those
// are left out that need a bot of theirs or are the same whoever answers.

import { startBot } from './parts/bot.mjs';
import { addPerson, giveUp, openBrowser } from './parts/stage.mjs';
import { barriers } from './tests/barriers.mjs';
import { chats } from './tests/chats.mjs';
import { groups } from './tests/groups.mjs';
import { messages } from './tests/messages.mjs';
import { rest } from './tests/rest.mjs';

// They wait more than they work.
const SIDE_BY_SIDE = 3;

const url = process.argv[2]?.replace(/\/$/, '');
if (!url) {
  console.error('usage: node page.mjs URL [WORD]');
  process.exit(2);
}

const bot = await startBot(url);
const browser = await openBrowser();
let count = 0;
const context = { url, bot, browser, person: language => addPerson(url, `Page ${process.pid} ${++count}`, language) };
const word = process.argv[3] || '';
const all = [chats, messages, groups, rest, barriers].flatMap(tests => tests(context)).filter(({ name }) => name.includes(word));
const skipped = all.filter(({ own }) => own && !bot);
let failed = 0;
const again = [];

// A press that a redraw swallows on a busy machine is no fault of what is tried: what fails beside others is tried once more alone.
async function run(test, alone) {
  const { name, run: act } = test;
  const began = Date.now();
  try {
    await act();
    console.log(`ok      ${name} (${Date.now() - began} ms)`);
  } catch (error) {
    if (alone) failed++;
    else again.push(test);
    console.log(`${alone ? 'FAILED ' : 'lost   '} ${name}\n        ${String(error.message).split('\n').slice(0, 4).join('\n        ')}`);
  }
}

async function work(waiting, alone = false) {
  for (let test = waiting.shift(); test; test = waiting.shift()) await run(test, alone);
}

const began = Date.now();
const here = all.filter(test => !skipped.includes(test));
// What only waits begins first.
const together = here.filter(({ alone }) => !alone).sort((one, other) => Boolean(other.waits) - Boolean(one.waits));
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => work(together)));
await work(here.filter(({ alone }) => alone));
if (again.length) await giveUp();
await work(again, true);
if (failed) await giveUp();
await browser.close();
await bot?.stop();
if (skipped.length) console.log(`skipped ${skipped.length} tests that need a bot of their own`);
console.log(`${failed ? `${failed} of ${here.length} failed` : 'all passed'} after ${Math.round((Date.now() - began) / 1000)} s`);
process.exit(failed ? 1 : 0);
