import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { articles } from '../gallery/articles.ts';
import { axeFindings } from '../gallery/axe.ts';
import { contactSheet, type Print } from '../gallery/contact-sheet.ts';
import { type Gallery, openGallery } from '../gallery/gallery.ts';
import { nameOf, showings } from '../gallery/views.ts';

/** CUTLINE_PICTURES=docs makes the contact sheets of the documents anew, and leaves axe to the next run. */
const makesSheets = process.env.CUTLINE_PICTURES === 'docs';
const checked = makesSheets ? 'no fault, no overflow' : 'no fault, no overflow, nothing axe finds';

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

for (const view of new Set(showings.map((showing) => showing.view))) {
  test(`shows the ${view} in every state: ${checked}`, async ({ browserName: _ }, testInfo) => {
    test.setTimeout(600_000);
    const found: unknown[] = [];
    const prints: Print[] = [];
    for (const showing of showings.filter((each) => each.view === view)) {
      gallery.faults.length = 0;
      const page = await gallery.open(showing.scenario, { reducedMotion: 'reduce', ...showing.options });
      await page.locator('.header').waitFor();
      await showing.act?.(page);
      await page.evaluate(() => document.fonts.ready);
      const file = path.join(testInfo.project.outputDir, 'gallery', `${nameOf(showing)}.png`);
      await page.screenshot({ path: file });
      prints.push({ file, title: showing.state });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      const axe = makesSheets ? [] : await axeFindings(page);
      await page.close();
      if (overflow || axe.length + gallery.faults.length > 0)
        found.push([showing.state, overflow, axe, [...gallery.faults]]);
    }
    const sheet = await contactSheet(gallery.browser, prints);
    await writeFile(
      path.join(picturesFolder(testInfo.project.outputDir), `${nameOf({ view, state: 'sheet' })}.png`),
      sheet,
    );
    expect(found).toEqual([]);
  });
}

test('has every text of the interface in the catalogue, and room for longer languages', async () => {
  gallery.faults.length = 0;
  const page = await gallery.open({}, { locale: 'en-XA' });
  const strangers: string[] = [];
  for (const key of ['Control+1', 'Control+2', 'Control+3', 'Control+,', 'F1']) {
    await page.locator('.header').waitFor();
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
    strangers.push(...(await page.evaluate(textsOfTheInterface)));
  }
  const foreign = strangers.filter((text) => !madeUpTexts.includes(text) && !/^[\d\W]+([kM]?B)?$/.test(text));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect({ foreign: [...new Set(foreign)], overflow }).toEqual({ foreign: [], overflow: false });
  await page.close();
});

test('scrolls a hundred thousand hits with a page full of rows, and knows the place of the last', async () => {
  const page = await gallery.open({ releases: 100_000 });
  await expect(page.locator('.hits-pane .count')).toHaveText('100,000 releases');
  await page.locator('#hit-list').focus();
  await page.keyboard.press('End');
  await expect(page.locator('#hit-99999')).toContainText('River Stage Report');
  await expect(page.locator('.hits-pane .count')).toHaveText('100,000 of 100,000 releases');
  const rows = await page.locator('#hit-list').getByRole('option').count();
  expect(rows).toBeLessThan(40);
  await page.close();
});

test('tells counts, rate and time left while a folder is read', async () => {
  const reading = (left: number) => ({
    archive: {
      state: 'indexing' as const,
      progress: { done: 1203, total: 12431, current: '2016/ferry.txt', filesPerSecond: 846.4, secondsLeft: left },
    },
  });
  const told: string[] = [];
  for (const left of [13.2, 200]) {
    const page = await gallery.open(reading(left));
    told.push(await page.locator('.indexing > .tabular').innerText());
    await page.close();
  }
  expect(told).toEqual([
    '1,203 of 12,431 files · 846 a second · 13 seconds left',
    '1,203 of 12,431 files · 846 a second · 3 minutes left',
  ]);
});

test('draws the years of which an archive has nothing as gaps in the ground of the timeline', async () => {
  const page = await gallery.open();
  const bars = await page.locator('.bar').evaluateAll((each) =>
    each.map((bar) => ({
      empty: bar.getAttribute('aria-label')?.endsWith(': 0 releases') ?? false,
      drawn: bar.firstElementChild?.getBoundingClientRect().height !== 0,
      ground: getComputedStyle(bar).borderBlockEndColor !== 'rgba(0, 0, 0, 0)',
    })),
  );
  expect([bars.some(({ empty }) => empty), bars.some(({ empty }) => !empty)]).toEqual([true, true]);
  expect(bars.filter(({ empty, drawn, ground }) => drawn === empty || ground === empty)).toEqual([]);
  await page.close();
});

test('keeps the whole headline in view over a narrow release that is scrolled, and over no field', async () => {
  const page = await gallery.open({}, { viewport: { width: 400, height: 800 } });
  await page.getByRole('option', { name: 'The Flood in Pictures' }).click();
  await page.getByRole('article').waitFor();
  await page.locator('.article-scroll').evaluate((box) => box.scrollTo(0, 900));
  const headline = page.locator('.toolbar-headline');
  await expect(headline).toHaveCSS('opacity', '1');
  expect(await headline.evaluate((each) => each.scrollWidth <= each.clientWidth && each.clientWidth > 360)).toBe(true);
  await page.keyboard.press('Control+Shift+F');
  await expect(headline).toBeHidden();
  await page.close();
});

test('moves nothing of an open release when the reading of a search comes above the list', async () => {
  const page = await gallery.open();
  await page
    .getByRole('option', { name: /Command Opens Ferry/ })
    .first()
    .click();
  const headline = page.getByRole('article').getByRole('heading', { level: 1 });
  const before = await headline.boundingBox();
  await page.getByRole('searchbox').fill('caption:pontoon -zeppelin');
  await expect(page.getByRole('list', { name: 'How the search was read' })).toBeVisible();
  expect(await headline.boundingBox()).toEqual(before);
  await page.close();
});

test('forgets recent searches, keeps saved ones, and tells the keys of every place', async () => {
  const page = await gallery.open();
  await page.getByRole('searchbox').focus();
  await page.getByRole('button', { name: 'Forget recent searches' }).click();
  await expect(page.getByRole('heading', { name: 'Recent searches' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'credit:quill' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Control+/');
  const places = page.getByRole('dialog').getByRole('heading', { level: 3, name: /^In / });
  await expect(places).toHaveText([
    'In the search box',
    'In the list of releases',
    'In the timeline',
    'In an enlarged photo',
  ]);
  await page.close();
});

test('moves nothing by itself for those who want no motion', async () => {
  const stepped = async (reducedMotion: 'reduce' | 'no-preference') => {
    const page = await gallery.open({}, { reducedMotion });
    await page.evaluate(() => {
      const seen: unknown[] = [];
      const scroll = Element.prototype.scrollIntoView;
      Object.assign(window, { seen });
      Element.prototype.scrollIntoView = function (wish) {
        seen.push(typeof wish === 'object' ? wish.behavior : wish);
        scroll.call(this, wish);
      };
    });
    await page.getByRole('searchbox').fill('ferry');
    await page
      .getByRole('option', { name: /Command Opens Ferry/ })
      .first()
      .click();
    await page.getByRole('article').waitFor();
    await page.keyboard.press('F3');
    await page.locator('.steps output', { hasText: /^1 of/ }).waitFor();
    const how = await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen.at(-1));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].some((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return transitionDuration !== '0s' || animationName !== 'none';
      }),
    );
    await page.close();
    return { how, moving };
  };
  expect([await stepped('reduce'), (await stepped('no-preference')).how]).toEqual([
    { how: 'instant', moving: false },
    'smooth',
  ]);
});

test('prints releases with headline, captions, credits and source, in any script', async () => {
  const page = await gallery.open({}, { document: 'print.html' });
  await page.waitForFunction(() => window.madeUp.printed);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).normalize('NFKC');
  const wanted = [
    /Command Opens Ferry at Long Bend/,
    /River Command photo by Staff Sgt\. Ada Quill/,
    /VIRIN 160404-A-ZZ999-0004/,
    /SHA-256 +b5bb9d8014a0f9b1/,
    /河川司令部/,
    /القيادة/,
  ];
  expect(wanted.filter((each) => !each.test(text)).map(String)).toEqual([]);
  await page.close();
});

function picturesFolder(outputDir: string): string {
  return makesSheets ? path.join(__dirname, '..', '..', 'docs', 'pictures') : outputDir;
}

/** Runs in the page: what its own text says, without the archive's texts, keys and queries. */
function textsOfTheInterface(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (
      parentElement?.closest('kbd, code, bdi, .hit-headline, .hit-snippet, time, .card-caption, .card-credit, .virin')
    )
      continue;
    const text = (textContent ?? '').replaceAll(/⟦[^⟧]*⟧/g, '').trim();
    if (text) texts.push(text);
  }
  return texts;
}

/** What the made-up bridge says, and paper sizes, are no texts of the interface. */
const madeUpTexts = JSON.stringify([
  articles,
  ['0.1.0', 'a made-up bridge in a gallery', '20.20.0', '156', 'Linux', '/home/reader/.config/Cutline', 'A4', 'Letter'],
  [
    'PDF files are not read yet.',
    'The file is empty.',
    'The page ends in the middle of its head after 312 bytes; there is no text in it.',
  ],
]);
