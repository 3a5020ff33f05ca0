import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, root, test } from './app.ts';
import { whenReady } from './page-bridge.ts';

/** The dialogs of the system answer with these paths, as if the reader had chosen them. */
async function answerDialogs(app: ElectronApplication, folder: string, pdf: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen.folder] });
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen.pdf });
    },
    { folder, pdf },
  );
}

const box = (page: Page) => page.getByRole('searchbox');
const hits = (page: Page) => page.locator('#hit-list').getByRole('option');
/** Every hit is there, so that no count changes under the test. */
async function settled(page: Page): Promise<void> {
  const { articles } = await whenReady(page);
  await expect(count(page)).toHaveText(`${articles} releases`);
}
const count = (page: Page) => page.locator('.hits-pane .count');

test.describe('without an archive', () => {
  test.use({ archive: null });

  test('goes the whole way: open a folder, search, read, export, and find it all in the PDF', async ({
    app,
    page,
    userData,
  }) => {
    const pdf = path.join(userData, 'release.pdf');
    await answerDialogs(app, path.join(root, 'sample'), pdf);
    await page.getByRole('main').getByRole('button', { name: 'Open folder…' }).click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await whenReady(page);
    await box(page).fill('caption:ferry');
    await expect(hits(page).first().locator('mark').first()).toHaveText(/ferr/i);
    await hits(page).first().click();
    const figures = page.getByRole('article').getByRole('figure');
    await expect(figures.locator('mark').first()).toBeInViewport();
    const told = await figures.locator('figcaption .caption, figcaption .credit > span:first-child').allInnerTexts();
    await page.getByRole('button', { name: /Export as PDF/ }).click();
    await expect(page.locator('.note')).toContainText(pdf);
    const printed = wordsOf(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }));
    expect(told.filter((text) => !wordsOf(text).every((word) => printed.includes(word)))).toEqual([]);
  });

  test('says of an empty folder that it is empty, and shows what is put into it', async ({ app, page, userData }) => {
    const empty = path.join(userData, 'empty');
    await mkdir(empty);
    await answerDialogs(app, empty, '');
    await page.getByRole('main').getByRole('button', { name: 'Open folder…' }).click();
    await expect(page.locator('.hits-pane .pane-message')).toContainText('There are no files in this folder.');
    await expect(page.getByText('Choose a release')).toBeHidden();
    await writeFile(path.join(empty, 'first.txt'), 'Ferry Runs Again\n\nMay 5, 2016\n\nThe ferry runs again.\n');
    await expect(hits(page).first()).toContainText('Ferry Runs Again');
  });

  test('says why a folder cannot be opened, and stays ready to open another', async ({ app, page, userData }) => {
    await answerDialogs(app, path.join(userData, 'not-there'), '');
    await page.getByRole('main').getByRole('button', { name: 'Open folder…' }).click();
    await expect(page.getByRole('alert')).toContainText('not-there');
    await expect(page.getByRole('main').getByRole('button', { name: 'Open folder…' })).toBeEnabled();
  });
});

test('keeps the exact total with every keystroke, and says 0 hits of how many', async ({ page }) => {
  await settled(page);
  const all = Number.parseInt(await count(page).innerText(), 10);
  await box(page).pressSequentially('zzyzx');
  await expect(page.locator('.no-hits > p')).toHaveText(`0 hits in ${all} of ${all} releases`);
  await page.locator('.no-hits').getByRole('button', { name: 'Clear search' }).click();
  await expect(count(page)).toHaveText(`${all} releases`);
});

test('offers what a word in no release could be once the hand rests, without Enter', async ({ page }) => {
  await settled(page);
  await box(page).pressSequentially('lighthuose');
  await page.locator('.no-hits').getByRole('button', { name: 'lighthouse', exact: true }).click();
  await expect(box(page)).toHaveValue('lighthouse');
  await expect(page.locator('#hit-0')).toBeVisible();
});

test('goes back and forward through query, filters and open release', async ({ page }) => {
  await settled(page);
  const here = async () => `${await box(page).inputValue()} | ${await count(page).innerText()}`;
  const all = await count(page).innerText();
  await box(page).fill('harbor OR ferry');
  await expect(count(page)).toHaveText(/hits? in/);
  const searched = await here();
  await page.getByLabel('Without photos').check();
  await expect.poll(here).not.toBe(searched);
  const filtered = await here();
  await hits(page).first().click();
  await expect(count(page)).toHaveText(/^1 of \d+/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(here).toBe(filtered);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(here).toBe(searched);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(here).toBe(` | ${all}`);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(here).toBe(searched);
  const step = (name: string) => page.locator('.history-steps').getByRole('button', { name });
  await step('Back').click();
  await expect.poll(here).toBe(` | ${all}`);
  await expect(step('Back')).toBeDisabled();
  await step('Forward').click();
  await step('Forward').click();
  await expect.poll(here).toBe(filtered);
});

test('opens a hit in a credit at its photo', async ({ page }) => {
  await settled(page);
  await box(page).fill('credit:photo');
  await expect(hits(page).first().locator('.badge').first()).toHaveText('Credit');
  await hits(page).first().click();
  await expect(page.getByRole('article').locator('figcaption .credit mark').first()).toBeInViewport();
});

test('steps from mark to mark and finds in the release', async ({ page }) => {
  await settled(page);
  await box(page).fill('ferry');
  await expect(count(page)).toHaveText(/hits? in/);
  await hits(page).first().click();
  await page.getByRole('article').waitFor();
  await page.keyboard.press('F3');
  await expect(page.locator('.steps output')).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('the');
  await expect(page.locator('.find-bar output')).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.article-scroll')).toBeFocused();
});

test('shows every photo at the desk and every file in the ledger', async ({ page }) => {
  await settled(page);
  await page.keyboard.press('Control+2');
  await expect(page.locator('.desk .count')).toHaveText(/^\d+ photos$/);
  await page.keyboard.press('Control+3');
  await page
    .getByRole('button', { name: /^Failed|^Skipped/ })
    .first()
    .click();
  await expect(page.getByRole('listitem').first()).toBeVisible();
});

test.describe('as saved', () => {
  // The frame refuses what the saved page would fetch from elsewhere, and says so.
  test.use({ tolerated: [/violates the following Content Security Policy directive: "img-src 'self' data:"/] });

  test('shows a capture as it was saved', async ({ page }) => {
    await settled(page);
    await hits(page).first().click();
    await page.getByRole('button', { name: /as saved/ }).click();
    await expect(page.locator('.original')).toBeVisible();
  });

  test('comes back from the capture to the line that was read, with the tools where they were', async ({ page }) => {
    await settled(page);
    await box(page).fill('"Harrow Sound Counts Its People"');
    await hits(page).first().click();
    const scroller = page.locator('.article-scroll');
    await scroller.hover();
    await page.mouse.wheel(0, 900);
    await expect.poll(() => scroller.evaluate((each) => each.scrollTop)).toBeGreaterThan(400);
    const left = await scroller.evaluate((each) => each.scrollTop);
    const button = page.getByRole('button', { name: /as saved/ });
    const place = await button.boundingBox();
    await button.click();
    await expect(scroller).toBeHidden();
    expect(await button.boundingBox()).toEqual(place);
    await button.click();
    await expect(scroller).toBeVisible();
    expect(Math.abs((await scroller.evaluate((each) => each.scrollTop)) - left)).toBeLessThan(3);
    await scroller.evaluate((each) => each.scrollTo(0, 0));
    await expect(page.locator('.toolbar-headline[data-shown]')).toHaveCount(0);
  });

  test('shows a picture as it was saved whole', async ({ page }) => {
    await settled(page);
    await box(page).fill('headline:puffins');
    await hits(page).first().click();
    await page.getByRole('button', { name: /as saved/ }).click();
    const picture = page.locator('.original img');
    await expect(picture).toBeVisible();
    const fits = await picture.evaluate((image) => {
      const [inner, outer] = [image.getBoundingClientRect(), image.parentElement?.getBoundingClientRect()];
      return inner.width > 100 && inner.right <= (outer?.right ?? 0) && inner.bottom <= (outer?.bottom ?? 0);
    });
    expect(fits).toBe(true);
  });
});

test('remembers theme and type at the next start', async ({ page }) => {
  await settled(page);
  await page.keyboard.press('Control+,');
  await page.getByLabel('Night').check();
  await page.getByLabel('Sans serif').check();
  const kept = await page.evaluate(() => window.cutline.settings());
  expect({
    theme: kept.theme,
    typeface: kept.typeface,
    shown: await page.locator('html').getAttribute('data-theme'),
  }).toEqual({ theme: 'dark', typeface: 'sans', shown: 'dark' });
});

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

test('a hit shows all its badges, and the search box one way to clear it', async ({ page }) => {
  await whenReady(page);
  await page.setViewportSize({ width: 1200, height: 800 });
  await box(page).fill('abara');
  const badges = page.locator('.hit-facts', { hasText: /Caption.*captures/ }).first();
  await expect(badges).toBeVisible();
  const cut = await badges.evaluate((facts) => facts.scrollWidth - facts.clientWidth);
  const { width = 0, height = 0 } = (await box(page).boundingBox()) ?? {};
  await box(page).click({ position: { x: width - 9, y: height / 2 } });
  expect({ cut, query: await box(page).inputValue() }).toEqual({ cut: 0, query: 'abara' });
});

test('tells two captures of one release apart by their paths, and only those', async ({ page }) => {
  await whenReady(page);
  await box(page).fill('abara');
  const twins = hits(page).filter({ hasText: 'Harrow Sound Counts Its People' });
  await expect(twins).toHaveCount(2);
  const paths = await twins.locator('.hit-path').allInnerTexts();
  const alone = hits(page).filter({ hasText: 'A Night at Ansel Point' });
  expect([new Set(paths).size, await alone.locator('.hit-path').count()]).toEqual([2, 0]);
});
