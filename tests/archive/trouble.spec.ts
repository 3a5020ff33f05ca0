import { execFileSync } from 'node:child_process';
import { chmod, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ArchiveEvent, ArchiveStatus } from '../../contract.ts';
import { openTestArchive, pathsOf, releaseText } from './making/archive.ts';
import { addFiles, makeFolder } from './making/folder.ts';
import { buildProgram, runProgram } from './making/program.ts';

test('names a damaged segment, and reads again only what it was made of', async () => {
  const folder = await makeFolder(releases('a', 20));
  const store = await makeFolder();
  const first = await openTestArchive(folder, store);
  const { id } = await first.settled();
  await addFiles(folder, releases('b', 3));
  await first.check();
  await first.close();
  const [damaged = ''] = await smallestSegments(path.join(store, id));
  await overwriteMiddle(path.join(store, id, damaged));
  const events: ArchiveStatus[] = [];
  const onEvent = (event: ArchiveEvent) => void (event.kind === 'status' && events.push(event.status));
  const archive = await openTestArchive(folder, store, { onEvent });
  const status = await archive.settled();
  const totals = events.flatMap(({ progress }) => progress?.total ?? []);
  expect({
    said: events[0]?.problem,
    read: Math.max(...totals) < 20,
    after: [status.articles, status.counts.articles, status.problem, (await pathsOf(archive, 'pontoon')).length],
  }).toEqual({
    said: {
      code: 'damaged',
      sentence: `The saved index is damaged in ${damaged}; the files it was made of are read again.`,
    },
    read: true,
    after: [23, 23, null, 23],
  });
});

test('makes a damaged ledger anew', async () => {
  const { folder, store, before, home } = await savedArchive();
  const log = (await readdir(home)).find((name) => name.endsWith('.files')) ?? '';
  await writeFile(path.join(home, log), '["half a li');
  const archive = await openTestArchive(folder, store);
  const after = await archive.settled();
  expect([after.counts, after.articles, after.problem]).toEqual([before.counts, before.articles, null]);
});

test('detects a changed letter anywhere in the ledger or the manifest', async () => {
  const { folder, store, before, home } = await savedArchive();
  const changes = [
    ['.files', '"read"', '"Read"'],
    ['.files', 'a1.txt', 'a9.txt'],
    ['manifest.json', '"deleted":[]', '"deleted":[0]'],
    ['manifest.json', '"found":4', '"found":7'],
  ] as const;
  for (const [ending, from, to] of changes) {
    const file = (await readdir(home)).find((name) => name.endsWith(ending)) ?? '';
    const whole = await readFile(path.join(home, file), 'utf8');
    await writeFile(path.join(home, file), whole.replace(from, to));
    const archive = await openTestArchive(folder, store);
    const { counts, articles, problem } = await archive.settled();
    const found = await pathsOf(archive, 'pontoon');
    const { entries } = await archive.ledger({ outcomes: [], text: '', offset: 0, limit: 10 });
    await archive.close();
    expect([file, whole.includes(from), counts, articles, problem, found.length, entries.length]).toEqual([
      file,
      true,
      before.counts,
      3,
      null,
      3,
      4,
    ]);
  }
});

test('removes what a killed process left behind', async () => {
  const folder = await makeFolder(releases('a', 1));
  const store = await makeFolder();
  const first = await openTestArchive(folder, store);
  const home = path.join(store, (await first.settled()).id);
  await first.close();
  const before = await readdir(home);
  const uuid = '01234567-89ab-cdef-0123-456789abcdef';
  await addFiles(home, {
    [`${uuid}.segment`]: 'x',
    [`${uuid}.segment.1.a.tmp`]: 'x',
    'manifest.json.1': 'x',
    'notes.json': 'x',
  });
  const second = await openTestArchive(folder, store);
  await second.settled();
  await second.close();
  expect((await readdir(home)).sort()).toEqual([...before, 'notes.json'].sort());
});

test('says that its index was deleted while it was open, and not that another process keeps it', async () => {
  const folder = await makeFolder(releases('a', 1));
  const store = await makeFolder();
  const archive = await openTestArchive(folder, store);
  const { id } = await archive.settled();
  await rm(store, { recursive: true });
  await addFiles(folder, releases('b', 1));
  await archive.check();
  expect(archive.status().problem).toEqual({
    code: 'store-gone',
    sentence: `${path.join(store, id)}: the saved index was deleted while this archive was open. It is made anew when Cutline starts again.`,
  });
});

test('is searched by a second opener, who sees what the first one saves and takes over when it ends', async () => {
  const folder = await makeFolder(releases('a', 2));
  const store = await makeFolder();
  const first = await openTestArchive(folder, store);
  await first.settled();
  const second = await openTestArchive(folder, store, { watch: true });
  const status = await second.settled();
  const found = (await pathsOf(second, 'pontoon')).length;
  await addFiles(folder, releases('b', 1));
  await first.check();
  await second.check();
  const seen = (await pathsOf(second, 'pontoon')).length;
  await first.close();
  await addFiles(folder, releases('c', 1));
  const taken = await until(async () => (await pathsOf(second, 'pontoon')).length === 4);
  expect({ status: [status.state, status.problem], found, seen, taken, after: second.status().problem }).toEqual({
    status: [
      'ready',
      {
        code: 'locked',
        sentence:
          'Another Cutline has this archive open. The saved index is searched; changes of the folder are not read.',
      },
    ],
    found: 2,
    seen: 3,
    taken: true,
    after: null,
  });
});

test.skipIf(!canMount())('says that the disk is full, keeps searching, and goes on when there is room', async () => {
  const folder = await makeFolder(releases('a', 5));
  const store = await mountSmall();
  const archive = await openTestArchive(folder, store);
  await archive.settled();
  await writeFile(path.join(store, 'ballast'), Buffer.alloc(2 ** 20)).catch(() => undefined);
  await addFiles(folder, releases('b', 400));
  await archive.check();
  const full = { problem: archive.status().problem?.code, found: (await pathsOf(archive, 'a3')).length };
  await writeFile(path.join(store, 'ballast'), '');
  await archive.check();
  const { problem, articles, counts } = archive.status();
  expect({ full, after: [problem, articles, counts.articles] }).toEqual({
    full: { problem: 'ENOSPC', found: 1 },
    after: [null, 405, 405],
  });
});

test.skipIf(process.getuid?.() !== 0)('searches an index on a disk that cannot be written, and says so', async () => {
  const folder = await makeFolder(releases('a', 2));
  const store = await makeFolder();
  const first = await openTestArchive(folder, store);
  await first.settled();
  await first.close();
  await addFiles(folder, releases('b', 1));
  const program = await buildProgram('list-ledger');
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const places = [folder, store, path.dirname(program.file), path.join(store, first.status().id)];
  for (const place of places) await chmod(place, 0o755);
  const saved = await runProgram(program, [folder, store], nobody);
  const unsaved = await runProgram(program, [folder, path.join(store, 'none')], nobody);
  expect([saved, unsaved]).toMatchObject([
    { articles: 2, problem: { code: 'EACCES' } },
    { articles: 0, problem: { code: 'EACCES' } },
  ]);
});

test.skipIf(!canMount())('says that the disk of the store is read-only, and searches what is saved there', async () => {
  const [known, strange] = [await makeFolder(releases('a', 2)), await makeFolder(releases('b', 1))];
  const store = await mountSmall();
  const first = await openTestArchive(known, store);
  await first.settled();
  await first.close();
  execFileSync('mount', ['-o', 'remount,ro', store]);
  const [saved, unsaved] = [await openTestArchive(known, store), await openTestArchive(strange, store)];
  const answers = [saved, unsaved].map(async (archive) => {
    const { articles, problem } = await archive.settled();
    return [articles, problem?.code, problem?.sentence.replaceAll(store, 'STORE').replace(/[0-9a-f-]{36}/, 'ID')];
  });
  expect(await Promise.all(answers)).toEqual([
    [2, 'EROFS', 'STORE/ID: the disk is read-only. The saved index is searched; changes of the folder are not read.'],
    [0, 'EROFS', 'STORE: the disk is read-only. Without a place for its index this folder cannot be searched.'],
  ]);
});

/** An archive of three releases and an empty file, saved and closed. */
async function savedArchive() {
  const folder = await makeFolder({ ...releases('a', 3), 'empty.txt': '' });
  const store = await makeFolder();
  const archive = await openTestArchive(folder, store);
  const before = await archive.settled();
  await archive.close();
  return { folder, store, before, home: path.join(store, before.id) };
}

function releases(name: string, count: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, at) => `${name}${at}`);
  return Object.fromEntries(names.map((one) => [`${one}.txt`, releaseText(`Release ${one}`, `Pontoon ${one}.`)]));
}

async function smallestSegments(home: string): Promise<readonly string[]> {
  const names = (await readdir(home)).filter((name) => name.endsWith('.segment'));
  const sizes = await Promise.all(
    names.map(async (name) => ({ name, size: (await stat(path.join(home, name))).size })),
  );
  return sizes.sort((a, b) => a.size - b.size).map(({ name }) => name);
}

async function overwriteMiddle(file: string): Promise<void> {
  const { length } = await readFile(file);
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(64, 0xa5), 0, 64, length >> 1);
  await handle.close();
}

async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

/** A file system of half a megabyte. */
async function mountSmall(): Promise<string> {
  const place = await makeFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'cutline-test', place]);
  onTestFinished(() => void execFileSync('umount', ['--lazy', place]));
  return place;
}
