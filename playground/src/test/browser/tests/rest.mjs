// What is not about one chat: the keyboard, a phone, night, language, time, and pages from elsewhere.

import { tryFromElsewhere } from '../parts/elsewhere.mjs';
import { check, comesTrue, leave, meet, visit } from '../parts/stage.mjs';

export const rest = ({ url, bot, browser, person }) => [
  { name: 'everything works from the keyboard', run: async () => {
    await person();
    const id = await person();
    const page = await visit(browser, url);
    await page.focus(`.person[data-person="${id}"]`);
    await page.keyboard.press('ArrowUp');
    check(await page.evaluate(() => document.activeElement.dataset.person) !== String(id), 'arrows walk away');
    await page.keyboard.press('ArrowDown');
    check(await page.evaluate(() => document.activeElement.dataset.person) === String(id), 'and back');
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
  } },

  { name: 'on a phone the list and the chat are two views', run: async () => {
    const id = await person();
    const page = await visit(browser, url, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await page.waitForSelector('#panes', { state: 'hidden' });
    await meet(page, id);
    await page.waitForSelector('#side', { state: 'hidden' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    check(!wide, 'nothing sticks out');
    const cut = await page.evaluate(() => [...document.querySelectorAll('.pane-head h2, .key')].filter(shown => shown.scrollWidth > shown.clientWidth).map(shown => shown.textContent));
    check(!cut.length, `the title and the buttons are whole: ${cut}`);
    await page.click('.back');
    await page.waitForSelector('#side');
    await leave(page);
  } },

  { name: 'on a phone a long word on a button gets smaller letters, and a long label another line', own: true, run: async () => {
    const id = await bot.met(await person());
    const page = await visit(browser, url, { viewport: { width: 390, height: 844 } });
    const key = text => ({ text, callback_data: 'x' });
    const keyboard = [[key('Переименовать'), key('Удалить'), key('Переставить')], [key('⬅ Назад'), key('Забронировать бронирование места')]];
    await bot.call('sendMessage', { chat_id: id, text: 'Long', reply_markup: { inline_keyboard: keyboard } });
    await page.click(`.person[data-person="${id}"]`);
    await page.waitForSelector('.key:has-text("Переставить")');
    // Each word of a label stands on one line.
    const broken = await page.evaluate(() => [...document.querySelectorAll('.key')].flatMap(shown => {
      const { firstChild: text } = shown;
      return [...text.data.matchAll(/\S+/g)].filter(({ 0: word, index }) => {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1;
      }).map(([word]) => word);
    }));
    check(!broken.length, `no word is broken: ${broken}`);
    await leave(page);
  } },

  { name: 'night follows the system and can be switched', own: true, run: async () => {
    const page = await visit(browser, url, { colorScheme: 'dark' });
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    check(await theme() === 'dark', 'night follows the system');
    await page.click('#theme');
    await comesTrue(page, () => document.documentElement.dataset.theme === 'light', 'the switch turns it');
    await page.reload();
    await page.waitForSelector('.person');
    check(await theme() === 'light', 'the choice is kept');
    await leave(page);
  } },

  { name: 'the page speaks Russian and English', own: true, run: async () => {
    const page = await visit(browser, url, { locale: 'ru-RU' });
    check((await page.textContent('.add-person')).includes('Новый человек'), 'Russian follows the browser');
    await page.click('#language');
    await page.waitForSelector('.add-person:has-text("New person")');
    check(await page.evaluate(() => document.documentElement.lang === 'en'), 'the language is declared');
    await leave(page);
  } },

  // An hour makes the taps of others too old.
  { name: 'the clock goes forward', own: true, alone: true, run: async () => {
    const page = await visit(browser, url);
    const before = (await (await fetch(`${url}/standin/clock`)).json()).now;
    await Promise.all([page.waitForResponse('**/standin/clock'), page.click('.clock .small >> nth=0')]);
    await page.waitForSelector('.clock small:has-text("+")');
    const after = (await (await fetch(`${url}/standin/clock`)).json()).now;
    check(Date.parse(after) - Date.parse(before) >= 3_600_000, 'an hour passed');
    await leave(page);
  } },

  { name: 'a page from elsewhere reads and changes nothing', run: async () => tryFromElsewhere(browser, url, await person(), !bot) },
];
