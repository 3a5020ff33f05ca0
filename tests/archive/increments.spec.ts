import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '../../archive/archive.ts';
import { ask, openTestArchive, pathsOf, releaseText } from './making/archive.ts';
import { addFiles, makeFolder } from './making/folder.ts';

interface Kept {
  readonly segments: readonly {
    readonly file: string;
    readonly articles: number;
    readonly deleted: readonly number[];
  }[];
}

const readKept = async (home: string): Promise<Kept> =>
  JSON.parse(await readFile(path.join(home, 'manifest.json'), 'utf8'));

/** The bytes of every segment file by its name. */
async function bytesIn(home: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(home)).filter((name) => name.endsWith('.segment'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(home, name), 'latin1')] as const)),
  );
}

async function idsOf(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const { hits } = await archive.search(ask('pontoon'));
  return new Map(hits.map(({ path: file, id }) => [file, id]));
}

test('touches one small segment and the set of what is gone when files come, change and go; ids stay', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `r${at}.txt`);
  const folder = await makeFolder(Object.fromEntries(names.map((name) => [name, releaseText(name, 'Pontoon')])));
  const store = await makeFolder();
  const archive = await openTestArchive(folder, store);
  const { id } = await archive.settled();
  const home = path.join(store, id);
  const [before, bytes, ids] = [await readKept(home), await bytesIn(home), await idsOf(archive)];

  await addFiles(folder, {
    'r0.txt': releaseText('r0.txt', 'Pontoon mended'),
    'new.txt': releaseText('New', 'Pontoon'),
  });
  await rm(path.join(folder, 'r1.txt'));
  await archive.check();

  const [after, bytesAfter, idsAfter] = [await readKept(home), await bytesIn(home), await idsOf(archive)];
  const old = after.segments.filter(({ file }) => bytes.has(file));
  const fresh = after.segments.filter(({ file }) => !bytes.has(file));
  expect({
    same: [...bytes].every(([file, content]) => bytesAfter.get(file) === content),
    kept: old.map(({ file, articles }) => [file, articles]),
    gone: old.reduce((sum, { deleted }) => sum + deleted.length, 0),
    fresh: fresh.map(({ articles, deleted }) => [articles, deleted]),
    ids: names.slice(2).every((name) => idsAfter.get(name) === ids.get(name)),
  }).toEqual({
    same: true,
    kept: before.segments.map(({ file, articles }) => [file, articles]),
    gone: 2,
    fresh: [[2, []]],
    ids: true,
  });
});

test('merges small segments in the background, answering all the while', async () => {
  const folder = await makeFolder({ 'old.txt': releaseText('Old', 'Lighthouse and pontoon') });
  const store = await makeFolder();
  const archive = await openTestArchive(folder, store);
  const home = path.join(store, (await archive.settled()).id);
  const totals: number[] = [];
  for (let at = 1; at <= 12; at++) {
    await addFiles(folder, { [`r${at}.txt`]: releaseText(`Release ${at}`, 'Pontoon') });
    const checked = archive.check();
    for (let rested = false; !rested; ) {
      rested = await Promise.race([checked.then(() => true), new Promise<false>((next) => setImmediate(next, false))]);
      const { total, hits, of } = await archive.search(ask('pontoon'));
      totals.push(total - hits.length, total - of, total < at ? at - total : 0);
    }
  }
  await archive.settled();
  const few = async () => {
    const { segments } = await readKept(home);
    const files = (await readdir(home)).filter((name) => name.endsWith('.segment')).sort();
    return { few: segments.length < 8, leftOver: files.filter((name) => !segments.some(({ file }) => file === name)) };
  };
  await expect.poll(few, { timeout: 60_000 }).toEqual({ few: true, leftOver: [] });
  expect([new Set(totals), (await pathsOf(archive, 'pontoon')).length]).toEqual([new Set([0]), 13]);
});
