import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openMedia } from '../../archive/media.ts';
import { packed, warcRecord } from './making/web-archive.ts';

const JPEG = Buffer.from('\xff\xd8\xff\xe0', 'latin1');
const WEBP = Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1');

function makeArchive(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'cutline-')), 'archive');
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

/** What a reference opens, in short: type and place or bytes; or the code of the problem. */
async function opened(folder: string, reference: string): Promise<string> {
  const media = await openMedia(folder, reference);
  if (!media.ok) return media.problem.code;
  const { value } = media;
  const place = value.kind === 'file' ? path.relative(folder, value.path) : Buffer.from(value.bytes).toString('hex');
  return `${value.type} ${place}`;
}

test('opens files by their bytes, whatever their name says, hash marks in it included', async () => {
  const folder = makeArchive({ 'pics/a.JPG': WEBP, 'C# news/b.jpg': JPEG, 'plain.jpg': 'words' });
  expect(
    await Promise.all(
      ['pics/a.JPG', 'C# news/b.jpg', 'plain.jpg', 'pics', 'gone.jpg'].map((file) => opened(folder, file)),
    ),
  ).toEqual([
    'image/webp pics/a.JPG',
    'image/jpeg C# news/b.jpg',
    'application/octet-stream plain.jpg',
    'not-found',
    'not-found',
  ]);
});

test('opens what lies in containers, and in containers in containers', async () => {
  const http = 'HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n';
  const warc = packed(warcRecord({ body: JPEG, http }));
  const single = `<img src="data:image/png;base64,AAAA"><img src="data:image/jpeg;base64,${JPEG.toString('base64')}">`;
  const mhtml = `Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n${single}\r\n--x--`;
  const folder = makeArchive({
    'a.warc.gz': warc,
    'a.wacz': zipSync({ 'archive/a.warc.gz': [warc, { level: 0 }] }),
    'single.html': single,
    'page.mhtml': mhtml,
  });
  const references = ['a.warc.gz#0', 'a.wacz#archive/a.warc.gz#0', 'single.html#data-2', 'page.mhtml#data-2'];
  const missing = [
    'a.warc.gz#1',
    'a.warc.gz#x',
    'a.wacz#gone',
    'single.html#data-3',
    'page.mhtml#9',
    'a.warc.gz#0#0#0#0#0#0',
  ];
  expect([
    await Promise.all(references.map((reference) => opened(folder, reference))),
    await Promise.all(missing.map((reference) => opened(folder, reference))),
  ]).toEqual([
    Array(4).fill(`image/jpeg ${JPEG.toString('hex')}`),
    ['no-entry', 'no-entry', 'no-entry', 'no-entry', 'no-entry', 'not-found'],
  ]);
});

test('never leaves the archive', async () => {
  const folder = makeArchive({ 'in.jpg': JPEG, '../secret.jpg': JPEG, '../archive-2/x.jpg': JPEG });
  symlinkSync('../secret.jpg', path.join(folder, 'out.jpg'));
  symlinkSync('..', path.join(folder, 'up'));
  symlinkSync('in.jpg', path.join(folder, 'alias.jpg'));
  const references = [
    'out.jpg',
    'up/secret.jpg',
    '../secret.jpg',
    '../archive-2/x.jpg',
    path.join(folder, 'in.jpg'),
    'in.jpg\0',
    '',
  ];
  expect([
    await opened(folder, 'alias.jpg'),
    await Promise.all(references.map((reference) => opened(folder, reference))),
  ]).toEqual(['image/jpeg in.jpg', Array(7).fill('not-found')]);
});
