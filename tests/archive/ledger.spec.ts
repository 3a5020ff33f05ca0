import { chmod, open, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { LedgerAnswer } from '../../contract.ts';
import { openTestArchive, releaseText } from './making/archive.ts';
import { addFiles, makeFolder } from './making/folder.ts';
import { buildProgram, runProgram } from './making/program.ts';

const everything = { outcomes: [], text: '', offset: 0, limit: 100 };
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);

test('names every file that is not read with its reason, and reads everything else', async () => {
  const folder = await makeFolder({
    'empty.txt': '',
    'binary.txt': new Uint8Array(3_000).map((_, at) => (at * 7) % 256),
    'report.pdf': '%PDF-1.4 made up',
    'photo.jpg': jpeg,
    'style.css': 'p { color: red }',
    'table.csv': 'a,b\n1,2\n',
    'good.txt': releaseText('Bridge Opens', 'Engineers opened a pontoon bridge.'),
  });
  const huge = await open(path.join(folder, 'huge.txt'), 'w');
  await huge.write('Headline\n');
  await huge.truncate(200 * 2 ** 20);
  await huge.close();
  await symlink(folder, path.join(folder, 'loop'));
  const archive = await openTestArchive(folder, await makeFolder());
  await archive.settled();
  expect(brief(await archive.ledger(everything))).toEqual([
    'skipped binary binary.txt is no text: it holds binary data of an unknown kind.',
    'skipped empty empty.txt: the file is empty.',
    'read ok good.txt',
    'skipped too-large huge.txt: 200 MiB, more than the 64 MiB that are read.',
    'skipped link-loop loop: a link to the folder "." it lies in.',
    'media ok photo.jpg',
    'skipped not-supported report.pdf is PDF, which is not supported yet.',
    'media asset style.css: part of a page or its settings, not a release.',
    'skipped not-supported table.csv: CSV, which is not read yet.',
  ]);
});

test('names what programs keep beside the pages they save, and pictures that are none', async () => {
  const files = {
    'hts-cache/new.txt': 'date size status',
    'hts-log.txt': 'HTTrack launched',
    'crawl.cdx': ' CDX a b',
    'example.mil/robots.txt': 'User-agent: *',
    'bridge.jpg': 'Not found',
    'sitemap.xml': '<?xml version="1.0"?><urlset></urlset>',
  };
  const archive = await openTestArchive(await makeFolder(files), await makeFolder());
  await archive.settled();
  expect(brief(await archive.ledger(everything))).toEqual([
    'failed damaged bridge.jpg: named as a picture, yet it holds only text.',
    'media asset crawl.cdx: kept by the program that saved the site, not a release.',
    'media asset example.mil/robots.txt: kept by the program that saved the site, not a release.',
    'media asset hts-cache/new.txt: kept by the program that saved the site, not a release.',
    'media asset hts-log.txt: kept by the program that saved the site, not a release.',
    'skipped not-supported sitemap.xml is XML that is no feed, which is not supported yet.',
  ]);
});

test('gives one page of what was asked for, with the counts of all', async () => {
  const folder = await makeFolder({
    'a.txt': '',
    'b.txt': '',
    'c.txt': releaseText('Bridge Opens', 'Pontoon'),
    'd/empty-hall.txt': releaseText('Hall', 'Hall'),
  });
  const archive = await openTestArchive(folder, await makeFolder());
  const { counts } = await archive.settled();
  const skipped = await archive.ledger({ outcomes: ['skipped'], text: '', offset: 1, limit: 5 });
  const text = await archive.ledger({ outcomes: [], text: 'EMPTY', offset: 0, limit: 2 });
  expect([skipped.total, brief(skipped), text.total, brief(text), skipped.counts, counts]).toEqual([
    2,
    ['skipped empty b.txt: the file is empty.'],
    3,
    ['skipped empty a.txt: the file is empty.', 'skipped empty b.txt: the file is empty.'],
    { found: 4, read: 2, skipped: 2, failed: 0, media: 0, articles: 2 },
    { found: 4, read: 2, skipped: 2, failed: 0, media: 0, articles: 2 },
  ]);
});

test('counts what the index counts, whatever happened to the folder', async () => {
  const folder = await makeFolder({
    'a.txt': releaseText('A', 'Pontoon'),
    'b.txt': '',
    'c/d.txt': releaseText('D', 'X'),
  });
  const archive = await openTestArchive(folder, await makeFolder());
  await archive.settled();
  const steps: (() => Promise<unknown>)[] = [
    () => addFiles(folder, { 'b.txt': releaseText('B', 'Pontoon'), 'e.txt': releaseText('E', 'Pontoon') }),
    () => rm(path.join(folder, 'c'), { recursive: true }),
    () => writeFile(path.join(folder, 'a.txt'), ''),
    () => addFiles(folder, { 'a.txt': releaseText('A', 'Pontoon'), 'c/d.txt': releaseText('D', 'Pontoon') }),
  ];
  const seen: unknown[] = [];
  for (const step of steps) {
    await step();
    await archive.check();
    const { counts, articles } = archive.status();
    const { total } = await archive.ledger(everything);
    seen.push([counts.articles, articles, counts.found, total]);
  }
  expect(seen).toEqual([
    [4, 4, 4, 4],
    [3, 3, 3, 3],
    [2, 2, 3, 3],
    [4, 4, 4, 4],
  ]);
});

test.skipIf(process.getuid?.() !== 0)('names what may not be read, for another user than root', async () => {
  const folder = await makeFolder({ 'good.txt': releaseText('A', 'X'), 'closed.txt': 'x', 'shut/in.txt': 'x' });
  const store = await makeFolder();
  const program = await buildProgram('list-ledger');
  const modes = { [folder]: 0o755, [store]: 0o777, [path.dirname(program.file)]: 0o755 };
  for (const [place, mode] of Object.entries(modes)) await chmod(place, mode);
  await chmod(path.join(folder, 'closed.txt'), 0);
  await chmod(path.join(folder, 'shut'), 0);
  const printed = await runProgram(program, [folder, store], nobody);
  expect(printed).toMatchObject({
    articles: 1,
    problem: null,
    entries: [
      {
        path: 'closed.txt',
        code: 'unreadable',
        reason: 'closed.txt: the file cannot be read, you have no permission for it.',
      },
      { path: 'good.txt', code: 'ok' },
      { path: 'shut', code: 'unreadable', reason: 'shut: the folder cannot be listed, you have no permission for it.' },
    ],
  });
});

const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

function brief({ entries }: LedgerAnswer): readonly string[] {
  return entries.map(({ outcome, code, path: file, reason }) => `${outcome} ${code} ${reason ?? file}`);
}
