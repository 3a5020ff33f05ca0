import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { problemOf } from '../../../archive/export/trouble.ts';
import { writeWhole, writeWholeFolder } from '../../../archive/export/whole.ts';
import { addFiles, makeFolder } from '../making/folder.ts';

async function* pieces(...all: readonly string[]): AsyncIterable<string> {
  yield* all;
}

async function* breaking(): AsyncIterable<string> {
  yield 'half';
  throw new Error('broke');
}

test('keeps a file that is there, and replaces it only when told', async () => {
  const folder = await makeFolder({ 'a.txt': 'old' });
  const file = path.join(folder, 'a.txt');
  const refused = await writeWhole(file, pieces('new'), 'keep').catch((error: unknown) => problemOf(error, file));
  const kept = await readFile(file, 'utf8');
  const bytes = await writeWhole(file, pieces('n', 'é', 'w'), 'replace');
  expect([refused, kept, bytes, await readFile(file, 'utf8'), await readdir(folder)]).toEqual([
    { code: 'exists', sentence: `${file} is there already, and is kept as it is.` },
    'old',
    4,
    'néw',
    ['a.txt'],
  ]);
});

test('leaves nothing of a file or folder whose writing broke off', async () => {
  const folder = await makeFolder({ 'a.txt': 'old' });
  const broken = [
    writeWhole(path.join(folder, 'a.txt'), breaking(), 'replace'),
    writeWholeFolder(path.join(folder, 'b'), 'keep', async (beside) => {
      await addFiles(beside, { 'one.txt': '1' });
      throw new Error('broke');
    }),
  ];
  const results = await Promise.allSettled(broken);
  expect([
    results.map(({ status }) => status),
    await readdir(folder),
    await readFile(path.join(folder, 'a.txt'), 'utf8'),
  ]).toEqual([['rejected', 'rejected'], ['a.txt'], 'old']);
});

test('fills a folder that is empty, refuses one that is not, and by force replaces only what it writes', async () => {
  const folder = await makeFolder({ 'full/mine.txt': 'mine', 'full/deep/x.txt': 'old', 'empty/gone': '' });
  const fill = (beside: string) => addFiles(beside, { 'deep/x.txt': 'new', 'y.txt': 'y' });
  const full = path.join(folder, 'full');
  await writeWholeFolder(path.join(folder, 'fresh'), 'keep', fill);
  const refused = await writeWholeFolder(full, 'keep', fill).catch((error: unknown) => problemOf(error, full));
  await writeWholeFolder(full, 'replace', fill);
  const names = (await readdir(full, { recursive: true })).sort();
  expect([
    refused,
    names,
    await readFile(path.join(full, 'deep/x.txt'), 'utf8'),
    (await readdir(folder)).sort(),
  ]).toEqual([
    { code: 'exists', sentence: expect.stringContaining('is there already') },
    ['deep', 'deep/x.txt', 'mine.txt', 'y.txt'],
    'new',
    ['empty', 'fresh', 'full'],
  ]);
});

test('says at once, before anything is made, that a folder is no file, a file no folder, and which folder is missing', async () => {
  const folder = await makeFolder({ 'a.txt': 'old', 'b/c.txt': '' });
  const at = (name: string) => path.join(folder, name);
  const write = {
    b: () => writeWhole(at('b'), breaking(), 'replace'),
    'a.txt': () => writeWholeFolder(at('a.txt'), 'replace', () => Promise.reject(new Error('broke'))),
    'd/e.txt': () => writeWhole(at('d/e.txt'), breaking(), 'keep'),
  };
  const sentences = Object.entries(write).map(([name, run]) =>
    run().then(
      () => '',
      (error: unknown) => problemOf(error, at(name)).sentence,
    ),
  );
  expect(await Promise.all(sentences)).toEqual([
    `${at('b')}: it is a folder, not a file.`,
    `${at('a.txt')}: it is a file, not a folder.`,
    `${at('d')}: it does not exist.`,
  ]);
});

const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot)('says in a sentence that the disk is full, and leaves nothing on it', async () => {
  const disk = await makeFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
  if (mounted.status !== 0) return expect(mounted.status, 'no tmpfs can be mounted here').not.toBe(0);
  try {
    const file = path.join(disk, 'big.txt');
    const result = await writeWhole(file, pieces('x'.repeat(1_000_000)), 'keep').catch((error: unknown) =>
      problemOf(error, file),
    );
    expect([result, await readdir(disk)]).toEqual([{ code: 'ENOSPC', sentence: `${file}: the disk is full.` }, []]);
  } finally {
    spawnSync('umount', [disk]);
  }
});
