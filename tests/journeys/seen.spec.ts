import { expect, type Locator, test } from '@playwright/test';
import { type Gallery, openGallery } from '../gallery/gallery.ts';

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

const isWhole = (each: Locator) =>
  each.evaluateAll((boxes) =>
    boxes.every((box) => box.scrollWidth <= box.clientWidth + 1 && box.scrollHeight <= box.clientHeight + 1),
  );

test('shows paths and reasons of the ledger whole in a narrow window, one below the other', async () => {
  const page = await gallery.open({}, { viewport: { width: 320, height: 640 } });
  await page.keyboard.press('Control+3');
  const rows = page.locator('.ledger-row');
  await expect(rows.first()).toBeVisible();
  expect(await isWhole(page.locator('.ledger-text, .ledger-text > *, .path'))).toBe(true);
  const edges = await rows.evaluateAll((each) => each.map((row) => row.getBoundingClientRect()));
  expect(edges.filter(({ top }, order) => order > 0 && top < (edges[order - 1]?.bottom ?? 0) - 0.5)).toEqual([]);
  await page.close();
});

test('shows who made a photo at the desk, also where rank and name need a second line', async () => {
  const page = await gallery.open();
  await page.keyboard.press('Control+2');
  await expect(page.locator('.card-credit').first()).toBeVisible();
  expect(await isWhole(page.locator('.card-credit'))).toBe(true);
  await page.close();
});

test('finds in a release from where the reader is', async () => {
  const page = await gallery.open({}, { reducedMotion: 'reduce' });
  await page.getByRole('option', { name: /Press Briefing/ }).click();
  await page.locator('.article-scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight / 2));
  await page.keyboard.press('Control+Shift+F');
  const place = page.locator('.find-bar output');
  const numbers = async () => ((await place.textContent()) ?? '').replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
  await page.keyboard.type('the');
  await expect(place).toHaveText(/ of /);
  const [first = 0, total = 0] = await numbers();
  expect(first > total / 4 && first < (total * 3) / 4).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('e');
  expect(await numbers()).toEqual([first + 1, total]);
  await page.close();
});

test('tells a tool that is switched on from one the pointer is over, and colours no ground behind photos', async () => {
  const page = await gallery.open();
  await page.getByRole('option', { name: 'The Flood in Pictures' }).click();
  const ground = (each: Locator) => each.evaluate((box) => getComputedStyle(box).backgroundColor);
  const asSaved = page.getByRole('button', { name: /as saved/ });
  const usual = await ground(asSaved);
  await asSaved.hover();
  const under = await ground(asSaved);
  await asSaved.click();
  const on = await ground(asSaved);
  await asSaved.click();
  expect(new Set([usual, under, on]).size).toBe(3);
  const picture = page.locator('.body .picture').first();
  const before = await ground(picture);
  await picture.hover();
  expect(await ground(picture)).toBe(before);
  await page.close();
});

test('moves no recent archive from under the pointer when it says that a folder cannot be opened', async () => {
  const openProblem = {
    code: 'folder-gone',
    sentence: `${'/media/disk'.repeat(4)} is not there any more. Mount the disk.`,
  };
  const page = await gallery.open({ archive: null, recent: 3, openProblem });
  const archive = page.getByRole('button', { name: /command-1991/ });
  const before = await archive.boundingBox();
  await archive.click();
  await expect(page.getByRole('alert')).toContainText('not there any more');
  expect(await archive.boundingBox()).toEqual(before);
  await page.close();
});

for (const width of [1280, 400])
  test(`scrolls by key the release that Enter opened, ${width} pixels wide, and shows where the focus is`, async () => {
    const page = await gallery.open({}, { viewport: { width, height: 700 }, reducedMotion: 'reduce' });
    const release = page.locator('.article-scroll');
    await page.getByRole('searchbox').fill('flood pictures');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(release).toBeFocused();
    await expect(release).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press('PageDown');
    await expect.poll(() => release.evaluate((box) => box.scrollTop)).toBeGreaterThan(100);
    await page.close();
  });

test('comes back to photos and files where they were left, and starts another choice at its first', async () => {
  const page = await gallery.open({}, { viewport: { width: 700, height: 500 } });
  const topOf = (list: string) => page.locator(list).evaluate((box) => Math.round(box.scrollTop));
  const leave = async (key: string, list: string) => {
    await page.keyboard.press(key);
    await page.locator(list).evaluate((box) => box.scrollTo(0, 400));
    await expect.poll(() => topOf(list)).toBe(400);
  };
  await leave('Control+2', '.photo-grid');
  await page.locator('.photo-card .picture').nth(3).dispatchEvent('click');
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => topOf('.photo-grid')).toBe(400);
  await page.getByRole('searchbox').fill('flood');
  await expect.poll(() => topOf('.photo-grid')).toBe(0);
  await leave('Control+3', '.ledger-list');
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => topOf('.ledger-list')).toBe(400);
  await page.close();
});

test('comes back to the list of hits where it was left', async () => {
  const page = await gallery.open();
  const list = page.locator('#hit-list');
  await list.hover();
  await page.mouse.wheel(0, 1500);
  await expect.poll(() => list.evaluate((box) => box.scrollTop)).toBe(1500);
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect.poll(() => list.evaluate((box) => box.scrollTop)).toBe(1500);
  await expect(page.locator('#hit-13')).toBeInViewport();
  await page.close();
});

test('keeps what the ledger was searched for in the history', async () => {
  const page = await gallery.open();
  await page.keyboard.press('Control+3');
  const sought = page.getByRole('textbox', { name: 'Find a path or a reason' });
  await sought.fill('report');
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(sought).toHaveValue('report');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(sought).toHaveValue('');
  await page.close();
});

test('closes an enlarged photo by a click beside it, not by one on it or its caption', async () => {
  const page = await gallery.open();
  await page.getByRole('option', { name: 'The Flood in Pictures' }).click();
  await page
    .getByRole('button', { name: /^Enlarge photo/ })
    .first()
    .click();
  const enlarged = page.getByRole('dialog');
  await enlarged.locator('.lightbox-picture img').click();
  await enlarged.locator('.lightbox-caption').click();
  await expect(enlarged).toBeVisible();
  await page.mouse.click(20, 300);
  await expect(enlarged).toHaveCount(0);
  await page.close();
});

test('puts past searches away when another page comes, and shows them again when the box is asked', async () => {
  const page = await gallery.open();
  const past = page.locator('.past-searches');
  await page.keyboard.press('/');
  await expect(past).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(page.locator('.desk')).toBeVisible();
  await expect(past).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await expect(past).toBeVisible();
  await page.close();
});

test('says where nothing is found which filters are chosen, and takes one away', async () => {
  const page = await gallery.open();
  await page.getByLabel('Without photos').check();
  const chosen = page.getByRole('list', { name: 'Filters chosen' });
  await expect(page.locator('.hits-pane .count')).toHaveText(/^\d+ releases?$/);
  await expect(chosen).toHaveCount(0);
  await page.getByRole('searchbox').fill('zeppelin');
  await expect(chosen).toContainText('Without photos');
  await page.getByRole('button', { name: 'Remove Without photos' }).click();
  await expect(chosen).toHaveCount(0);
  await page.close();
});

test('selects a span of hits by a click with Shift, and none of their words', async () => {
  const page = await gallery.open();
  const hit = page.locator('#hit-list').getByRole('option');
  await hit.nth(1).click({ modifiers: ['ControlOrMeta'] });
  await hit.nth(3).click({ modifiers: ['Shift'] });
  await expect(page.locator('.hit[data-selected]')).toHaveCount(3);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  await page.close();
});
