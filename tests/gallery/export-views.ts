import type { Page } from '@playwright/test';
import type { Showing } from './views.ts';

const view = 'export';
const narrow = { width: 320, height: 640 };

async function select(page: Page): Promise<void> {
  await page.locator('#hit-list').focus();
  for (const key of ['Home', 'x', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
}

async function ask(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('ferry');
  await select(page);
  await page.keyboard.press('Control+Shift+E');
  await page.getByRole('dialog').waitFor();
}

async function openFirst(page: Page): Promise<void> {
  await page.locator('#hit-list').getByRole('option').first().click();
  await page.getByRole('article').waitFor();
}

async function clickOnWords(page: Page): Promise<void> {
  await openFirst(page);
  await page.locator('.body p').first().selectText();
  await page.locator('.body p').first().click({ button: 'right' });
  await page.getByRole('menu').waitFor();
}

async function askForPacket(page: Page): Promise<void> {
  await ask(page);
  await page.getByRole('dialog').getByRole('combobox').selectOption('packet');
}

async function start(page: Page): Promise<void> {
  await ask(page);
  await page.getByRole('button', { name: 'Export…' }).last().click();
  await page.getByRole('progressbar').waitFor();
}

async function citePhoto(page: Page): Promise<void> {
  await openFirst(page);
  await page.getByRole('button', { name: 'Copy a citation of photo 1' }).click();
}

const scenario = { exporting: { done: 412, total: 1203 } };

/** What is taken away: the dialog in every state, its progress, and the menus that copy. */
export const exportShowings: readonly Showing[] = [
  { view, state: 'selected', act: select },
  { view, state: 'question', act: ask },
  { view, state: 'night', act: ask, options: { colorScheme: 'dark' } },
  { view, state: 'packet', act: askForPacket },
  { view, state: 'narrow', act: ask, options: { viewport: narrow } },
  { view, state: '200 %', act: ask, options: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } },
  { view, state: 'long words', act: ask, options: { locale: 'en-XA' } },
  { view, state: 'progress', scenario, act: start },
  { view, state: 'photo copied', act: citePhoto },
  { view, state: 'words selected', act: clickOnWords },
];
