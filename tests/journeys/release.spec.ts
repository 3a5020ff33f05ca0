import { expect, test } from './app.ts';
import { box, count, focused, headline, hits, openRelease, settled } from './room.ts';

test.beforeEach(({ page }) => settled(page));

test('enlarges a photo, leafs, copies caption and credit, and gives the focus back', async ({ app, page }) => {
  await openRelease(page, 'gale', 'Harrow Sound Counts Its People');
  const opener = page.getByRole('button', { name: /^Enlarge photo/ }).first();
  const name = (await opener.getAttribute('aria-label')) ?? '';
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Photo \d+ of \d+/ });
  await expect(dialog.getByRole('img')).toBeVisible();
  const caption = await dialog.locator('.caption').innerText();
  const credit = await dialog.locator('.credit > span').first().innerText();
  await dialog.getByRole('button', { name: 'Copy caption and credit' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(`${caption} (${credit})`);
  await page.keyboard.press('ArrowRight');
  await expect(dialog.locator('.caption')).not.toHaveText(caption);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe(name);
});

test('opens a release where it was left', async ({ page }) => {
  await openRelease(page, 'gale', 'Harrow Sound Counts Its People');
  const scroller = page.locator('.article-scroll');
  const path = page.locator('.provenance dd').first();
  const first = await path.innerText();
  await scroller.hover();
  await page.mouse.wheel(0, 1200);
  await expect
    .poll(() => page.evaluate(() => Object.keys(JSON.parse(localStorage.getItem('reading-positions') ?? '{}')).length))
    .toBe(1);
  const top = () =>
    page.evaluate(() => {
      const box = document.querySelector('.article-scroll')?.getBoundingClientRect().top ?? 0;
      const blocks = [...document.querySelectorAll('.body > *')];
      return blocks.findIndex((block) => block.getBoundingClientRect().bottom > box + 1);
    });
  const left = await top();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(path).not.toHaveText(first);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(path).toHaveText(first);
  await expect.poll(top).toBe(left);
  expect(left).toBeGreaterThan(0);
});

test('sets type beside the release, and keeps it', async ({ page }) => {
  await hits(page).first().click();
  await page.getByRole('button', { name: 'Type and lines' }).click();
  const choices = page.getByRole('dialog', { name: 'Type and lines' });
  await choices.getByLabel('Sans serif').check();
  await choices.getByLabel('Open', { exact: true }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('+');
  await page.keyboard.press('=');
  const kept = async () => {
    const { typeface, leading, typeSize } = await page.evaluate(() => window.cutline.settings());
    return { typeface, leading, typeSize };
  };
  await expect.poll(kept).toEqual({ typeface: 'sans', leading: 'open', typeSize: 120 });
});

test('leads from a release to its other captures, and back', async ({ page }) => {
  await openRelease(page, 'abara', /captures/);
  const path = () => page.locator('.provenance dd').first().innerText();
  const first = await path();
  await page
    .getByRole('heading', { name: 'Other captures of this release' })
    .locator('..')
    .getByRole('button')
    .first()
    .click();
  await expect.poll(path).not.toBe(first);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(path).toBe(first);
});

test('leads to related releases that are in the archive, and says which are not', async ({ page }) => {
  await openRelease(page, 'headline:eighteen', 'Eighteen Years of Looking');
  const related = page.getByRole('heading', { name: 'Related releases' }).locator('..').getByRole('listitem');
  const first = await headline(page).innerText();
  const told = await related.evaluateAll((all) => all.map((each) => each.querySelector('button') !== null));
  expect(told).toContain(true);
  const link = related.getByRole('button').first();
  const title = await link.innerText();
  await link.press('Enter');
  await expect(headline(page)).toHaveText(title);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(headline(page)).toHaveText(first);
});

test('prints the open release alone, without the marks of the search', async ({ page }) => {
  await openRelease(page, 'gale', 'Harrow Sound Counts Its People');
  const marks = page.locator('.body mark');
  await expect(marks.first()).toBeAttached();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.keyboard.press('Control+Shift+P');
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  const seen = await page
    .locator('.header, .hits-pane, .filters-pane, .toolbar, .status-bar, .sheet')
    .evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).map((part) => part.className));
  const colours = await marks.evaluateAll((all) => all.map((mark) => getComputedStyle(mark).backgroundColor));
  expect([seen, new Set(colours)]).toEqual([['sheet'], new Set(['rgba(0, 0, 0, 0)'])]);
});

test('finds a file in the ledger, shows it in its folder, and reads the folder again', async ({ app, page }) => {
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (file) => process.emitWarning(file);
    process.on('warning', ({ message }) => Object.assign(globalThis, { shown: message }));
  });
  await page.keyboard.press('Control+3');
  await page.getByRole('textbox', { name: 'Find a path or a reason' }).fill('the file is empty');
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: /^Show .* in its folder$/ }).click();
  await expect.poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'shown')))).toContain('gale-roads.txt');
  await page.getByRole('button', { name: 'Read the folder again' }).click();
  await expect.poll(async () => (await page.evaluate(() => window.cutline.status()))?.state).toBe('ready');
});

test('opens a release from its file in the ledger, and comes back to the file', async ({ page }) => {
  await page.keyboard.press('Control+3');
  await page.getByRole('textbox', { name: 'Find a path or a reason' }).fill('2012-11-16_great-gale.txt');
  await page.getByRole('button', { name: 'captures/2012-11-16_great-gale.txt', exact: true }).click();
  await expect(headline(page)).toHaveText('Harrow Sound Counts Its People After the Great Gale');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: 'Ledger' })).toBeVisible();
});

test('leads from the foot of the window to the files that were not read', async ({ page }) => {
  await page.getByRole('button', { name: /files not read$/ }).click();
  const chosen = page.getByRole('group', { name: 'What became of a file' }).getByRole('button', { pressed: true });
  await expect(chosen).toHaveText([/^Skipped/, /^Failed/]);
  const files = page.getByRole('listitem');
  const kinds = await files.locator('.badge').allInnerTexts();
  expect(kinds.filter((kind) => !/^(Skipped|Failed)$/i.test(kind))).toEqual([]);
  const { counts } = await page.evaluate(() => window.cutline.ledger({ outcomes: [], text: '', offset: 0, limit: 0 }));
  await expect(files).toHaveCount(counts.skipped + counts.failed);
  await page.getByRole('button', { name: /^All/ }).click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(chosen).toHaveText([/^Skipped/, /^Failed/]);
});

test('lists only keys that act, and forgets an archive', async ({ page }) => {
  await page.keyboard.press('Control+,');
  await page
    .getByRole('group', { name: /^Keys without/ })
    .getByLabel('Off')
    .check();
  await page.keyboard.press('Control+/');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const keys = await sheet.locator('.keys').evaluateAll((all) => all.map((each) => each.textContent));
  expect(keys.filter((each) => /^[A-Z/?]$/.test(each ?? ''))).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.kept li')).toHaveText(/36 releases · \d+ kB/);
  await page.getByRole('button', { name: /^Forget / }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
  await expect.poll(() => focused(page)).not.toBe('body');
});

test('tries an example of the help, and names what runs it', async ({ page }) => {
  await page.keyboard.press('F1');
  await expect(page.locator('.facts').last()).toContainText(/Electron/);
  const example = page
    .locator('.examples li')
    .filter({ hasNotText: /\b0 hits/ })
    .filter({ hasText: /hits?$/ })
    .first();
  const query = await example.locator('code').innerText();
  await page.locator('.examples').getByRole('button', { name: query, exact: false }).first().click();
  await expect(box(page)).toHaveValue(query);
  await expect(count(page)).toHaveText(/hits? in|\d+ of/);
});
