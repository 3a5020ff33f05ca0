import type { Page } from '@playwright/test';
import { exportShowings } from './export-views.ts';
import type { GalleryOptions } from './gallery.ts';
import type { Scenario } from './scenario.ts';

/** One picture of the gallery: a view in a state, and how to get there. */
export interface Showing {
  readonly view: string;
  readonly state: string;
  readonly scenario?: Partial<Scenario>;
  readonly options?: GalleryOptions;
  readonly act?: (page: Page) => Promise<unknown>;
}

const night = { colorScheme: 'dark' } as const;
const middle = { width: 760, height: 900 };
const narrow = { width: 320, height: 640 };

const openRelease = (headline: string | RegExp) => async (page: Page) => {
  await page.getByRole('option', { name: headline }).first().click();
  await page.getByRole('article').waitFor();
};
const type = (query: string) => (page: Page) => page.getByRole('searchbox').fill(query);
const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
const steps =
  (...acts: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page);
  };
const ferry = openRelease(/Command Opens Ferry/);

const counts = { found: 12431, read: 1203, skipped: 0, failed: 0, media: 40, articles: 1203 };
const progress = {
  done: 1203,
  total: 12431,
  current: '2016/april/ferry-opens.txt',
  filesPerSecond: 846,
  secondsLeft: 13,
};

/** Every view in every state. */
export const showings: readonly Showing[] = [
  { view: 'welcome', state: 'first', scenario: { archive: null, recent: 0 } },
  { view: 'welcome', state: 'recent', scenario: { archive: null, recent: 3 } },
  { view: 'welcome', state: 'night', scenario: { archive: null, recent: 3 }, options: night },
  {
    view: 'welcome',
    state: 'broken archive',
    scenario: {
      archive: null,
      recent: 2,
      openProblem: {
        code: 'folder-gone',
        sentence:
          '/media/disk/archives/command-1991 is not there any more. Mount the disk, or open the folder where it is now.',
      },
    },
    act: (page) => page.getByRole('button', { name: /command-1991/ }).click(),
  },
  { view: 'reading room', state: 'nothing open' },
  { view: 'reading room', state: 'open', act: ferry },
  { view: 'reading room', state: 'night', act: ferry, options: night },
  { view: 'reading room', state: 'high contrast', act: steps(type('ferry'), ferry), options: { contrast: 'more' } },
  {
    view: 'reading room',
    state: 'high contrast, night',
    act: steps(type('ferry'), ferry),
    options: { ...night, contrast: 'more' },
  },
  { view: 'reading room', state: 'two panes', act: ferry, options: { viewport: middle } },
  { view: 'reading room', state: 'one pane, list', options: { viewport: narrow } },
  { view: 'reading room', state: 'one pane, release', act: ferry, options: { viewport: narrow } },
  {
    view: 'reading room',
    state: '200 %',
    act: ferry,
    options: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  },
  { view: 'reading room', state: 'searching', act: steps(type('ferry caption:pontoon -zeppelin'), ferry, press('F3')) },
  { view: 'reading room', state: 'searching, night', act: steps(type('ferry'), ferry, press('F3')), options: night },
  { view: 'reading room', state: 'past searches', act: (page) => page.getByRole('searchbox').focus() },
  { view: 'reading room', state: 'zero hits', act: type('zeppelin') },
  { view: 'reading room', state: 'ignored and limited', act: type('((riv* ferry') },
  {
    view: 'reading room',
    state: 'how to search',
    act: (page) => page.getByRole('button', { name: 'How to search' }).click(),
  },
  {
    view: 'reading room',
    state: 'reading the folder',
    scenario: { archive: { state: 'indexing', counts, progress, articles: 1203 } },
  },
  { view: 'reading room', state: 'checking', scenario: { archive: { state: 'checking' } } },
  { view: 'reading room', state: 'cancelled', scenario: { archive: { state: 'cancelled' } } },
  {
    view: 'reading room',
    state: 'nothing read yet',
    scenario: { releases: 0, archive: { state: 'indexing', progress: { ...progress, done: 0 } } },
  },
  { view: 'reading room', state: 'nothing found', scenario: { releases: 0 } },
  {
    view: 'reading room',
    state: 'disk full',
    scenario: {
      archive: {
        problem: {
          code: 'disk-full',
          sentence: 'The disk of /home/reader/.config/Cutline is full; what was read is kept, the rest is not.',
        },
      },
    },
  },
  {
    view: 'reading room',
    state: 'two panes, filters chosen',
    act: steps(
      (page) => page.getByRole('button', { name: /Show or Hide Filters/ }).click(),
      (page) => page.getByRole('dialog').getByLabel('With photos').check(),
      press('Escape'),
    ),
    options: { viewport: middle },
  },
  {
    view: 'release',
    state: 'cannot be read',
    scenario: {
      readProblem: { code: 'gone', sentence: 'The file 2016/ferry-opens.txt is not in the folder any more.' },
    },
    act: (page) => page.locator('#hit-list').getByRole('option').first().click(),
  },
  { view: 'release', state: 'no date, no photo', act: openRelease('Depot Hours') },
  { view: 'release', state: 'very long headline', act: openRelease(/Deputy Commander/) },
  {
    view: 'release',
    state: 'very long headline, narrow',
    act: openRelease(/Deputy Commander/),
    options: { viewport: narrow },
  },
  {
    view: 'release',
    state: 'scrolled, narrow',
    act: steps(openRelease(/Deputy Commander/), (page) =>
      page.locator('.article-scroll').evaluate((box) => box.scrollTo(0, 700)),
    ),
    options: { viewport: { width: 400, height: 640 } },
  },
  { view: 'release', state: 'many photos', act: openRelease('The Flood in Pictures') },
  {
    view: 'release',
    state: 'transcript',
    act: steps(openRelease(/Press Briefing/), (page) => page.getByText('10 headings').click()),
  },
  { view: 'release', state: 'table', act: openRelease(/Contracts for/) },
  { view: 'release', state: 'table, narrow', act: openRelease(/Contracts for/), options: { viewport: narrow } },
  { view: 'release', state: 'right to left', act: openRelease(/القيادة/) },
  { view: 'release', state: 'Japanese', act: openRelease(/洪水/) },
  {
    view: 'release',
    state: 'notice and source',
    act: steps(
      ferry,
      (page) => page.getByText('Historical notice').click(),
      (page) => page.getByText('SHA-256').scrollIntoViewIfNeeded(),
    ),
  },
  { view: 'release', state: 'find', act: steps(ferry, press('Control+Shift+F'), (page) => page.keyboard.type('the')) },
  {
    view: 'release',
    state: 'as saved',
    act: steps(ferry, (page) => page.getByRole('button', { name: /as saved/ }).click()),
  },
  {
    view: 'release',
    state: 'copy',
    act: steps(ferry, (page) => page.getByRole('button', { name: 'Copy this release' }).click()),
  },
  { view: 'release', state: 'exported', act: steps(ferry, press('Control+p')) },
  {
    view: 'release',
    state: 'lightbox',
    act: steps(ferry, (page) => page.getByRole('button', { name: 'Enlarge photo 1' }).click()),
  },
  {
    view: 'release',
    state: 'lightbox, narrow',
    act: steps(ferry, (page) => page.getByRole('button', { name: 'Enlarge photo 1' }).click()),
    options: { viewport: narrow },
  },
  {
    view: 'release',
    state: 'type and lines',
    act: steps(ferry, (page) => page.getByRole('button', { name: 'Type and lines' }).click()),
  },
  { view: 'release', state: 'large type', act: ferry, scenario: { settings: { typeSize: 180, measure: 'wide' } } },
  {
    view: 'release',
    state: 'sans serif, narrow lines',
    act: ferry,
    scenario: { settings: { typeface: 'sans', measure: 'narrow' } },
  },
  {
    view: 'filters',
    state: 'chosen',
    act: steps(
      (page) => page.getByLabel(/Harper Depot/).check(),
      (page) => page.locator('[data-year="1999"]').click(),
    ),
  },
  { view: 'filters', state: 'over the page', act: press('Control+b'), options: { viewport: narrow } },
  { view: 'photo desk', state: 'all', act: press('Control+2') },
  { view: 'photo desk', state: 'night', act: press('Control+2'), options: night },
  { view: 'photo desk', state: 'narrow', act: press('Control+2'), options: { viewport: narrow } },
  {
    view: 'photo desk',
    state: 'filtered, in doubt',
    act: steps(
      press('Control+2'),
      (page) => page.getByLabel(/^Only those in doubt/).check(),
      (page) => page.getByText('In doubt', { exact: true }).first().click(),
    ),
  },
  {
    view: 'photo desk',
    state: 'words searched for',
    act: steps(type('pontoon'), press('Control+2'), (page) => page.getByLabel('In caption, credit or VIRIN').check()),
  },
  { view: 'photo desk', state: 'none', act: steps(type('zeppelin'), press('Control+2')) },
  { view: 'ledger', state: 'all', act: press('Control+3') },
  {
    view: 'ledger',
    state: 'failed',
    act: steps(press('Control+3'), (page) => page.getByRole('button', { name: /^Failed/ }).click()),
  },
  { view: 'ledger', state: 'narrow', act: press('Control+3'), options: { viewport: narrow } },
  { view: 'settings', state: 'usual', act: press('Control+,') },
  { view: 'settings', state: 'night', act: press('Control+,'), options: night },
  {
    view: 'settings',
    state: 'forget',
    act: steps(press('Control+,'), (page) =>
      page
        .getByRole('button', { name: /^Forget/ })
        .first()
        .click(),
    ),
  },
  { view: 'settings', state: 'narrow', act: press('Control+,'), options: { viewport: narrow } },
  { view: 'help', state: 'page', act: press('F1') },
  { view: 'help', state: 'narrow', act: press('F1'), options: { viewport: narrow } },
  { view: 'help', state: 'shortcuts', act: press('?') },
  { view: 'help', state: 'commands', act: steps(ferry, press('Control+k'), (page) => page.keyboard.type('copy')) },
  { view: 'help', state: 'archives', act: (page) => page.getByRole('button', { name: 'Archive: releases' }).click() },
  ...exportShowings,
];

/** A showing's name, which also names its picture's file. */
export function nameOf({ view, state }: Showing): string {
  return `${view} - ${state}`.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();
}
