// Messages of a chat: their buttons, their dates and ticks, and what can be done with them.

import { check, comesTrue, leave, meet, visit } from '../parts/stage.mjs';

const DAY = 86_400;

export const messages = ({ url, bot, browser, person }) => [
  { name: 'a pressed button turns its spinner until the bot answers', run: async () => {
    const page = await visit(browser, url);
    await meet(page, await person());
    let end;
    const held = new Promise(resolve => end = resolve);
    await page.route('**/tap', async route => {
      await held;
      await route.continue();
    });
    await page.click('.key');
    await page.waitForSelector('.key[aria-busy="true"] .spin');
    end();
    await page.waitForSelector('.key .spin', { state: 'detached' });
    await leave(page);
  } },

  { name: 'a toast floats by and an alert waits to be closed', own: true, run: async () => {
    const page = await visit(browser, url);
    await meet(page, await person());
    await page.click('.key:has-text("Toast")');
    await page.waitForSelector('.toast:has-text("A word floats by")');
    await page.click('.key:has-text("Alert")');
    await page.waitForSelector('dialog:has-text("A word to close")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog', { state: 'detached' });
    await leave(page);
  } },

  { name: 'an edited message changes in place', own: true, run: async () => {
    const page = await visit(browser, url);
    await meet(page, await person());
    const element = await page.waitForSelector('.msg:not(.own)');
    await page.click('.key:has-text("More")');
    await page.waitForSelector('.msg strong:has-text("1")');
    await comesTrue(page, () => document.querySelectorAll('.msg:not(.own)').length === 1, 'no second message appears');
    check(await element.evaluate(node => node.isConnected && node.textContent.includes('Counted 1')), 'it is the same element');
    check(!await page.isVisible('.stamp:has-text("edited")'), 'as in Telegram, nothing says so where there are buttons');
    await leave(page);
  } },

  { name: 'a contact is shared by the button that the bot asks with', own: true, run: async () => {
    const page = await visit(browser, url);
    await meet(page, await person());
    await page.fill('textarea', '/sh');
    await page.waitForSelector('.commands li:has-text("/share")');
    await page.keyboard.press('Enter');
    await page.click('.reply-keys button');
    await page.click('dialog .main');
    await page.waitForSelector('.own .contact');
    await page.waitForSelector('.reply-keys', { state: 'detached' });
    await leave(page);
  } },

  { name: 'a button copies its words, and a moment tells the time of whoever reads', own: true, run: async () => {
    const id = await bot.met(await person());
    const words = { text: '<tg-time unix="1795424400" format="dt">23 Nov, 12:00</tg-time>', parse_mode: 'HTML' };
    await bot.call('sendMessage', { chat_id: id, ...words, reply_markup: { inline_keyboard: [[{ text: 'Copy', copy_text: { text: 'a1b2c3' } }]] } });
    const page = await visit(browser, url, { permissions: ['clipboard-read', 'clipboard-write'], timezoneId: 'Asia/Tokyo' });
    await page.click(`.person[data-person="${id}"]`);
    await page.click('.key:has-text("Copy")');
    await page.waitForSelector('.toast');
    check(await page.evaluate(() => navigator.clipboard.readText()) === 'a1b2c3', 'the words are copied');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.evaluate(() => document.addEventListener('copy', () => { window.copied = String(document.activeElement.value); }));
    await page.click('.key:has-text("Copy")');
    await comesTrue(page, () => window.copied === 'a1b2c3', 'also without a clipboard of its own');
    const title = await page.getAttribute('.text time[title]', 'title');
    check(title.endsWith('18:00') && title.includes('2026'), `the time in Tokyo: ${title}`);
    check((await page.textContent('.text time[title]')) === '23 Nov, 12:00', 'the words stay');
    await leave(page);
  } },

  { name: 'a date goes away with its day, and does not cover what is read', own: true, run: async () => {
    const id = await bot.met(await person());
    for (let i = 0; i < 30; i++) await bot.call('sendMessage', { chat_id: id, text: `Message ${i}, line one\nline two` });
    const page = await visit(browser, url);
    await page.route(`**/people/${id}/messages?*`, async route => {
      const response = await route.fetch();
      const body = await response.json();
      const { length } = body.messages;
      body.messages.forEach((message, at) => { message.date -= Math.floor((length - at) / 8) * DAY; });
      await route.fulfill({ response, json: body });
    });
    await page.click(`.person[data-person="${id}"]`);
    await page.waitForSelector('.msg:has-text("Message 29")');
    const tops = await page.evaluate(() => [...document.querySelectorAll('.day')].map(date => date.getBoundingClientRect())
      .filter(({ bottom }) => bottom > document.querySelector('.scroll').getBoundingClientRect().top).map(({ top }) => top));
    check(tops.length > 0 && new Set(tops).size === tops.length, `the dates stand apart: ${tops}`);
    await comesTrue(page, () => [...document.querySelectorAll('.day.floats')].every(date => getComputedStyle(date).opacity === '0'), 'what floats goes away');
    await leave(page);
  } },

  { name: 'one tick is sent, two are taken by the bot', own: true, run: async () => {
    const page = await visit(browser, url);
    await meet(page, await person());
    const resume = bot.pause();
    await page.fill('textarea', 'Are you there?');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.own:has-text("Are you there?") .ticks[data-taken="false"]');
    resume();
    await page.waitForSelector('.own:has-text("Are you there?") .ticks[data-taken="true"]');
    await leave(page);
  } },

  { name: 'a message is copied, and answered so that the bot knows which one', own: true, run: async () => {
    const page = await visit(browser, url, { permissions: ['clipboard-read', 'clipboard-write'] });
    await meet(page, await person());
    await page.click('.msg:not(.own) .bubble', { button: 'right' });
    await page.click('.menu button:has-text("Copy")');
    await page.waitForSelector('.toast:has-text("Copied")');
    check(await page.evaluate(() => navigator.clipboard.readText()) === 'Counted 0', 'the words are copied');
    await page.focus('.msg:not(.own) .act');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.answered:has-text("Counted 0")');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.answered', { state: 'detached' });
    await page.click('.msg:not(.own) .act');
    await page.click('.menu button:has-text("Reply")');
    await page.fill('textarea', 'Why?');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.own .reply:has-text("Counted 0")');
    await page.waitForSelector('.msg:not(.own):has-text("Answer to: Counted 0") .reply:has-text("Why?")');
    check(!await page.isVisible('.answered'), 'it is answered once');
    await leave(page);
  } },

  { name: 'words are found in a chat, the newest first', own: true, run: async () => {
    const page = await visit(browser, url);
    const id = await bot.met(await person());
    for (const text of ['A hedgehog', 'Another Hedgehog', 'A bear']) await bot.call('sendMessage', { chat_id: id, text });
    await page.click(`.person[data-person="${id}"]`);
    await page.click('.pane-head [aria-label="Search this chat"]');
    await page.keyboard.type('hedge');
    await page.waitForSelector('.search output:text-is("1 of 2")');
    await page.waitForSelector('.jumped:has-text("Another Hedgehog")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.jumped:has-text("A hedgehog")');
    await page.waitForSelector('.search output:text-is("2 of 2")');
    await page.fill('.search input', 'wolf');
    await page.waitForSelector('.search output:text-is("No results")');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.search', { state: 'detached' });
    await leave(page);
  } },

  { name: 'words that were not sent wait in their own chat, and a tall draft leaves the buttons below', own: true, run: async () => {
    const page = await visit(browser, url);
    const [one, other] = [await bot.met(await person()), await bot.met(await person())];
    await page.click(`.person[data-person="${one}"]`);
    await page.fill('textarea', 'one\ntwo\nthree\nfour\nfive');
    const bottom = async selector => {
      const { y, height } = await (await page.waitForSelector(selector)).boundingBox();
      return y + height;
    };
    check(Math.abs(await bottom('.menu-button') - await bottom('.box [aria-haspopup="menu"]')) < 8, 'both stand at the bottom');
    await page.click(`.person[data-person="${other}"]`);
    await page.waitForSelector(`.pane[data-person="${other}"] .msg`);
    check(await page.inputValue('textarea') === '', 'another chat has another draft');
    await page.click(`.person[data-person="${one}"]`);
    check((await page.inputValue('textarea')).endsWith('five'), 'the draft is there again');
    await leave(page);
  } },
];
