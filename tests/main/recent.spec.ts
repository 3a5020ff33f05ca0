import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { ArchiveStatus, RecentArchive } from '../../contract.ts';
import { openRecent } from '../../main/recent.ts';

let file = '';
beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(os.tmpdir(), 'cutline-recent-')), 'recent.json');
});

const counts = { found: 0, read: 0, skipped: 0, failed: 0, media: 0, articles: 0 };
const status = (id: string, articles = 0): ArchiveStatus => {
  const rest = { name: id, state: 'ready', counts, progress: null, problem: null, storeBytes: articles * 10 } as const;
  return { id, folder: `/${id}`, articles, ...rest };
};
const day = (number: number) => new Date(Date.UTC(2020, 0, number));

it('lists the archive opened last first, each once, also after the next start', async () => {
  const recent = await openRecent(file);
  await recent.note(status('a'), day(1));
  await recent.note(status('b'), day(2));
  await recent.note(status('a', 3), day(3));
  expect((await openRecent(file)).list()).toEqual([
    { id: 'a', folder: '/a', name: 'a', articles: 3, opened: '2020-01-03T00:00:00.000Z', storeBytes: 30 },
    { id: 'b', folder: '/b', name: 'b', articles: 0, opened: '2020-01-02T00:00:00.000Z', storeBytes: 0 },
  ]);
});

it('brings an archive up to date where it stands', async () => {
  const recent = await openRecent(file);
  await recent.note(status('a'), day(1));
  await recent.note(status('b'), day(2));
  await recent.update(status('a', 5));
  expect(recent.list().map(({ id, articles, opened }) => [id, articles, opened])).toEqual([
    ['b', 0, '2020-01-02T00:00:00.000Z'],
    ['a', 5, '2020-01-01T00:00:00.000Z'],
  ]);
});

it('forgets one archive', async () => {
  const recent = await openRecent(file);
  await recent.note(status('a'), day(1));
  await recent.note(status('b'), day(2));
  expect((await recent.forget('b')).map(({ id }) => id)).toEqual(['a']);
});

it('leaves out entries that do not fit, and a file that is no list', async () => {
  const whole = { id: 'a', folder: '/a', name: 'a', articles: 1, opened: 'x', storeBytes: 1 };
  await writeFile(file, JSON.stringify([whole, { id: 7 }, null]));
  const some = (await openRecent(file)).list();
  await writeFile(file, '{"id": "a"}');
  expect([some, (await openRecent(file)).list()]).toEqual([[whole], []]);
});

it('tells of an archive that is open what it is now, also before it is noted', async () => {
  const recent = await openRecent(file);
  const before = recent.listWith(status('a', 2));
  await recent.note(status('a'), day(1));
  await recent.note(status('b'), day(2));
  const during = recent.listWith(status('a', 5));
  const brief = ({ id, articles, storeBytes }: RecentArchive) => [id, articles, storeBytes];
  expect([before.map(brief), during.map(brief), recent.listWith(null).map(brief)]).toEqual([
    [['a', 2, 20]],
    [
      ['b', 0, 0],
      ['a', 5, 50],
    ],
    [
      ['b', 0, 0],
      ['a', 0, 0],
    ],
  ]);
});
