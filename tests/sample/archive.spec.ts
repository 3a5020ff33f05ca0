import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openArchive } from '../../archive/archive.ts';
import { ask, indexer } from '../archive/making/archive.ts';
import { sample } from './material.ts';

const store = await mkdtemp(path.join(tmpdir(), 'cutline-sample-'));
const opened = await openArchive(sample, { store, indexer, threads: 2, watch: false });
if (!opened.ok) throw new Error(opened.problem.sentence);
const archive = opened.value;
const status = await archive.settled();

afterAll(async () => {
  await archive.close();
  await rm(store, { recursive: true, force: true });
});

/** What the README tells a newcomer to type, and how many releases answer. */
const promised: readonly (readonly [query: string, total: number])[] = [
  ['abara', 8],
  ['credit:quenneville', 8],
  ['"return in good order"', 1],
  ['caption:lighthouse OR caption:lens', 1],
  ['virin:040531-G-0417T-012', 3],
  ['gale -trawler after:2012-11-20', 4],
];

test.each(promised)('the README’s query %s finds what it promises', async (query, total) => {
  const answer = await archive.search(ask(query));
  expect({ total: answer.total, of: answer.of, hits: answer.hits.length }).toEqual({ total, of: 36, hits: total });
});

test('the ledger accounts for every file of the sample', async () => {
  const { counts } = await archive.ledger({ outcomes: [], text: '', offset: 0, limit: 200 });
  expect(counts).toEqual({ found: 74, read: 36, skipped: 2, failed: 0, media: 36, articles: 36 });
  expect(status.articles).toBe(36);
});

test('the ledger names the damaged and the empty file with a reason', async () => {
  const { entries } = await archive.ledger({ outcomes: ['skipped'], text: 'captures/', offset: 0, limit: 200 });
  expect(entries.map(({ path, code }) => [path, code])).toEqual([
    ['captures/2012-11-17_gale-supplement.txt', 'binary'],
    ['captures/2012-11-18_gale-roads.txt', 'empty'],
  ]);
});

test('related releases are known by address or headline, and a dead link to none', async () => {
  const { hits } = await archive.search(ask('headline:"eighteen years of looking"'));
  const read = await archive.read({ id: '', path: hits[0]?.path ?? '', query: '' });
  const related = read.ok ? read.value.related : [];
  const shown = related.map(({ title, id }) => [title.slice(0, 24), id !== null]);
  expect(shown).toEqual([
    ['Ferry Lady Orrin Runs Ag', true],
    ['Harrow Sound Counts Its ', true],
    ['The Lamp at Gannet Ledge', true],
  ]);
});

test('one photo of two releases is one entry of the photo desk, with both', async () => {
  const { filters } = ask('');
  const any = { years: [], photographers: [], organizations: [], conflicting: false, matching: false };
  const request = { query: 'virin:040531-G-0417T-027', filters, photos: any, offset: 0, limit: 10 };
  const { photos } = await archive.photos(request);
  const ring = photos.find(({ photo }) => photo.virin === '040531-G-0417T-027');
  expect(ring?.uses.map(({ date }) => date).sort()).toEqual(['2004-05-31', '2021-11-01']);
});
