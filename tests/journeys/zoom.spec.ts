import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, firstPage, launchReader, root, test } from './app.ts';
import { hits, settled } from './room.ts';

const sample = path.join(root, 'sample');
const width = (page: Page) => page.evaluate(() => window.innerWidth);
const overflows = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test('enlarges the whole page by the keys of a browser, without loss, and keeps it for the next start', async ({
  userData,
}) => {
  const app = await launchReader([sample], userData);
  const page = await firstPage(app);
  await settled(page);
  const usual = await width(page);
  await page.keyboard.press('Control+-');
  await expect.poll(() => width(page)).toBeGreaterThan(usual);
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+=');
  await expect.poll(() => width(page)).toBe(Math.round(usual / 2));
  await expect(page.locator('.bars')).toBeHidden();
  await hits(page).first().click();
  await expect(page.getByRole('article')).toBeVisible();
  expect(await overflows(page)).toBe(false);
  await app.close();

  const again = await launchReader([sample], userData);
  const next = await firstPage(again);
  await settled(next);
  await expect.poll(() => width(next)).toBe(Math.round(usual / 2));
  await next.getByRole('button', { name: /^Page at 200 %/ }).click();
  await expect.poll(() => width(next)).toBe(usual);
  await expect(next.getByRole('button', { name: /^Page at/ })).toHaveCount(0);
  await again.close();
});

test('chooses the size of the page in the settings, and the menu takes it back', async ({ app, page }) => {
  await settled(page);
  const usual = await width(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('combobox', { name: 'Size of the page' }).selectOption('150');
  await expect.poll(() => width(page)).toBe(Math.round(usual / 1.5));
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('actual-size')?.click());
  await expect.poll(() => width(page)).toBe(usual);
});
