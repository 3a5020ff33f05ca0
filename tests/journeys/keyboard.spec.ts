import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { whenReady } from './page-bridge.ts';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
const count = (page: Page) => page.locator('.hits-pane .count');

test('does the whole job without a mouse', async ({ app, page, userData }) => {
  const pdf = path.join(userData, 'release.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, pdf);
  await whenReady(page);
  await page.keyboard.press('/');
  await page.keyboard.type('ferry');
  await expect(count(page)).toHaveText(/hits? in/);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('hit-list');
  await page.keyboard.press('ArrowDown');
  await expect(count(page)).toHaveText(/^2 of \d+/);
  await page.keyboard.press('k');
  await expect(count(page)).toHaveText(/^1 of \d+/);
  const first = await page.locator('#hit-0 .hit-headline').innerText();
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(first);
  await page.keyboard.press('F3');
  await expect(page.locator('.steps output')).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Control+p');
  await expect(page.locator('.note')).toContainText(pdf, { timeout: 120_000 });
  const headline = await page.getByRole('article').getByRole('heading', { level: 1 }).innerText();
  const title = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }).match(/^Title: +(.*)$/m)?.[1];
  expect(title).toBe(headline);
});

test('opens the palette, runs a command of it, and gives the focus back', async ({ page }) => {
  await whenReady(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ledger');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ledger' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('closes the palette by one Escape, whatever is typed in it', async ({ page }) => {
  await whenReady(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ledger');
  await expect(page.getByRole('menuitem', { name: /Ledger/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('chooses a span of years with Shift and arrow keys', async ({ page }) => {
  await whenReady(page);
  await expect(page.locator('.bars')).toBeVisible();
  await page.locator('.bars').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('.bar[aria-selected="true"]')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(page.locator('.bar[aria-selected="true"]')).toHaveCount(0);
});

test('leaves letters to the text that is being typed', async ({ page }) => {
  await whenReady(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('jk?n/p');
  await expect(page.getByRole('searchbox')).toHaveValue('jk?n/p');
});

test('goes from the search box into the hits where the release is in front of them', async ({ page }) => {
  await whenReady(page);
  await page.setViewportSize({ width: 500, height: 700 });
  await page.keyboard.press('/');
  await page.keyboard.type('ferry');
  await expect(count(page)).toHaveText(/hits? in/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('hit-list');
});

test('leaves single keys alone once they are switched off', async ({ page }) => {
  await whenReady(page);
  await page.keyboard.press('Control+,');
  await page
    .getByRole('group', { name: /^Keys without/ })
    .getByLabel('Off')
    .check();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('/');
  const afterSlash = await focused(page);
  await page.keyboard.press('Control+f');
  expect([afterSlash === 'search', await focused(page)]).toEqual([false, 'search']);
});
