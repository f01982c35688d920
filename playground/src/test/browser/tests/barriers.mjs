// What axe-core finds, by day and by night.

import { axeSource, check, comesTrue, leave, meet, visit } from '../parts/stage.mjs';

const STANDARDS = ['wcag2a', 'wcag2aa', 'best-practice'];

async function noBarrier(page, place, words) {
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await comesTrue(page, () => document.getAnimations().every(each => each.playState !== 'running'), 'nothing moves');
  const { violations } = await page.evaluate(([where, runOnly]) => window.axe.run(where, { runOnly, resultTypes: ['violations'] }), [place, STANDARDS]);
  const told = violations.map(found => `${found.id}: ${found.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')}`);
  check(!violations.length, `${words}: ${told.join('; ')}`);
}

// Beside the person's chat a group stands that is searched, if there is a bot for it; then the windows over both.
async function look(context, colorScheme) {
  const { url, bot, browser, person } = context;
  const id = await person();
  const page = await visit(browser, url, { colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(axeSource());
  await meet(page, id);
  if (bot) {
    await openGroup(page, context, id);
    await page.click('.pane.active [aria-label="Chat actions"]');
    await page.click('.menu button:has-text("Search")');
    await page.keyboard.type('hello');
    await page.waitForSelector('.search output:text-is("1 of 1")');
  }
  await noBarrier(page, 'html', colorScheme);
  if (bot) await (colorScheme === 'light' ? overLight : overDark)(page);
  await leave(page);
}

// One window by day and the other by night: what they are made of is the same.
async function overLight(page) {
  await page.click('#add-group');
  await noBarrier(page, 'dialog', 'light, a new group');
}

async function overDark(page) {
  await page.click('.pane.active [aria-label="Chat actions"]');
  await page.click('.menu button:has-text("Members")');
  await noBarrier(page, 'dialog', 'dark, members');
}

async function openGroup(page, { bot }, person) {
  const { id } = await bot.post(`/standin/people/${person}/group`, { title: `Group of ${person}`, forum: true, bot: true });
  const { topic } = await bot.post(`/standin/people/${person}/topic`, { chat: id, name: 'Lunch' });
  await bot.post(`/standin/people/${person}/topic/change`, { chat: id, topic, closed: true });
  await bot.post(`/standin/people/${person}/text`, { chat: id, text: 'Among us' });
  await bot.call('sendMessage', { chat_id: id, text: 'Hello, all' });
  await page.click('#two');
  await page.click(`.person[data-person="${id}"]`);
  await page.waitForSelector('.pane.active .author');
}

export const barriers = context => axeSource() ? ['light', 'dark'].map(theme => ({ name: `axe finds no barrier, ${theme}`, run: () => look(context, theme) })) : [];
