import { expect, test } from '@playwright/test';
import { parse } from 'parse5';
import { contentsPage, type PacketEntry, type QueryLog } from '../../archive/export/packet-pages.ts';
import { joined } from '../archive/making/taken.ts';
import { axeFindings } from '../gallery/axe.ts';
import { openGallery } from '../gallery/gallery.ts';

const entry: PacketEntry = {
  headline: 'Depot opens <new> pier & "crane"',
  date: '2016-05-04',
  organization: 'Northern Coast Command',
  url: 'https://ncc.example/x?a=1&b=2',
  path: 'a/pier #1.txt',
  language: 'en',
  sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  credits: [{ words: 'The pier at noon.', credit: 'Command photo by Sgt. Ada Quill', virin: '160504-A-ZZ999-0001' }],
  capture: 'as-saved/a/pier #1.txt',
  pdf: 'pdf/2016-05-04 Depot.pdf',
};

const log: QueryLog = {
  program: 'Cutline 0',
  made: '2026-01-02T03:04:05.000Z',
  chosen: 'by query',
  query: 'pier <crane>',
  readAs: 'pier AND crane',
  filters: null,
  sort: 'oldest',
  total: 2,
  of: 40,
  remarks: ['"the" is in every release.'],
};

const bare: PacketEntry = { ...entry, headline: 'القيادة', language: 'ar', date: null, organization: null, url: null };

test('has a contents page in a packet that is valid HTML, fits a narrow window, and in which axe finds nothing', async () => {
  const html = await joined(contentsPage([entry, bare], log));
  const errors: string[] = [];
  parse(html, { onParseError: ({ code }) => errors.push(code) });
  const { browser, close } = await openGallery();
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.setContent(html);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeFindings(page)));
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  await close();
  expect({ errors, found, overflow }).toEqual({ errors: [], found: [], overflow: false });
});
