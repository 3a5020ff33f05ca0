import { writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '../../archive/archive.ts';
import { ask, openTestArchive, pathsOf, releaseText } from './making/archive.ts';
import { addFiles, makeFolder } from './making/folder.ts';

test('finds a file that is added, changed, renamed and removed while the archive is open', async () => {
  const folder = await makeFolder({ 'old.txt': releaseText('Old', 'Lighthouse') });
  const archive = await openWatched(folder);
  await writeFile(path.join(folder, 'new.txt'), releaseText('New', 'Pontoon'));
  const added = await when(archive, 'pontoon', ['new.txt']);
  await writeFile(path.join(folder, 'new.txt'), releaseText('New', 'Windmill'));
  const changed = await when(archive, 'windmill', ['new.txt']);
  await rename(path.join(folder, 'new.txt'), path.join(folder, 'newer.txt'));
  const renamed = await when(archive, 'windmill', ['newer.txt']);
  await rm(path.join(folder, 'newer.txt'));
  const removed = await when(archive, 'windmill', []);
  const state = (await archive.settled()).state;
  expect({ added, changed, renamed, removed, left: await pathsOf(archive, ''), state }).toEqual({
    added: ['new.txt'],
    changed: ['new.txt'],
    renamed: ['newer.txt'],
    removed: [],
    left: ['old.txt'],
    state: 'ready',
  });
});

test('notices new folders, what comes into them later, and their end', async () => {
  const folder = await makeFolder({ 'old.txt': releaseText('Old', 'Lighthouse') });
  const archive = await openWatched(folder);
  await addFiles(folder, { 'a/b/c/deep.txt': releaseText('Deep', 'Pontoon') });
  const came = await when(archive, 'pontoon', ['a/b/c/deep.txt']);
  await archive.settled();
  await addFiles(folder, { 'a/b/c/later.txt': releaseText('Later', 'Pontoon') });
  const later = await when(archive, 'pontoon', ['a/b/c/deep.txt', 'a/b/c/later.txt']);
  await rm(path.join(folder, 'a'), { recursive: true });
  const gone = await when(archive, 'pontoon', []);
  const { counts } = await archive.settled();
  expect({ came, later, gone, found: counts.found }).toEqual({
    came: ['a/b/c/deep.txt'],
    later: ['a/b/c/deep.txt', 'a/b/c/later.txt'],
    gone: [],
    found: 1,
  });
});

test('finds what comes into a new folder between its walk and its watch', async () => {
  const folder = await makeFolder({ 'old.txt': releaseText('Old', 'Lighthouse') });
  let armed = false;
  const archive = await openTestArchive(folder, await makeFolder(), {
    watch: true,
    onEvent: (event) => {
      if (!armed || event.kind !== 'status' || event.status.state !== 'indexing') return;
      armed = false;
      writeFileSync(path.join(folder, 'new/second.txt'), releaseText('Second', 'Pontoon'));
    },
  });
  await archive.settled();
  armed = true;
  await addFiles(folder, { 'new/first.txt': releaseText('First', 'Pontoon') });
  const both = ['new/first.txt', 'new/second.txt'];
  expect({ found: await when(archive, 'pontoon', both), armed }).toEqual({ found: both, armed: false });
});

test('takes a burst of files, answering all the while', async () => {
  const folder = await makeFolder({ 'old.txt': releaseText('Old', 'Lighthouse') });
  const archive = await openWatched(folder);
  const names = Array.from({ length: 600 }, (_, at) => `burst/${at % 7}/r${at}.txt`);
  const writing = addFiles(folder, Object.fromEntries(names.map((name) => [name, releaseText(name, 'Pontoon')])));
  const answers: number[] = [];
  let total = 0;
  while (total < names.length) {
    total = (await archive.search(ask('pontoon'))).total;
    answers.push((await archive.search(ask('lighthouse'))).total);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await writing;
  const { counts, articles } = await archive.settled();
  expect({ always: new Set(answers), counts: counts.articles, articles }).toEqual({
    always: new Set([1]),
    counts: 601,
    articles: 601,
  });
});

test('keeps the index when the folder vanishes, and says so', async () => {
  const parent = await makeFolder();
  const folder = path.join(parent, 'disk');
  await mkdir(folder);
  await addFiles(folder, { 'old.txt': releaseText('Old', 'Lighthouse') });
  const archive = await openWatched(folder);
  await rename(folder, path.join(parent, 'unplugged'));
  await archive.check();
  const away = { found: await pathsOf(archive, 'lighthouse'), problem: archive.status().problem?.code };
  await mkdir(folder);
  await archive.check();
  const other = { found: await pathsOf(archive, 'lighthouse'), problem: archive.status().problem?.code };
  await rm(folder, { recursive: true });
  await rename(path.join(parent, 'unplugged'), folder);
  await archive.check();
  const back = { found: await pathsOf(archive, 'lighthouse'), problem: archive.status().problem };
  expect({ away, other, back }).toEqual({
    away: { found: ['old.txt'], problem: 'ENOENT' },
    other: { found: ['old.txt'], problem: 'folder-replaced' },
    back: { found: ['old.txt'], problem: null },
  });
});

async function openWatched(folder: string): Promise<Archive> {
  const archive = await openTestArchive(folder, await makeFolder(), { watch: true });
  await archive.settled();
  return archive;
}

/** Asks until the answer is this; after a while gives whatever the answer is then. */
async function when(archive: Archive, query: string, paths: readonly string[]): Promise<readonly string[]> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const found = await pathsOf(archive, query);
    if (JSON.stringify(found) === JSON.stringify(paths)) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return pathsOf(archive, query);
}
