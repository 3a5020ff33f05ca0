import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { firstQuestion } from '../../../questions.ts';
import { type Latency, latencyOf } from '../measure.ts';
import { photosOfOne, wordOfOne, writeArchive } from './archive.ts';
import { askOnce, keysPainted, longTasks, openHit, paintedAt, watchBareKeys, watchKeys } from './in-page.ts';
import { runtimeName, startBare, startReader } from './reader.ts';

/** What the page took, in milliseconds. */
export interface UiTimes {
  readonly runtime: string;
  readonly releases: number;
  readonly photos: number;
  /** From the start of the process to the first painted words of a bare window, and to the first painted hit: the fastest of five, which other work disturbed least. */
  readonly bareMs: number;
  readonly firstHitsMs: number;
  readonly keys: Latency;
  /** What of it the answer takes, until the page has it. */
  readonly answers: Latency;
  /** From a key press in a bare window's text box to its painted letter. */
  readonly bareKeys: Latency;
  readonly opening: Latency;
  /** The longest tasks of the page while the folder was read, the longest first. */
  readonly longTasks: readonly number[];
  readonly indexingS: number;
}

const starts = 5;
const openings = 30;
/** Typed one after the other, the box emptied in between. */
const typed = ['bacedi', 'clable', 'headline:fogu', 'gule -bace', '"clara', 'after:2010 dre'];
const readingPatienceMs = 600_000;
const stillMs = 3_000;

/** Measures the page over a folder of so many made-up releases, on whatever runs the desktop here; writes below `folder`. */
export async function measureUi(folder: string, releases: number): Promise<UiTimes> {
  const archive = path.join(folder, 'archive');
  const userData = path.join(folder, 'user');
  await mkdir(archive);
  await writeArchive(archive, releases, path.join('sample', 'old-site', 'images'));
  const reading = await measureReading(archive, userData);
  const used = await measureUse(userData, releases);
  const first = await measureStarts(folder, userData);
  const bareKeys = await measureBareKeys(folder);
  return { runtime: await runtimeName(), releases, photos: photosOfOne, ...reading, ...used, ...first, bareKeys };
}

/** The first opening of the folder: how the page fares while everything is read. */
async function measureReading(archive: string, userData: string) {
  const { page, startedAt, close } = await startReader([archive], userData);
  await page.locator('#hit-0 .hit-headline').waitFor({ timeout: readingPatienceMs });
  await page.getByRole('searchbox').pressSequentially('bacedi', { delay: 300 });
  await untilReady(page);
  const indexingS = (Date.now() - startedAt) / 1000;
  const tasks = await page.evaluate(longTasks);
  await untilStill(path.join(userData, 'archives'));
  await close();
  return { indexingS, longTasks: tasks.slice(0, 5) };
}

/** The archive opened again, once it was compared with its folder and has come to rest: typing and reading in it. */
async function measureUse(userData: string, releases: number) {
  const { page, close } = await startReader([], userData);
  await page.locator('.hits-pane .count', { hasText: releases.toLocaleString('en') }).waitFor();
  await untilReady(page);
  await setTimeout(stillMs);
  const keys = await measureKeys(page);
  const answers = await measureAnswers(page);
  const opening = await measureOpening(page);
  await close();
  return { keys, answers, opening };
}

async function untilReady(page: Page): Promise<void> {
  const until = Date.now() + readingPatienceMs;
  while ((await page.evaluate(() => window.cutline.status()))?.state !== 'ready') {
    if (Date.now() > until) throw new Error('The folder was not read in time.');
    await page.waitForTimeout(250);
  }
}

/** The reader goes on in the background: until then segments are merged. */
async function untilStill(store: string): Promise<void> {
  const namesNow = async () => (await readdir(store, { recursive: true })).sort().join();
  for (let [before, now] = ['', await namesNow()]; before !== now; [before, now] = [now, await namesNow()]) {
    await setTimeout(stillMs);
  }
}

async function measureKeys(page: Page): Promise<Latency> {
  const box = page.getByRole('searchbox');
  await page.evaluate(watchKeys);
  await box.focus();
  let pressed = 0;
  for (const query of [...typed, ...typed]) {
    for (const sign of query) {
      await page.keyboard.press(sign === ' ' ? 'Space' : sign);
      pressed += 1;
      await page.evaluate(keysPainted, pressed);
    }
    await box.fill('');
    pressed += 1;
    await page.evaluate(keysPainted, pressed);
  }
  return latencyOf(await page.evaluate(() => window.keyTimes), 0);
}

async function measureAnswers(page: Page): Promise<Latency> {
  const times: number[] = [];
  for (const query of [...typed, ...typed]) {
    for (let end = 1; end <= query.length; end += 1) {
      const question = { ...firstQuestion, query: query.slice(0, end), sort: 'relevance', typing: true } as const;
      times.push(await page.evaluate(askOnce, question));
    }
  }
  return latencyOf(times, 0);
}

/** Letters one at a time in a bare window. */
async function measureBareKeys(folder: string): Promise<Latency> {
  const { page, close } = await startBare(path.join(folder, 'bare'), path.join(folder, 'bare-user'));
  await page.evaluate(watchBareKeys);
  const letters = [...typed, ...typed].join('');
  for (let pressed = 1; pressed <= letters.length; pressed += 1) {
    await page.keyboard.press('a');
    await page.evaluate(keysPainted, pressed);
  }
  const bareKeys = latencyOf(await page.evaluate(() => window.keyTimes), 0);
  await close();
  return bareKeys;
}

/** The release with many photos and its neighbour in the list, in turns. */
async function measureOpening(page: Page): Promise<Latency> {
  await page.getByRole('searchbox').fill(`${wordOfOne} OR ba*`);
  await page.locator('.hits-pane[aria-busy="false"]').waitFor();
  const hit = page.locator('#hit-list').getByRole('option', { name: 'The Flood in Pictures' }).first();
  const place = Number((await hit.getAttribute('id'))?.replace('hit-', ''));
  const other = place === 0 ? 1 : place - 1;
  const times: number[] = [];
  for (let round = 0; round < openings; round += 1) {
    await page.evaluate(openHit, other);
    times.push(await page.evaluate(openHit, place));
    await page.waitForTimeout(150);
  }
  return latencyOf(times, 0);
}

/** Starts of a bare window and of the reader on its last archive, in turns. */
async function measureStarts(folder: string, userData: string) {
  const bare: number[] = [];
  const reader: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    const plain = await startBare(path.join(folder, 'bare'), path.join(folder, 'bare-user'));
    bare.push((await plain.page.evaluate<number, 'element' | 'paint'>(paintedAt, 'paint')) - plain.startedAt);
    await plain.close();
    const full = await startReader([], userData);
    reader.push((await full.page.evaluate<number, 'element' | 'paint'>(paintedAt, 'element')) - full.startedAt);
    await full.close();
  }
  return { bareMs: Math.min(...bare), firstHitsMs: Math.min(...reader) };
}
