import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { type Gallery, openGallery } from '../gallery/gallery.ts';
import { nameOf, showings } from '../gallery/views.ts';

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

const looks = {
  day: {},
  night: { colorScheme: 'dark' },
  'high contrast': { contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
} as const;

/** Every view once in every look; the states of a view in the look of the day. */
const firsts = showings.filter(({ view }, order) => showings.findIndex((each) => each.view === view) === order);
const cases = [
  ...showings.map((showing) => ({ showing, look: 'day' as const })),
  ...(['night', 'high contrast', 'forced colours'] as const).flatMap((look) =>
    [...firsts, ...showings.filter(({ state }) => state === 'open' || state === 'searching')].map((showing) => ({
      showing,
      look,
    })),
  ),
];

for (const { showing, look } of cases) {
  test(`axe finds nothing in ${nameOf(showing)} by ${look}`, async () => {
    const page = await gallery.open(showing.scenario, { reducedMotion: 'reduce', ...showing.options, ...looks[look] });
    await page.locator('.header').waitFor();
    await showing.act?.(page);
    await page.evaluate(() => document.fonts.ready);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    await page.context().close();
    expect(told).toEqual([]);
  });
}
