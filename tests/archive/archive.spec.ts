import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../archive/archive.ts';
import type { ArchiveEvent } from '../../contract.ts';
import { ask, indexer, openTestArchive, pathsOf, releaseText } from './making/archive.ts';
import { addFiles, makeFolder } from './making/folder.ts';

test('indexes a folder, finds words in it, and reads what it found', async () => {
  const folder = await makeFolder({
    'one.txt': releaseText('Bridge Opens', 'Engineers opened a pontoon bridge.'),
    'deep/two.txt': releaseText('Choir Sings', 'The garrison choir sang by the river.'),
  });
  const archive = await openTestArchive(folder, await makeFolder());
  const status = await archive.settled();
  const answer = await archive.search(ask('pontoon'));
  const hit = answer.hits[0];
  const reading = await archive.read({ id: hit?.id ?? '', path: null, query: 'pontoon' });
  expect({
    state: status.state,
    articles: status.articles,
    counts: status.counts,
    found: [answer.total, answer.of, answer.state, hit?.path, hit?.headline],
    read: reading.ok && [reading.value.article.headline, reading.value.marks.total],
  }).toEqual({
    state: 'ready',
    articles: 2,
    counts: { found: 2, read: 2, skipped: 0, failed: 0, media: 0, articles: 2 },
    found: [1, 2, 'ready', 'one.txt', 'Bridge Opens'],
    read: ['Bridge Opens', 1],
  });
});

test('opens again without reading anything anew, and answers before the folder is checked', async () => {
  const folder = await makeFolder({ 'one.txt': releaseText('Bridge Opens', 'A pontoon bridge.') });
  const store = await makeFolder();
  const first = await openTestArchive(folder, store);
  await first.settled();
  await first.close();
  const states: string[] = [];
  const onEvent = (event: ArchiveEvent) => void (event.kind === 'status' && states.push(event.status.state));
  const second = await openTestArchive(folder, store, { onEvent });
  const early = await second.search(ask('pontoon'));
  await second.settled();
  expect({
    early: [early.total, early.state],
    read: states.includes('indexing'),
    states: [...new Set(states)],
  }).toEqual({
    early: [1, 'checking'],
    read: false,
    states: ['checking', 'ready'],
  });
});

test('reads again only what is new or changed, and drops what is gone', async () => {
  const folder = await makeFolder({
    'same.txt': releaseText('Same', 'Lighthouse'),
    'changed.txt': releaseText('Before', 'Lighthouse'),
    'gone/a.txt': releaseText('Gone', 'Lighthouse'),
    'moved.txt': releaseText('Moved', 'Lighthouse'),
  });
  const archive = await openTestArchive(folder, await makeFolder());
  await archive.settled();
  await writeFile(path.join(folder, 'changed.txt'), releaseText('After', 'Windmill'));
  await rm(path.join(folder, 'gone'), { recursive: true });
  await rename(path.join(folder, 'moved.txt'), path.join(folder, 'here.txt'));
  await addFiles(folder, { 'new/b.txt': releaseText('New', 'Windmill') });
  await archive.check();
  const status = archive.status();
  expect({
    lighthouse: await pathsOf(archive, 'lighthouse'),
    windmill: await pathsOf(archive, 'windmill'),
    counts: status.counts,
    articles: status.articles,
  }).toEqual({
    lighthouse: ['here.txt', 'same.txt'],
    windmill: ['changed.txt', 'new/b.txt'],
    counts: { found: 4, read: 4, skipped: 0, failed: 0, media: 0, articles: 4 },
    articles: 4,
  });
});

test('says of a folder that is none why it cannot be opened', async () => {
  const folder = await makeFolder({ 'file.txt': 'x' });
  const options = { store: await makeFolder(), indexer, watch: false };
  const file = await openArchive(path.join(folder, 'file.txt'), options);
  const none = await openArchive(path.join(folder, 'none'), options);
  expect([file, none]).toEqual([
    { ok: false, problem: { code: 'not-a-folder', sentence: `${folder}/file.txt: not a folder.` } },
    { ok: false, problem: { code: 'ENOENT', sentence: `${folder}/none: it does not exist.` } },
  ]);
});

test('gives up a search while typing for the next keystroke, and answers both with what was typed last', async () => {
  const folder = await makeFolder({
    'one.txt': releaseText('Bridge Opens', 'A pontoon bridge.'),
    'two.txt': releaseText('Ponies Trot', 'A pony.'),
  });
  const archive = await openTestArchive(folder, await makeFolder());
  await archive.settled();
  const keystroke = (query: string) => archive.search({ ...ask(query), typing: true });
  const typed = await Promise.all([keystroke('p'), keystroke('po'), keystroke('ponto')]);
  const alone = await Promise.all([keystroke('po'), archive.search(ask('bridge'))]);
  expect([...typed, ...alone].map(({ query, total }) => [query, total])).toEqual([
    ...[
      ['ponto', 1],
      ['ponto', 1],
      ['ponto', 1],
    ],
    ...[
      ['po', 2],
      ['bridge', 1],
    ],
  ]);
});
