import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, firstPage, launchReader, root, test } from './app.ts';
import { whenReady } from './page-bridge.ts';
import { box, count, focused, hits, openRelease, settled } from './room.ts';

const width = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().width`;

/** A folder of so many small releases. */
function writeReleases(folder: string, releases: number): string {
  mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= releases; number += 1) writeRelease(folder, number);
  return folder;
}

function writeRelease(folder: string, number: number): void {
  const text = `---\ntitle: River Stage Report No. ${number}\ndate: 2016-04-12\n---\n\nThe river stood at ${number} feet.\n`;
  writeFileSync(path.join(folder, `report-${number}.md`), text);
}

test('remembers the width of the panes at the next start', async ({ userData }) => {
  const app = await launchReader([path.join(root, 'sample')], userData);
  const page = await firstPage(app);
  await settled(page);
  await page.getByRole('separator', { name: 'Width of the list' }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  const left = Math.round(await page.evaluate<number>(width('#hits')));
  await expect.poll(() => page.evaluate(async () => (await window.cutline.settings()).panes.hits)).not.toBe(32);
  await app.close();
  const again = await launchReader([path.join(root, 'sample')], userData);
  const next = await firstPage(again);
  await settled(next);
  expect(Math.abs((await next.evaluate<number>(width('#hits'))) - left)).toBeLessThan(8);
  await again.close();
});

test('shows one pane after the other in a narrow window, and says which filters are chosen', async ({ page }) => {
  await settled(page);
  await page.setViewportSize({ width: 480, height: 700 });
  await page.getByRole('button', { name: /Show or Hide Filters/ }).click();
  await page.getByRole('dialog').getByLabel('With photos').check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Filters chosen' })).toContainText('With photos');
  await hits(page).first().click();
  await expect(page.locator('#hit-list')).toBeHidden();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByRole('button', { name: 'Remove With photos' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Filters chosen' })).toHaveCount(0);
  await expect.poll(() => focused(page)).not.toBe('body');
});

test.describe('without an archive', () => {
  test.use({ archive: null });

  test('opens a folder that is dropped on the window', async ({ page }) => {
    await expect(page.getByRole('main').getByRole('button', { name: 'Open folder…' })).toBeVisible();
    const devtools = await page.context().newCDPSession(page);
    const data = { items: [], files: [path.join(root, 'sample')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
    await expect(page.getByText('Drop a folder to open it')).toBeVisible();
    await devtools.send('Input.dispatchDragEvent', { type: 'drop', x: 300, y: 300, data });
    await settled(page);
  });

  test('reads a folder with counts and cancel, and is of use before the end', async ({ page, userData }) => {
    const folder = writeReleases(path.join(userData, 'river'), 4_000);
    await page.evaluate((place) => void window.cutline.openFolder(place), folder);
    await expect(page.locator('.indexing')).toContainText(/\d+ of [\d,]+ files/);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.locator('.status-bar')).toContainText('Reading was cancelled.');
    await page.getByRole('button', { name: 'Go on reading' }).click();
    await hits(page).first().click();
    await expect(page.getByRole('article')).toContainText('The river stood at');
    await whenReady(page);
    await expect(page.locator('.status-bar')).toContainText('4,000 releases');
  });

  test('leaves the list alone under the hand when releases come in', async ({ page, userData }) => {
    const folder = writeReleases(path.join(userData, 'river'), 60);
    await page.evaluate((place) => void window.cutline.openFolder(place), folder);
    await settled(page);
    await page.locator('#hit-list').hover();
    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.locator('#hit-list').evaluate((list) => list.scrollTop)).toBeGreaterThan(500);
    const before = await page.locator('#hit-9').boundingBox();
    writeRelease(folder, 61);
    await page.getByRole('button', { name: 'More releases have been read. Show them' }).waitFor();
    expect(await page.locator('#hit-9').boundingBox()).toEqual(before);
    await page.getByRole('button', { name: 'More releases have been read. Show them' }).click();
    await expect(count(page)).toHaveText('61 releases');
  });
});

test('says in how many releases it found how much, to those who do not see it', async ({ page }) => {
  await settled(page);
  await box(page).fill('ferry');
  await expect(page.locator('p.unseen[aria-live="polite"]')).toHaveText(/^\d+ hits in 36 releases$/);
});

test('chooses a span of years with the mouse, and counts what it left', async ({ page }) => {
  await settled(page);
  const bars = page.locator('.bar');
  const [from, to] = [await bars.nth(0).boundingBox(), await bars.nth(8).boundingBox()];
  await page.mouse.move((from?.x ?? 0) + 2, (from?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 2, (to?.y ?? 0) + 20, { steps: 12 });
  await page.mouse.up();
  await expect(page.locator('.bar[aria-selected="true"]')).toHaveCount(9);
  const told = await page
    .locator('.bar[aria-selected="true"]')
    .evaluateAll((chosen) =>
      chosen.reduce((sum, bar) => sum + Number(/: (\d+)/.exec(bar.getAttribute('aria-label') ?? '')?.[1]), 0),
    );
  await expect(count(page)).toHaveText(`${told} releases`);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(count(page)).toHaveText('36 releases');
});

test('shows how the search was read, takes a part away, and keeps searches', async ({ page }) => {
  await settled(page);
  await box(page).fill('lighthouse -ferry');
  await expect(page.getByRole('list', { name: 'How the search was read' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Keep this search' }).click();
  await page.getByRole('button', { name: /^Remove -?ferry/ }).press('Enter');
  await expect(box(page)).toHaveValue('lighthouse');
  await expect.poll(() => focused(page)).not.toBe('body');
  await box(page).press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.past-searches')).toContainText('lighthouse');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('lighthouse -ferry');
});

test('keeps the focus in the page when the page under it goes', async ({ page }) => {
  await settled(page);
  await openRelease(page, 'abara', 'A Night at Ansel Point');
  await page.locator('#hit-list').focus();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Ledger' })).toBeVisible();
  await expect.poll(() => focused(page)).toBe('main');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
    'none',
  );
});

test('is no higher than the window, so that nothing can shift it', async ({ page }) => {
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});

test('sorts by newest and oldest, and by relevance once something is searched for', async ({ page }) => {
  await settled(page);
  const sort = page.getByLabel('Order');
  const dates = () =>
    hits(page)
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  const ascending = (shown: readonly string[]) => shown.length > 2 && shown.join() === [...shown].sort().join();
  expect(await sort.getByRole('option').allInnerTexts()).toEqual(['Newest', 'Oldest']);
  await expect.poll(async () => ascending((await dates()).reverse())).toBe(true);
  await sort.selectOption('oldest');
  await expect.poll(async () => ascending(await dates())).toBe(true);
  await box(page).fill('ferry');
  await expect(count(page)).toHaveText(/hits? in/);
  await expect.poll(async () => ascending(await dates())).toBe(true);
  await sort.selectOption('relevance');
  await expect.poll(async () => ascending(await dates())).toBe(false);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(sort).toHaveValue('oldest');
  await expect.poll(async () => ascending(await dates())).toBe(true);
});
