import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { whenReady } from './page-bridge.ts';
import { box, headline, settled } from './room.ts';

const deskCount = (page: Page) => page.locator('.desk .count');
const cards = (page: Page) => page.locator('.photo-grid').getByRole('figure');
const filters = (page: Page) => page.getByRole('region', { name: 'Filters of photos' });

test('shows a photo of several releases once at the desk, and opens each of them', async ({ page }) => {
  await settled(page);
  await box(page).fill('virin:040531-G-0417T-012');
  await page.keyboard.press('Control+2');
  const card = page.getByRole('figure').filter({ hasText: '040531-G-0417T-012' });
  await expect(card).toHaveCount(1);
  await card.getByRole('button', { name: /^In \d+ releases$/ }).click();
  const uses = page.getByRole('menuitem');
  const chosen = (await uses.nth(1).locator('span').first().innerText()).trim();
  await uses.nth(1).click();
  await expect(headline(page)).toHaveText(chosen);
  await expect(page.locator('figure', { hasText: '040531-G-0417T-012' }).first()).toBeInViewport();
});

test('narrows the photos by who made them and when, not by their releases, and goes back', async ({ page }) => {
  await settled(page);
  await page.keyboard.press('Control+2');
  await expect(deskCount(page)).toHaveText(/^\d+ photos$/);
  const all = Number.parseInt(await deskCount(page).innerText(), 10);
  const maker = filters(page).getByLabel(/^Ines Abara/);
  await maker.check();
  await expect(deskCount(page)).toHaveText(`2 of ${all} photos`);
  await expect(cards(page)).toHaveCount(2);
  const credits = await cards(page).locator('.card-credit').allInnerTexts();
  expect(credits.map((credit) => credit.replace(/^Sound Guard photo\//, '')).sort()).toEqual([
    'Petty Officer 1st Class Ines Abara',
    'Petty Officer 2nd Class Ines Abara',
  ]);
  await filters(page).locator('[data-year="2021"]').click();
  await expect(deskCount(page)).toHaveText(`1 of ${all} photos`);
  await maker.uncheck();
  await expect(maker).not.toBeChecked();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(deskCount(page)).toHaveText(`${all} photos`);
});

test('narrows the photos of a result to those that say the words themselves', async ({ page }) => {
  await settled(page);
  await box(page).fill('abara');
  await page.keyboard.press('Control+2');
  await expect(deskCount(page)).toHaveText(/^\d+ photos in this result$/);
  const all = Number.parseInt(await deskCount(page).innerText(), 10);
  await filters(page).getByLabel('In caption, credit or VIRIN').check();
  await expect(deskCount(page)).toHaveText(new RegExp(`^\\d+ of ${all} photos$`));
  const told = await cards(page).allInnerTexts();
  const shown = Number.parseInt(await deskCount(page).innerText(), 10);
  expect([shown, told.length > 0, shown < all]).toEqual([told.length, true, true]);
  expect(told.filter((text) => !/abara/i.test(text))).toEqual([]);
  await box(page).fill('');
  await expect(filters(page).getByLabel('In caption, credit or VIRIN')).toHaveCount(0);
  await expect(cards(page)).not.toHaveCount(told.length);
});

test.describe('without an archive', () => {
  test.use({ archive: null });

  test('flags photos about which releases disagree, and says in what', async ({ page, userData }) => {
    const folder = writeDoubtful(path.join(userData, 'bridge'));
    await page.evaluate((place) => void window.cutline.openFolder(place), folder);
    await whenReady(page);
    await page.keyboard.press('Control+2');
    await expect(deskCount(page)).toHaveText('3 photos');
    await filters(page)
      .getByLabel(/^Only those in doubt/)
      .check();
    await expect(deskCount(page)).toHaveText('2 of 3 photos');
    const twice = cards(page).filter({ hasText: '0004' });
    await expect(twice.getByText('credited in different ways')).toBeHidden();
    await twice.getByText('In doubt', { exact: true }).press('Enter');
    await expect(twice.getByText('credited in different ways')).toBeVisible();
    await cards(page)
      .filter({ hasText: '0009' })
      .getByRole('button', { name: /^Open in/ })
      .click();
    await expect(page.getByRole('article').locator('.conflict')).toHaveText(/The caption says/);
  });
});

/** Three photos: two releases credit one of them to two people, the date of one is not that of its VIRIN. */
function writeDoubtful(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const shots = [
    ['one', 'May 6', 'Sgt. Lee Maker', '0004'],
    ['two', 'May 6', 'Spc. Ann Other', '0004'],
    ['three', 'May 8', 'Sgt. Lee Maker', '0009'],
    ['four', 'May 6', 'Sgt. Lee Maker', '0011'],
  ];
  for (const [name, day, maker, sequence] of shots) {
    const caption = `Soldiers walk over the bridge, ${day}, 2019. (Army photo by ${maker}) VIRIN: 190506-A-AB123-${sequence}`;
    const figure = `<figure><img src="${sequence}.jpg" alt=""><figcaption>${caption}</figcaption></figure>`;
    const text = `<h1>Bridge Opens, Part ${name}</h1><p>May 12, 2019</p><p>The bridge is open.</p>${figure}`;
    writeFileSync(path.join(folder, `${name}.html`), `<!doctype html><title>Bridge</title><article>${text}</article>`);
  }
  return folder;
}
