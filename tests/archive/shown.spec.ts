import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ask, openTestArchive } from './making/archive.ts';
import { addFiles, makeFolder } from './making/folder.ts';
import { madeJpeg } from './making/picture.ts';

const page = (picture: string) =>
  `<!doctype html><html><body><article><h1>Ferry Carries Timber</h1><p>The ferry carried timber over the river all day, and nobody on the bank had seen it so low in the water before.</p><figure><img src="${picture}"><figcaption>A ferry leaves the bank. (U.S. Army photo by Sgt. Kit Marlow)</figcaption></figure></article></body></html>`;
const captioned = (caption: string) => madeJpeg({ caption });

async function found(folder: string, store: string) {
  const archive = await openTestArchive(folder, store);
  const { counts } = await archive.settled();
  const { hits } = await archive.search(ask('ferry'));
  await archive.close();
  return { paths: hits.map((hit) => hit.path).sort(), media: counts.media };
}

test('a captioned picture is an article of its own where no page of the archive shows it', async () => {
  const folder = await makeFolder({
    'www/news/page.html': page('../../media/heron.jpg'),
    'media/heron.jpg': captioned('A ferry leaves the bank with timber on its deck.'),
    'alone/dock.jpg': captioned('A ferry waits at the dock for the morning.'),
  });
  expect(await found(folder, await makeFolder())).toEqual({
    paths: ['alone/dock.jpg', 'www/news/page.html'],
    media: 1,
  });
});

test('a picture becomes an article when its page goes, and none when a page that shows it comes', async () => {
  const folder = await makeFolder({
    'www/page.html': page('../media/heron.jpg'),
    'media/heron.jpg': captioned('A ferry leaves the bank with timber on its deck.'),
    'media/dock.jpg': captioned('A ferry waits at the dock for the morning.'),
  });
  const store = await makeFolder();
  const before = await found(folder, store);
  await rm(path.join(folder, 'www/page.html'));
  await addFiles(folder, { 'www/other.html': page('../media/dock.jpg') });
  expect([before, await found(folder, store), await found(folder, store)]).toEqual([
    { paths: ['media/dock.jpg', 'www/page.html'], media: 1 },
    { paths: ['media/heron.jpg', 'www/other.html'], media: 1 },
    { paths: ['media/heron.jpg', 'www/other.html'], media: 1 },
  ]);
});

test('a picture whose name another one has too is shown by nobody who asks for the name alone', async () => {
  const folder = await makeFolder({
    'www/page.html': page('pics/ferry.jpg'),
    'www/pics/ferry.jpg': captioned('A ferry leaves the bank with timber on its deck.'),
    'album/ferry.jpg': captioned('Another ferry waits at the dock for the morning.'),
  });
  const { paths } = await found(folder, await makeFolder());
  expect(paths).toContain('album/ferry.jpg');
});
