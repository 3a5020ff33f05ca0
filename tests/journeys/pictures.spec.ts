import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, root, test } from './app.ts';

/** Where the pictures of the README go: into the project only when told to, so that a test run changes nothing. */
const folder = process.env.CUTLINE_PICTURES === 'write' ? path.join(root, 'docs', 'pictures') : null;

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1360, height: 850 });
  await expect(page.getByText(/\d+ of \d+ files not read/)).toBeVisible({ timeout: 120_000 });
});

test('finds a name that stands only in captions and credits, and marks it there', async ({ page }, testInfo) => {
  await page.getByRole('searchbox').fill('abara');
  await expect(page.locator('.count', { hasText: /^\d+ hits in \d+ releases$/ })).toBeVisible();
  const hit = page.getByRole('option', { name: /A Night at Ansel Point/ });
  const figure = page.getByRole('figure').filter({ hasText: 'follows the Fennick longliners' });
  await hit.click();
  await expect(figure.locator('mark')).toHaveText(['Abara']);
  await expect(figure.getByRole('img')).toBeVisible();
  await expect(figure).toBeInViewport();
  await take(page, 'searching', testInfo.outputDir);
});

test('shows every photo of the archive at the photo desk, by night', async ({ page }, testInfo) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('navigation').getByText('Photos', { exact: true }).click();
  await expect(page.getByRole('img').first()).toBeVisible();
  await take(page, 'photos', testInfo.outputDir);
});

/** Takes a picture once fonts and photos are there and nothing moves any more. */
async function take(page: Page, name: string, outputs: string): Promise<void> {
  await page.mouse.move(1, 1);
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => page.evaluate(pendingPictures)).toBe(0);
  mkdirSync(folder ?? outputs, { recursive: true });
  await page.screenshot({ path: path.join(folder ?? outputs, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

/** Runs in the page: how many pictures in view are not there yet; those below it load once they are scrolled to. */
function pendingPictures(): number {
  const inView = (image: HTMLImageElement) => image.getBoundingClientRect().top < window.innerHeight;
  return [...document.images].filter((image) => inView(image) && !(image.complete && image.naturalWidth > 0)).length;
}
