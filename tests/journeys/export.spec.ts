import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Photo } from '../../contract.ts';
import { expect, root, test } from './app.ts';
import { whenReady } from './page-bridge.ts';
import { answerSaveDialog } from './save-dialog.ts';

const sample = path.join(root, 'sample');

test('an open release is exported from the menu, tagged and described, with captions and credits', async ({
  app,
  page,
  userData,
}) => {
  await whenReady(page);
  const { photo, use } = await photographed(page);
  await page.getByRole('searchbox').fill(`virin:${photo.virin}`);
  await page.getByText(use.headline).first().click();
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(use.headline);
  const file = path.join(userData, 'out.pdf');
  const offered = await answerSaveDialog(app, file);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export-pdf')?.click());
  await expect.poll(() => existsSync(file), { timeout: 120_000 }).toBe(true);
  const described = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const text = plain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
  expect({
    offered: await offered(),
    title: /^Title:\s+(.*)$/m.exec(described)?.[1],
    creator: /^Creator:\s+(\w+)/m.exec(described)?.[1],
    tagged: /^Tagged:\s+(\w+)/m.exec(described)?.[1],
    headline: text.includes(plain(use.headline)),
    caption: text.includes(plain(photo.caption ?? '?')),
    credit: text.includes(plain(photo.credit ?? '?')),
    pages: /Page1of\d/.test(text),
    windows: await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
  }).toEqual({
    offered: expect.stringMatching(/\/\d{4}-\d{2}-\d{2} .+\.pdf$/),
    title: use.headline,
    creator: 'Cutline',
    tagged: 'yes',
    headline: true,
    caption: true,
    credit: true,
    pages: true,
    windows: 1,
  });
});

test('a PDF that cannot be written is a sentence, and leaves no window and no part of a file', async ({
  app,
  page,
  userData,
}) => {
  await whenReady(page);
  const { use } = await photographed(page);
  const file = path.join(userData, 'no such folder', 'out.pdf');
  await answerSaveDialog(app, file);
  const result = await exportOver(page, use);
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect({ result, windows, left: readdirSync(userData).filter((name) => name.includes('pdf')) }).toEqual({
    result: {
      ok: false,
      problem: { code: 'ENOENT', sentence: expect.stringMatching(/no such folder.*: it does not exist\.$/) },
    },
    windows: 1,
    left: [],
  });
});

test('nothing is written when the reader cancels', async ({ app, page }) => {
  await whenReady(page);
  const { use } = await photographed(page);
  await answerSaveDialog(app, '');
  expect(await exportOver(page, use)).toBeNull();
});

test('the command line exports a release by its path, beside an open window', async ({ page, userData }) => {
  const { id } = await whenReady(page);
  const { use } = await photographed(page);
  const store = path.join(userData, 'other-store');
  const pdf = path.join(userData, 'cli.pdf');
  const run = cutline('export', sample, use.path, '--pdf', pdf, '--store', store);
  const title = /^Title:\s+(.*)$/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1];
  const missing = cutline('export', sample, 'no/such/release.txt', '--pdf', `${pdf}.2`, '--store', store);
  expect({
    opened: id !== '',
    code: run.status,
    out: run.stdout,
    title,
    missing: missing.status,
    why: missing.stderr,
  }).toEqual({
    opened: true,
    code: 0,
    out: `${pdf}\n`,
    title: use.headline,
    missing: 1,
    why: expect.stringMatching(/^cutline: The index holds no release "no\/such\/release\.txt"/),
  });
});

interface Photographed {
  readonly photo: Photo;
  readonly use: { readonly id: string; readonly path: string; readonly headline: string };
}

/** A photo of the sample that has a caption, a credit and a VIRIN, and a release that uses it. */
async function photographed(page: Page): Promise<Photographed> {
  const { photos } = await page.evaluate(() => {
    const filters = { years: [], kinds: [], organizations: [], photographers: [], formats: [], hasPhoto: null };
    const photos = { years: [], photographers: [], organizations: [], conflicting: false, matching: false };
    return window.cutline.photos({ query: '', filters, photos, offset: 0, limit: 100 });
  });
  const entry = photos.find(({ photo }) => photo.caption !== null && photo.credit !== null && photo.virin !== null);
  const use = entry?.uses[0];
  if (entry === undefined || use === undefined)
    throw new Error('the sample has no photo with caption, credit and VIRIN');
  return { photo: entry.photo, use };
}

function exportOver(page: Page, { id, path: release }: Photographed['use']) {
  return page.evaluate(
    (one) =>
      window.cutline.exportReleases({
        choice: { kind: 'releases', releases: [one] },
        form: 'pdf',
        marks: '',
        photo: null,
      }),
    { id, path: release },
  );
}

function cutline(...words: readonly string[]) {
  return spawnSync(process.execPath, [path.join(root, 'tools', 'cutline.mjs'), ...words], { encoding: 'utf8' });
}

/** Text without the line breaks and hyphens that layout puts in. */
function plain(text: string): string {
  return text.replace(/[\s\u00ad-]+/g, '');
}
