import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openRelease, settled } from './room.ts';

const copied = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText());

test('copies citations of a release and of a photo in any style, and words with theirs', async ({ app, page }) => {
  await settled(page);
  await openRelease(page, 'headline:eighteen', 'Eighteen Years of Looking');
  const styles: string[] = [];
  for (const style of ['Chicago note', 'APA 7', 'Credit line', 'BibTeX', 'RIS', 'CSL-JSON']) {
    await page.getByRole('button', { name: 'Copy this release' }).click();
    styles.push(await choose(app, page, style));
  }
  await page.getByRole('button', { name: 'Copy a citation of photo 1' }).click();
  const photo = await choose(app, page, 'Credit line');
  await page.locator('.body > p').first().selectText();
  const byKey = await after(app, () => page.keyboard.press('Control+Shift+X'));
  await page.locator('.body figcaption .caption').first().selectText();
  await page.locator('.body figcaption .caption').first().click({ button: 'right' });
  const byMenu = await choose(app, page, 'Copy quote with citation');
  expect({ styles, photo, byKey, byMenu }).toEqual({
    styles: [
      expect.stringMatching(/“Eighteen Years of Looking,”/),
      expect.stringMatching(/\(2021, November 1\)\. Eighteen Years of Looking/),
      expect.stringMatching(/“Eighteen Years of Looking,” November 1, 2021$/),
      expect.stringMatching(/^@misc\{/),
      expect.stringMatching(/^TY {2}- /),
      expect.stringMatching(/^\[\n {2}\{/),
    ],
    photo: expect.stringMatching(/^Sound Guard photo.*, \d{6}-G-/),
    byKey: expect.stringMatching(/^“PORT ALDER[^”]*.*”\n\n.*“Eighteen Years of Looking,”/s),
    byMenu: expect.stringMatching(/^“.*”\n\n.*photograph, VIRIN \d{6}-G-/s),
  });
});

test('opens the menu of a photo by key, and gives the focus back to its button', async ({ page }) => {
  await settled(page);
  await openRelease(page, 'headline:eighteen', 'Eighteen Years of Looking');
  const button = page.getByRole('button', { name: 'Copy a citation of photo 1' });
  await button.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
});

function choose(app: ElectronApplication, page: Page, label: string): Promise<string> {
  return after(app, () => page.getByRole('menuitem', { name: label, exact: true }).click());
}

/** What is on the clipboard after something has been done that puts it there. */
async function after(app: ElectronApplication, act: () => Promise<void>): Promise<string> {
  await app.evaluate(({ clipboard }) => clipboard.writeText(''));
  await act();
  await expect.poll(() => copied(app)).not.toBe('');
  return copied(app);
}
