import path from 'node:path';
import { expect, test } from './app.ts';
import { search, whenReady } from './page-bridge.ts';

test('says why another folder cannot be opened, and keeps the archive that is open', async ({
  app,
  page,
  userData,
}) => {
  await whenReady(page);
  await app.evaluate(
    ({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    },
    path.join(userData, 'not-there'),
  );
  await page.keyboard.press('ControlOrMeta+O');
  await expect(page.locator('.note')).toContainText('not-there');
  await expect(page.locator('#hit-list').getByRole('option').first()).toBeVisible();
});

test('leafs through photos by arrow key after a click beside the buttons', async ({ page }) => {
  await whenReady(page);
  await page.getByRole('searchbox').fill('"Eighteen Years of Looking"');
  await page.locator('#hit-list').getByRole('option').first().click();
  await page.getByRole('article').getByRole('figure').first().getByRole('button').first().click();
  await page.locator('.lightbox-caption').click();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.lightbox-tools')).toContainText('2 of 4');
});

test('gives examples of the query language that find something in the open archive', async ({ page }) => {
  await whenReady(page);
  await page.keyboard.press('F1');
  const examples = page.locator('.examples li');
  await expect(examples.locator('span.tabular')).toHaveText(Array.from({ length: 13 }, () => /^\d+ hits?$/));
  const queries = await examples.locator('code').allInnerTexts();
  const found = await Promise.all(queries.map(async (query) => (await search(page, query)).length));
  expect(queries.filter((_query, order) => found[order] === 0)).toEqual([]);
});
