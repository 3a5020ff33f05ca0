import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ExportTools, runExport } from '../../../archive/export/export.ts';
import { manifestText, parseManifest } from '../../../archive/export/manifest.ts';
import type { Printer } from '../../../archive/export/printer.ts';
import { verifyPacket } from '../../../archive/export/verify.ts';
import type { ExportRequest } from '../../../contract.ts';
import { noFilters } from '../../../questions.ts';
import { openTestArchive, releaseText } from '../making/archive.ts';
import { makeFolder } from '../making/folder.ts';

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>Ferry opens at Long Bend</title><link>https://a.example/1</link><description>The ferry opened at the bend today and carried forty carts.</description></item>
<item><title>Ferry closes at Short Bend</title><link>https://a.example/2</link><description>The ferry closed at the bend today and carried no carts.</description></item>
</channel></rss>`;

const captures = {
  'a/pier #1.txt': releaseText('Depot opens <new> pier & crane', 'The harbor pier opened.'),
  'feed.xml': feed,
};

const printer: Printer = {
  one: async ({ article }) => Buffer.from(`%PDF ${article.headline}`),
  many: async function* () {},
  close: () => undefined,
};

const everything: ExportRequest = {
  choice: { kind: 'answer', query: '', filters: noFilters, sort: 'oldest' },
  form: 'packet',
  marks: '',
  photo: null,
};

async function packed(form: 'packet' | 'packet-zip') {
  const [folder, store, out] = [await makeFolder(captures), await makeFolder(), await makeFolder()];
  const archive = await openTestArchive(folder, store);
  await archive.settled();
  const tools: ExportTools = {
    source: archive,
    printer,
    existing: 'keep',
    signal: new AbortController().signal,
    program: 'Cutline 0',
    now: new Date('2026-01-02T03:04:05Z'),
    onProgress: () => undefined,
  };
  const target = path.join(out, form === 'packet' ? 'packet' : 'packet.zip');
  const result = await runExport({ ...everything, form }, target, tools);
  return { folder, out, target, tools, result };
}

test('files captures as they are, once each, beside PDFs, contents, log, credits and sums that sha256sum accepts', async () => {
  const { folder, out, target, result } = await packed('packet');
  const files = (await readdir(target, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(target, path.join(entry.parentPath, entry.name)))
    .sort();
  const capture = (name: string) => readFile(path.join(target, 'as-saved', name));
  const sums = spawnSync('sha256sum', ['-c', '--quiet', '--strict', 'manifest-sha256.txt'], { cwd: target });
  expect({
    result,
    files,
    same: (await capture('a/pier #1.txt')).equals(await readFile(path.join(folder, 'a/pier #1.txt'))),
    sums: sums.status,
    log: JSON.parse(await readFile(path.join(target, 'query-log.json'), 'utf8')),
    left: await readdir(out),
  }).toEqual({
    result: { ok: true, value: { path: target, bytes: expect.any(Number), releases: 3 } },
    files: [
      'as-saved/a/pier #1.txt',
      'as-saved/feed.xml',
      'contents.html',
      'manifest-sha256.txt',
      'pdf/2016-05-04 Depot opens new pier & crane.pdf',
      'pdf/Ferry closes at Short Bend.pdf',
      'pdf/Ferry opens at Long Bend.pdf',
      'photo-credits.csv',
      'query-log.json',
    ],
    same: true,
    sums: 0,
    log: expect.objectContaining({ program: 'Cutline 0', chosen: 'by query', query: '', total: 3, of: 3 }),
    left: ['packet'],
  });
});

test('writes a contents page that escapes what a headline says and leads to every file', async () => {
  const { target } = await packed('packet');
  const page = await readFile(path.join(target, 'contents.html'), 'utf8');
  expect(page).toContain('<bdi>Depot opens &lt;new&gt; pier &amp; crane</bdi>');
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => decodeURIComponent(link));
  const missing = await Promise.all(
    links.map((link) =>
      readFile(path.join(target, link)).then(
        () => '',
        () => link,
      ),
    ),
  );
  expect([missing.filter(Boolean), /<script|https?:\/\/[^<]*["']/.test(page)]).toEqual([[], false]);
});

test('names every file that was changed, is missing or was added', async () => {
  const { target } = await packed('packet');
  const before = await verifyPacket(target);
  await writeFile(path.join(target, 'query-log.json'), '{}');
  await rm(path.join(target, 'as-saved/feed.xml'));
  await mkdir(path.join(target, 'more'));
  await writeFile(path.join(target, 'more/new.txt'), '');
  await rm(path.join(target, 'photo-credits.csv'));
  await symlink('query-log.json', path.join(target, 'photo-credits.csv'));
  expect([before, await verifyPacket(target)]).toEqual([
    { ok: true, value: { right: 8, changed: [], missing: [], extra: [] } },
    {
      ok: true,
      value: {
        right: 5,
        changed: ['photo-credits.csv', 'query-log.json'],
        missing: ['as-saved/feed.xml'],
        extra: ['more/new.txt'],
      },
    },
  ]);
});

test('replaces a packet when told to, so that it is right again, and leaves what others put into it', async () => {
  const { target, tools } = await packed('packet');
  await writeFile(path.join(target, 'notes.txt'), 'mine');
  const choice = { kind: 'answer', query: 'pier', filters: noFilters, sort: 'oldest' } as const;
  await runExport({ ...everything, choice }, target, { ...tools, existing: 'replace' });
  expect(await verifyPacket(target)).toEqual({
    ok: true,
    value: { right: 5, changed: [], missing: [], extra: ['notes.txt'] },
  });
});

test('zips a packet that unzips to the same sums, leaves nothing beside it, and notices a damaged byte', async () => {
  const { out, target, result } = await packed('packet-zip');
  const whole = await verifyPacket(target);
  const bytes = await readFile(target);
  const at = bytes.indexOf('%PDF');
  bytes[at + 1] = 0;
  const damaged = path.join(out, 'damaged.zip');
  await writeFile(damaged, bytes);
  expect([result.ok, whole, (await readdir(out)).sort(), await verifyPacket(damaged)]).toEqual([
    true,
    { ok: true, value: { right: 8, changed: [], missing: [], extra: [] } },
    ['damaged.zip', 'packet.zip'],
    { ok: true, value: { right: 7, changed: [expect.stringMatching(/^pdf\//)], missing: [], extra: [] } },
  ]);
});

test('says what is no packet', async () => {
  const folder = await makeFolder({ 'a.zip': 'no zip', 'b/x.txt': '' });
  const sentences = await Promise.all(
    ['a.zip', 'b', 'c'].map(async (name) => {
      const verified = await verifyPacket(path.join(folder, name));
      return verified.ok ? '' : verified.problem.sentence.slice(folder.length + 1);
    }),
  );
  expect(sentences).toEqual([
    expect.stringMatching(/^a\.zip: cannot be read as a packet: /),
    'b: not a research packet, it holds no manifest-sha256.txt.',
    'c: it does not exist.',
  ]);
});

test('writes names in a manifest as sha256sum does, and reads them back', async () => {
  const folder = await makeFolder({ 'back\\slash': 'a', 'line\nfeed': 'b', plain: 'c' });
  const printed = spawnSync('sha256sum', ['back\\slash', 'line\nfeed', 'plain'], { cwd: folder, encoding: 'utf8' });
  const digests = parseManifest(printed.stdout) ?? new Map();
  expect([[...digests.keys()], manifestText(digests), parseManifest('no sum')]).toEqual([
    ['back\\slash', 'line\nfeed', 'plain'],
    printed.stdout,
    null,
  ]);
});
