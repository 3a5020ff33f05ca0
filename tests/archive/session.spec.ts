import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ArchiveEvent, Progress } from '../../contract.ts';
import { ask, openTestArchive, pathsOf, releaseText } from './making/archive.ts';
import { addFiles, makeFolder } from './making/folder.ts';

test('can be searched from the first files on, tells how far it is, and keeps what is done when it is cancelled', async () => {
  const folder = await makeFolder(releases(800));
  const store = await makeFolder();
  const seen: Progress[] = [];
  const early: number[] = [];
  const archive = await openTestArchive(folder, store, {
    threads: 1,
    onEvent: (event: ArchiveEvent) => {
      if (event.kind === 'status' && event.status.progress !== null) seen.push(event.status.progress);
      if (event.kind === 'changed' && early.push(event.articles) === 1) archive.cancel();
    },
  });
  const cancelled = await archive.settled();
  const first = [...seen];
  const found = (await archive.search(ask('pontoon'))).total;
  await archive.check();
  const whole = archive.status();
  const rising = first.every(({ done }, at, all) => done >= (all[at - 1]?.done ?? 0));
  expect({
    cancelled: [cancelled.state, cancelled.articles > 0, cancelled.articles < 800, cancelled.articles === found],
    told: [first[0]?.total, rising, first.some(({ current }) => current !== null)],
    whole: [whole.state, whole.articles, whole.counts.found, whole.progress],
  }).toEqual({
    cancelled: ['cancelled', true, true, true],
    told: [800, true, true],
    whole: ['ready', 800, 800, null],
  });
});

test('reads no further by itself once it is cancelled', async () => {
  const early: number[] = [];
  const folder = await makeFolder(releases(800));
  const archive = await openTestArchive(folder, await makeFolder(), {
    threads: 1,
    watch: true,
    onEvent: (event: ArchiveEvent) => {
      if (event.kind === 'changed' && early.push(event.articles) === 1) archive.cancel();
    },
  });
  const { state, articles, progress } = await archive.settled();
  expect([state, articles > 0, articles < 800, progress]).toEqual(['cancelled', true, true, null]);
});

test('reads an article again when a picture it shows comes, and when it goes', async () => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
  const page =
    '<html><title>Bridge Opens</title><body><h1>Bridge Opens</h1><p>Engineers opened a pontoon bridge over the river.</p><figure><img src="photos/bridge.jpg"><figcaption>A pontoon bridge.</figcaption></figure></body></html>';
  const folder = await makeFolder({ 'page.html': page, 'other.txt': releaseText('Other', 'Nothing') });
  const archive = await openTestArchive(folder, await makeFolder());
  const fileOf = async () => {
    await archive.check();
    const [hit] = (await archive.search(ask('pontoon'))).hits;
    const reading = await archive.read({ id: hit?.id ?? '', path: hit?.path ?? '', query: '' });
    return reading.ok && reading.value.article.photos[0]?.file;
  };
  await archive.settled();
  const before = await fileOf();
  await addFiles(folder, { 'photos/bridge.jpg': picture });
  const there = await fileOf();
  await rm(path.join(folder, 'photos'), { recursive: true });
  const gone = await fileOf();
  expect([before, there, gone]).toEqual([null, 'photos/bridge.jpg', null]);
});

test('knows the captures of one release, the newest first, and related releases of the archive', async () => {
  const pageAt = (address: string, saved: string, more: string) =>
    `<!-- saved from url=(0040)${address} --><html><head><link rel="canonical" href="${address}"><title>Bridge Opens</title></head><body><h1>Bridge Opens</h1><p>Engineers opened a pontoon bridge over the river ${saved}.</p>${more}</body></html>`;
  const first = 'https://www.example.mil/News/Article/100001/bridge-opens/';
  const folder = await makeFolder({
    '2016/bridge.html': pageAt(first, 'on Monday', ''),
    '2017/bridge.html': pageAt(first, 'on Monday morning', ''),
    'other.txt': releaseText('Other', 'Nothing'),
  });
  const archive = await openTestArchive(folder, await makeFolder());
  await archive.settled();
  const { hits } = await archive.search(ask('pontoon'));
  const reading = await archive.read({ id: hits[0]?.id ?? '', path: '2016/bridge.html', query: '' });
  const newest = await archive.read({ id: hits[0]?.id ?? '', path: null, query: '' });
  expect({
    ids: new Set(hits.map((hit) => hit.id)).size,
    versions: hits.map((hit) => hit.versions),
    beside: reading.ok && reading.value.article.versions.map((version) => version.path),
    newest: newest.ok && ['2016/bridge.html', '2017/bridge.html'].includes(newest.value.article.path),
    none: (await archive.read({ id: 'none', path: null, query: '' })).ok,
  }).toEqual({ ids: 1, versions: [1, 1], beside: ['2017/bridge.html'], newest: true, none: false });
});

test('shows the original of a text as text, and of a page as an address', async () => {
  const folder = await makeFolder({
    'a/b c#1.txt': releaseText('Bridge Opens', 'Pontoon'),
    'a/pa ge.html':
      '<html><title>Choir</title><h1>Choir Sings</h1><p>The pontoon choir sang at the river today.</p></html>',
  });
  const archive = await openTestArchive(folder, await makeFolder());
  await archive.settled();
  const { hits } = await archive.search(ask('pontoon'));
  const originals: unknown[] = [];
  for (const { id, path: file } of [...hits].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    originals.push(await archive.original({ id, path: file, query: '' }));
  }
  expect([originals, await pathsOf(archive, 'pontoon')]).toEqual([
    [
      { ok: true, value: { kind: 'text', text: releaseText('Bridge Opens', 'Pontoon') } },
      { ok: true, value: { kind: 'page', address: 'original/a/pa%20ge.html' } },
    ],
    ['a/b c#1.txt', 'a/pa ge.html'],
  ]);
});

function releases(count: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, at) => `r${String(at).padStart(4, '0')}.txt`);
  return Object.fromEntries(
    names.map((name) => [name, releaseText(`Release ${name}`, `Pontoon ${'word '.repeat(300)}`)]),
  );
}
