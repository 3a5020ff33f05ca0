import path from 'node:path';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../gallery/axe.ts';
import { type Gallery, openGallery } from '../gallery/gallery.ts';
import { nameOf, showings } from '../gallery/views.ts';

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

for (const showing of showings) {
  test(`shows the ${showing.view}: ${showing.state}`, async ({ browserName: _ }, testInfo) => {
    gallery.faults.length = 0;
    const page = await gallery.open(showing.scenario, { reducedMotion: 'reduce', ...showing.options });
    await page
      .locator('.header')
      .waitFor({ timeout: 5_000 })
      .catch(() => expect(gallery.faults).toEqual([]));
    await showing.act?.(page);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(150);
    const picture = path.join(testInfo.project.outputDir, 'gallery', `${nameOf(showing)}.png`);
    await page.screenshot({ path: picture });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    const axe = await axeFindings(page);
    await page.context().close();
    expect({ faults: gallery.faults, overflow, axe }).toEqual({ faults: [], overflow: false, axe: [] });
  });
}
