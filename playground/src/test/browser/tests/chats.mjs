// Chats with the bot: how one begins, what is never lost, and where it is found.

import { check, comesTrue, leave, meet, visit } from '../parts/stage.mjs';

export const chats = ({ url, bot, browser, person }) => [
  { name: 'a person who has not met the bot sees its description and Start', run: async () => {
    const id = await person();
    const page = await visit(browser, url);
    await page.click(`.person[data-person="${id}"]`);
    check((await page.textContent('.about')).trim().length > 20, 'the empty chat says what the bot does');
    check(await page.isHidden('textarea'), 'nothing can be typed before Start');
    await page.click('.big-button.start');
    await page.waitForSelector('.msg:not(.own)');
    check((await page.textContent('.msg.own .text')).includes('/start'), 'Start sends /start');
    await leave(page);
  } },

  { name: 'an answer shows that comes while the chat is still being asked for', own: true, run: async () => {
    const id = await person();
    const page = await visit(browser, url);
    let answered;
    const answer = new Promise(resolve => answered = resolve);
    await page.route(`**/people/${id}/messages?*`, async route => {
      const early = await route.fetch();
      await answer;
      await route.fulfill({ response: early });
    });
    await page.click(`.person[data-person="${id}"]`);
    await page.click('.pane.active .big-button.start');
    await page.waitForSelector('.pane.active .msg:not(.own)');
    const late = page.waitForResponse(`**/people/${id}/messages?*`);
    answered();
    await late;
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    check(await page.isVisible('.pane.active .msg:not(.own)'), 'the answer stays when the older state comes');
    await leave(page);
  } },

  { name: 'news that the channel lost show by its next beat', own: true, waits: true, run: async () => {
    const id = await person();
    const page = await visit(browser, url, { deaf: true });
    await page.click(`.person[data-person="${id}"]`);
    await page.click('.pane.active .big-button.start');
    await page.waitForSelector('.pane.active .msg:not(.own)', { timeout: 40_000 });
    check(await page.isVisible('.pane.active textarea'), 'there is a field to write in');
    await leave(page);
  } },

  { name: 'a channel that is never answered is opened anew', own: true, waits: true, run: async () => {
    const id = await person();
    const page = await visit(browser, url, { mute: true });
    await page.click(`.person[data-person="${id}"]`);
    await page.click('.pane.active .big-button.start');
    await page.waitForSelector('.pane.active .msg:not(.own)', { timeout: 40_000 });
    await leave(page);
  } },

  { name: 'a press is not lost when the list is drawn anew before the release', own: true, run: async () => {
    const id = await person();
    const page = await visit(browser, url);
    const row = await page.waitForSelector(`.person[data-person="${id}"]`);
    await row.scrollIntoViewIfNeeded();
    const { x, y } = await row.boundingBox();
    await page.mouse.move(x + 40, y + 20);
    await page.mouse.down();
    // A second only: what others do now must not be too late by it.
    await Promise.all([page.waitForResponse('**/standin/clock'), page.evaluate(() => fetch('/standin/clock', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance: 'PT1S' }),
    }))]);
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
    await page.mouse.up();
    await page.waitForSelector('.pane.active .big-button.start');
    await leave(page);
  } },

  { name: 'a press on Start is not lost when the commands of the bot come before the release', own: true, alone: true, run: async () => {
    const id = await person();
    const page = await visit(browser, url);
    await page.click(`.person[data-person="${id}"]`);
    const start = await page.waitForSelector('.pane.active .big-button.start');
    const { x, y } = await start.boundingBox();
    await page.mouse.move(x + 40, y + 20);
    await page.mouse.down();
    const command = { command: 'later', description: `Later ${id}` };
    await Promise.all([
      page.waitForResponse(async response => response.url().endsWith('/standin/page') && (await response.text()).includes(command.description)),
      bot.call('setMyCommands', { commands: [{ command: 'start', description: 'Home' }, { command: 'share', description: 'Share a contact' }, command] }),
    ]);
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
    await page.mouse.up();
    await page.waitForSelector('.pane.active .key');
    await leave(page);
  } },

  { name: 'two chats stand side by side', own: true, run: async () => {
    const page = await visit(browser, url);
    const [one, other] = [await person(), await person()];
    await page.waitForSelector(`.person[data-person="${other}"]`);
    await meet(page, one);
    await page.click('#two');
    await meet(page, other);
    await comesTrue(page, () => document.querySelectorAll('.pane').length === 2, 'there are two panes');
    check(await page.isVisible(`.pane[data-person="${one}"] .key`), 'the first chat stays');
    await page.click('#two');
    await comesTrue(page, () => document.querySelectorAll('.pane').length === 1, 'one pane is left');
    await leave(page);
  } },

  { name: 'unread counts are of each chat and survive a reload', own: true, run: async () => {
    const [one, other] = [await bot.met(await person()), await bot.met(await person())];
    const page = await visit(browser, url);
    const badge = id => `.person[data-person="${id}"] .badge [aria-hidden]`;
    await page.waitForSelector(`${badge(one)}:text-is("1")`);
    await bot.call('sendMessage', { chat_id: one, text: 'Second' });
    await page.waitForSelector(`${badge(one)}:text-is("2")`);
    await page.reload();
    await page.waitForSelector(`${badge(one)}:text-is("2")`);
    await Promise.all([page.waitForResponse(`**/people/${one}/read`), page.click(`.person[data-person="${one}"]`)]);
    await page.waitForSelector(badge(one), { state: 'detached' });
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await page.waitForSelector(`${badge(other)}:text-is("1")`);
    check(!await page.isVisible(badge(one)), 'what was read is read');
    await leave(page);
  } },
];
