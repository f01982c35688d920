// The chat page in a real browser: node page.mjs URL
// With a stand-in that takes any token the test brings a bot of its own; otherwise it talks to the bot that is there, and
// leaves out what needs that bot and what is the same whoever answers.

import { startBot } from './parts/bot.mjs';
import { tryFromElsewhere } from './parts/elsewhere.mjs';
import { addPerson, axeSource, check, comesTrue, giveUp, leave, meet, openBrowser, visit } from './parts/stage.mjs';

const url = process.argv[2]?.replace(/\/$/, '');
if (!url) {
  console.error('usage: node page.mjs URL');
  process.exit(2);
}

const bot = await startBot(url);
const browser = await openBrowser();
const tests = [];
const test = (name, run, withOwnBotOnly = false) => tests.push({ name, run, withOwnBotOnly });
let count = 0;
const person = language => addPerson(url, `Page ${process.pid} ${++count}`, language);

// Edits wait too: a spinner ends with the buttons that it turned on.
async function slowAnswers(times) {
  for (const method of ['answerCallbackQuery', 'editMessageText']) {
    await fetch(`${url}/standin/faults`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ method, times, delayMs: 2500 }),
    });
  }
}

test('a person who has not met the bot sees its description and Start', async () => {
  const id = await person();
  const page = await visit(browser, url);
  await page.click(`.person[data-person="${id}"]`);
  check((await page.textContent('.about')).trim().length > 20, 'the empty chat says what the bot does');
  check(await page.isHidden('textarea'), 'nothing can be typed before Start');
  await page.click('.big-button.start');
  await page.waitForSelector('.msg:not(.own)');
  check((await page.textContent('.msg.own .text')).includes('/start'), 'Start sends /start');
  await leave(page);
});

test('an answer shows that comes while the chat is still being asked for', async () => {
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
}, true);

test('news that the channel lost show by its next beat', async () => {
  const id = await person();
  const page = await visit(browser, url, { deaf: true });
  await page.click(`.person[data-person="${id}"]`);
  await page.click('.pane.active .big-button.start');
  await page.waitForSelector('.pane.active .msg:not(.own)', { timeout: 40_000 });
  check(await page.isVisible('.pane.active textarea'), 'there is a field to write in');
  await leave(page);
}, true);

test('a channel that is never answered is opened anew', async () => {
  const id = await person();
  const page = await visit(browser, url, { mute: true });
  await page.click(`.person[data-person="${id}"]`);
  await page.click('.pane.active .big-button.start');
  await page.waitForSelector('.pane.active .msg:not(.own)', { timeout: 40_000 });
  await leave(page);
}, true);

test('a press is not lost when the list is drawn anew before the release', async () => {
  const id = await person();
  const page = await visit(browser, url);
  const row = await page.waitForSelector(`.person[data-person="${id}"]`);
  await row.scrollIntoViewIfNeeded();
  const { x, y } = await row.boundingBox();
  await page.mouse.move(x + 40, y + 20);
  await page.mouse.down();
  await Promise.all([page.waitForResponse('**/standin/clock'), page.evaluate(() => fetch('/standin/clock', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance: 'PT1M' }),
  }))]);
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
  await page.mouse.up();
  await page.waitForSelector('.pane.active .big-button.start');
  await leave(page);
}, true);

test('a press on Start is not lost when the commands of the bot come before the release', async () => {
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
}, true);

test('a pressed button turns its spinner until the bot answers', async () => {
  const page = await visit(browser, url);
  await meet(page, await person());
  await slowAnswers(1);
  await page.click('.key');
  await page.waitForSelector('.key[aria-busy="true"] .spin');
  await page.waitForSelector('.key .spin', { state: 'detached' });
  await slowAnswers(0);
  await leave(page);
});

test('a toast floats by and an alert waits to be closed', async () => {
  const page = await visit(browser, url);
  await meet(page, await person());
  await page.click('.key:has-text("Toast")');
  await page.waitForSelector('.toast:has-text("A word floats by")');
  await page.click('.key:has-text("Alert")');
  await page.waitForSelector('dialog:has-text("A word to close")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog', { state: 'detached' });
  await leave(page);
}, true);

test('an edited message changes in place', async () => {
  const page = await visit(browser, url);
  await meet(page, await person());
  const element = await page.waitForSelector('.msg:not(.own)');
  await page.click('.key:has-text("More")');
  await page.waitForSelector('.msg strong:has-text("1")');
  await comesTrue(page, () => document.querySelectorAll('.msg:not(.own)').length === 1, 'no second message appears');
  check(await element.evaluate(node => node.isConnected && node.textContent.includes('Counted 1')), 'it is the same element');
  await leave(page);
}, true);

test('a contact is shared by the button that the bot asks with', async () => {
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
}, true);

test('two chats stand side by side', async () => {
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
}, true);

test('everything works from the keyboard', async () => {
  const id = await person();
  const page = await visit(browser, url);
  await page.focus('.person');
  await page.keyboard.press('End');
  const walked = await page.evaluate(() => document.activeElement.dataset.person);
  check(walked === String(id), 'arrows walk through the people');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.classList.contains('start'));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.key');
  await page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
  await page.keyboard.press('Shift+Tab');
  for (let i = 0; i < 3 && !await page.evaluate(() => document.activeElement.classList.contains('key')); i++) await page.keyboard.press('Shift+Tab');
  check(await page.evaluate(() => document.activeElement.classList.contains('key')), 'Tab reaches the buttons');
  await page.keyboard.press('ArrowUp');
  check(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== 'none'), 'the focus is seen');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.key[aria-busy]', { state: 'detached' });
  await page.keyboard.press('Escape');
  await leave(page);
});

test('on a phone the list and the chat are two views', async () => {
  const id = await person();
  const page = await visit(browser, url, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await page.waitForSelector('#panes', { state: 'hidden' });
  await meet(page, id);
  await page.waitForSelector('#side', { state: 'hidden' });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  check(!wide, 'nothing sticks out');
  await page.click('.back');
  await page.waitForSelector('#side');
  await leave(page);
});

test('night follows the system and can be switched', async () => {
  const page = await visit(browser, url, { colorScheme: 'dark' });
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  check(await theme() === 'dark', 'night follows the system');
  await page.click('#theme');
  await comesTrue(page, () => document.documentElement.dataset.theme === 'light', 'the switch turns it');
  await page.reload();
  await page.waitForSelector('.person');
  check(await theme() === 'light', 'the choice is kept');
  await leave(page);
}, true);

test('the page speaks Russian and English', async () => {
  const page = await visit(browser, url, { locale: 'ru-RU' });
  check((await page.textContent('.add-person')).includes('Новый человек'), 'Russian follows the browser');
  await page.click('#language');
  await page.waitForSelector('.add-person:has-text("New person")');
  check(await page.evaluate(() => document.documentElement.lang === 'en'), 'the language is declared');
  await leave(page);
}, true);

test('the clock goes forward', async () => {
  const page = await visit(browser, url);
  const before = (await (await fetch(`${url}/standin/clock`)).json()).now;
  await Promise.all([page.waitForResponse('**/standin/clock'), page.click('.clock .small >> nth=0')]);
  await page.waitForSelector('.clock small:has-text("+")');
  const after = (await (await fetch(`${url}/standin/clock`)).json()).now;
  check(Date.parse(after) - Date.parse(before) >= 3_600_000, 'an hour passed');
  await leave(page);
}, true);

test('a page from elsewhere reads and changes nothing', async () => tryFromElsewhere(browser, url, await person(), !bot));

test('axe finds no barrier', async () => {
  const source = axeSource();
  if (!source) return console.log('  axe-core is not installed: skipped');
  for (const colorScheme of ['light', 'dark']) {
    const page = await visit(browser, url, { colorScheme, reducedMotion: 'reduce' });
    await meet(page, await person());
    await page.waitForTimeout(400);
    await comesTrue(page, () => document.getAnimations().every(each => each.playState !== 'running'), 'nothing moves');
    await page.evaluate(source);
    const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'best-practice'] }));
    const told = violations.map(found => `${found.id}: ${found.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')}`);
    check(!violations.length, `${colorScheme}: ${told.join('; ')}`);
    await leave(page);
  }
});

let failed = 0;
for (const { name, run, withOwnBotOnly } of tests) {
  if (withOwnBotOnly && !bot) {
    console.log(`skipped ${name}: that is tested with a bot of the test's own`);
    continue;
  }
  try {
    await run();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n        ${String(error.message).split('\n').slice(0, 4).join('\n        ')}`);
    await giveUp();
  }
}
await browser.close();
await bot?.stop();
console.log(failed ? `${failed} of ${tests.length} failed` : 'all passed');
process.exit(failed ? 1 : 0);
