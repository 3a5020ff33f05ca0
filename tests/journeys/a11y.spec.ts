import { expect, test } from '@playwright/test';
import { axeFindings } from '../gallery/axe.ts';
import { type Gallery, openGallery } from '../gallery/gallery.ts';
import { nameOf, showings } from '../gallery/views.ts';

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

const looks = [
  { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  { colorScheme: 'dark', contrast: 'more', forcedColors: 'none' },
  { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' },
] as const;

/** Every view once, and the states that show what others do not; all states are looked at by day in the gallery. */
const states = [
  'open',
  'searching',
  'lightbox',
  'find',
  'reading the folder',
  'commands',
  'shortcuts',
  'how to search',
];
const shown = showings.filter(
  ({ view, state }, order) => states.includes(state) || showings.findIndex((each) => each.view === view) === order,
);

for (const showing of shown) {
  test(`axe finds nothing in ${nameOf(showing)} by night, in high contrast and in forced colours`, async () => {
    const page = await gallery.open(showing.scenario, { reducedMotion: 'reduce', ...showing.options });
    await page.locator('.header').waitFor();
    await showing.act?.(page);
    const found: string[] = [];
    for (const [order, look] of looks.entries()) {
      await page.emulateMedia(look);
      // What is no matter of colours is the same in every look.
      const what = order === 0 ? 'all' : 'colours';
      found.push(...(await axeFindings(page, what)).map((finding) => `${Object.values(look).join(' ')}: ${finding}`));
    }
    await page.close();
    expect(found).toEqual([]);
  });
}
