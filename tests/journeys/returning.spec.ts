import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, firstPage, launchReader, root, test } from './app.ts';
import { whenReady } from './page-bridge.ts';
import { box, count, headline, hits, openRelease, settled } from './room.ts';

const position = (page: Page) => page.locator('.steps output');
/** How far the open release is scrolled, once it stands still. */
async function scrolled(page: Page): Promise<number> {
  const now = () => page.locator('.article-scroll').evaluate((scroller) => scroller.scrollTop);
  let before = -1;
  await expect
    .poll(async () => {
      const last = before;
      before = await now();
      return before === last;
    })
    .toBe(true);
  return before;
}

/** Opens the newest release from the whole list, and goes back to the one with this headline. */
async function readAnotherAndComeBack(page: Page, first: string): Promise<void> {
  await box(page).fill('');
  await expect(count(page)).toHaveText(/\b36 releases$/);
  await hits(page).first().click();
  await expect(headline(page)).not.toHaveText(first);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(headline(page)).toHaveText(first);
}

test('comes back to where it was left in a release, not to the photo it was opened at', async ({ page }) => {
  await settled(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openRelease(page, 'caption:gale', 'Harrow Sound Counts Its People');
  const first = await headline(page).innerText();
  const openedAt = await scrolled(page);
  await page.locator('.article-scroll').press('End');
  await page.locator('.article-scroll').press('ArrowUp');
  await page.locator('.article-scroll').press('ArrowUp');
  const left = await scrolled(page);
  expect(Math.abs(left - openedAt)).toBeGreaterThan(300);
  await readAnotherAndComeBack(page, first);
  await expect.poll(async () => Math.abs((await scrolled(page)) - left)).toBeLessThan(3);
});

test('comes back to where it was left after a look at the ledger, and to the photo when its hit is chosen anew', async ({
  page,
}) => {
  await settled(page);
  await openRelease(page, 'caption:gale', 'Harrow Sound Counts Its People');
  const openedAt = await scrolled(page);
  const goOn = async () => {
    await page.locator('.article-scroll').press('End');
    return scrolled(page);
  };
  const end = await goOn();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { name: 'Ledger' })).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect.poll(async () => Math.abs((await scrolled(page)) - end)).toBeLessThan(3);
  for (let time = 0; time < 2; time += 1) {
    await page.locator('.hit[aria-selected="true"]').click();
    await expect.poll(async () => Math.abs((await scrolled(page)) - openedAt)).toBeLessThan(3);
    await goOn();
  }
  expect(Math.abs(end - openedAt)).toBeGreaterThan(300);
});

test('shows the words found in a caption also where the photo fills the window', async ({ page }) => {
  await settled(page);
  await page.setViewportSize({ width: 640, height: 360 });
  await openRelease(page, 'caption:abara', 'Eighteen Years of Looking');
  await expect(page.getByRole('figure').locator('mark').first()).toBeInViewport({ ratio: 1 });
});

test('comes back to the second mark when that is where it was left', async ({ page }) => {
  await settled(page);
  await openRelease(page, 'people', 'Harrow Sound Counts Its People');
  const first = await headline(page).innerText();
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(position(page)).toHaveText(/^2 of /);
  const left = await scrolled(page);
  await readAnotherAndComeBack(page, first);
  await expect.poll(async () => Math.abs((await scrolled(page)) - left)).toBeLessThan(3);
  await expect(position(page)).toHaveText(/^2 of /);
  await page.keyboard.press('p');
  await expect(position(page)).toHaveText(/^1 of /);
});

test('goes to the mark in view first where a release was opened at a photo', async ({ page }) => {
  await settled(page);
  await openRelease(page, 'abara', 'Harrow Sound Counts Its People');
  await expect(position(page)).toHaveText(/matches$|match$/);
  const seen = () =>
    page.locator('.article-scroll').evaluate((box) => {
      const { top } = box.getBoundingClientRect();
      const marks = [...box.querySelectorAll('mark[data-first]')];
      return 1 + marks.findIndex((mark) => mark.getBoundingClientRect().top >= top);
    });
  await scrolled(page);
  const first = await seen();
  await page.keyboard.press('n');
  await expect(position(page)).toHaveText(new RegExp(`^${first} of `));
});

test('stays where it is in a release when the window becomes narrower, and wider again', async ({ page }) => {
  await settled(page);
  await openRelease(page, 'gale', 'Harrow Sound Counts Its People');
  const text = page.locator('.body > p').last();
  const below = () =>
    text.evaluate((paragraph) => {
      const top = paragraph.closest('.article-scroll')?.getBoundingClientRect().top ?? 0;
      return Math.abs(paragraph.getBoundingClientRect().top - top);
    });
  await text.evaluate((paragraph) => paragraph.scrollIntoView({ block: 'start' }));
  await page.setViewportSize({ width: 700, height: 500 });
  await scrolled(page);
  await text.evaluate((paragraph) => paragraph.scrollIntoView({ block: 'start' }));
  await scrolled(page);
  const before = await below();
  await page.setViewportSize({ width: 400, height: 500 });
  await scrolled(page);
  const narrow = await below();
  await page.setViewportSize({ width: 1280, height: 500 });
  await scrolled(page);
  expect([narrow, await below()].map((now) => Math.abs(now - before) < 40)).toEqual([true, true]);
});

test('opens a release where it was left before the last start', async ({ userData }) => {
  const first = await launchReader([path.join(root, 'sample')], userData);
  const page = await firstPage(first);
  await settled(page);
  await openRelease(page, 'gale', 'Harrow Sound Counts Its People');
  await page.locator('.article-scroll').hover();
  await page.mouse.wheel(0, 900);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(400);
  const left = await scrolled(page);
  await first.close();
  const second = await launchReader([], userData);
  const again = await firstPage(second);
  await settled(again);
  await openRelease(again, 'gale', 'Harrow Sound Counts Its People');
  await expect.poll(async () => Math.abs((await scrolled(again)) - left)).toBeLessThan(3);
  await second.close();
});

test('says at the start why the archive of last time does not open', async ({ userData }) => {
  const folder = path.join(userData, 'lent-disk');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'pier.txt'), 'Pier Opens\n\nThe pier was opened on Monday by the harbor office.\n');
  const first = await launchReader([folder], userData);
  await whenReady(await firstPage(first));
  await first.close();
  rmSync(folder, { recursive: true });
  const again = await launchReader([], userData);
  const page = await firstPage(again);
  await expect(page.getByRole('alert')).toContainText('lent-disk');
  await expect(page.getByRole('button', { name: /lent-disk/ })).toBeVisible();
  await again.close();
});
