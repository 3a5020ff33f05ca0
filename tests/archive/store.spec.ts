import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../archive/rules.ts';
import { forgetArchive } from '../../archive/store.ts';
import type { ArchiveEvent } from '../../contract.ts';
import { openTestArchive, pathsOf, releaseText } from './making/archive.ts';
import { addFiles, makeFolder } from './making/folder.ts';

test('knows an archive again by its path, though its content has changed', async () => {
  const { folder, store, id } = await indexed();
  await addFiles(folder, { 'new.txt': releaseText('New', 'Pontoon') });
  await rm(path.join(folder, 'r1.txt'));
  expect(await idOf(folder, store)).toBe(id);
});

test('knows an archive again after its folder has moved, and reads nothing anew', async () => {
  const { folder, store, id } = await indexed();
  const elsewhere = path.join(await makeFolder(), 'mounted here');
  await rename(folder, elsewhere);
  const archive = await openTestArchive(elsewhere, store);
  const found = await pathsOf(archive, 'pontoon');
  expect([archive.status().id, found.length]).toEqual([id, 5]);
});

test('takes a copy for another archive, and a folder that only has its name', async () => {
  const { folder, store, id } = await indexed();
  const copy = path.join(await makeFolder(), 'copy');
  await cp(folder, copy, { recursive: true });
  const copied = await idOf(copy, store);
  await rename(folder, `${folder}-away`);
  await mkdir(folder);
  await addFiles(folder, { 'other.txt': releaseText('Other', 'Another disk') });
  const other = await idOf(folder, store);
  await rm(folder, { recursive: true });
  await rename(`${folder}-away`, folder);
  const back = await idOf(folder, store);
  expect([new Set([id, copied, other]).size, back]).toEqual([3, id]);
});

test('forgets an archive for good, but not while it is open', async () => {
  const { folder, store, id } = await indexed();
  const open = await openTestArchive(folder, store);
  await open.settled();
  const refused = await forgetArchive(store, id);
  await open.close();
  const forgotten = await forgetArchive(store, id);
  const strange = await forgetArchive(store, '../../etc');
  expect([refused.ok, forgotten.ok, strange.ok, await readdir(store), (await readdir(folder)).length]).toEqual([
    false,
    true,
    false,
    [],
    5,
  ]);
});

test('shows what its index takes, and never writes into the folder', async () => {
  const { folder, store, id } = await indexed();
  const before = await readdir(folder);
  const archive = await openTestArchive(folder, store);
  const { storeBytes } = await archive.settled();
  await archive.close();
  const names = await readdir(path.join(store, id));
  const sizes = await Promise.all(names.map(async (name) => (await readFile(path.join(store, id, name))).length));
  expect([await readdir(folder), storeBytes > 0, Math.abs(storeBytes - sizes.reduce((a, b) => a + b)) < 200]).toEqual([
    before,
    true,
    true,
  ]);
});

test('reads again, once, what a Cutline with other rules has read, and answers from it meanwhile', async () => {
  const { folder, store, id } = await indexed();
  const home = path.join(store, id);
  const manifest = JSON.parse(await readFile(path.join(home, 'manifest.json'), 'utf8'));
  const { catalog } = manifest;
  const log = await readFile(path.join(home, catalog.file), 'utf8');
  await writeFile(path.join(home, catalog.file), log.replaceAll(`"${rules}"`, `"${'x'.repeat(rules.length)}"`));
  // It wrote no checksums of its ledger and manifest either.
  const unchecked = { ...manifest, checksum: undefined, catalog: { ...catalog, checksum: undefined } };
  await writeFile(path.join(home, 'manifest.json'), JSON.stringify(unchecked));
  const updated = await opened(folder, store);
  const next = await opened(folder, store);
  expect([updated, next]).toEqual([
    { early: 5, read: true, found: 5 },
    { early: 5, read: false, found: 5 },
  ]);
});

/** What an archive answers at once and in the end, and whether files were read between. */
async function opened(folder: string, store: string) {
  let read = false;
  const onEvent = (event: ArchiveEvent) => {
    read ||= event.kind === 'status' && event.status.state === 'indexing';
  };
  const archive = await openTestArchive(folder, store, { onEvent });
  const early = await pathsOf(archive, 'pontoon');
  await archive.settled();
  const found = await pathsOf(archive, 'pontoon');
  await archive.close();
  return { early: early.length, read, found: found.length };
}

test('builds an index of another format anew', async () => {
  const { folder, store, id } = await indexed();
  const manifest = path.join(store, id, 'manifest.json');
  const saved = JSON.parse(await readFile(manifest, 'utf8'));
  await writeFile(manifest, JSON.stringify({ ...saved, format: 0 }));
  const archive = await openTestArchive(folder, store);
  await archive.settled();
  expect([archive.status().id, (await pathsOf(archive, 'pontoon')).length]).toEqual([id, 5]);
});

async function indexed(): Promise<{ readonly folder: string; readonly store: string; readonly id: string }> {
  const names = Array.from({ length: 5 }, (_, at) => `r${at}`);
  const parent = await makeFolder();
  const folder = path.join(parent, 'releases');
  await mkdir(folder);
  await addFiles(folder, Object.fromEntries(names.map((name) => [`${name}.txt`, releaseText(name, 'Pontoon')])));
  const store = await makeFolder();
  return { folder, store, id: await idOf(folder, store) };
}

async function idOf(folder: string, store: string): Promise<string> {
  const archive = await openTestArchive(folder, store);
  const { id } = await archive.settled();
  await archive.close();
  return id;
}
