import { expect, test } from 'vitest';
import { mhtmlReader } from '../../archive/captures/mhtml.ts';
import { readContainer } from './making/reading.ts';

const SAVED = [
  'From: <Saved by a browser>',
  'Snapshot-Content-Location: https://news.example.mil/story/7',
  'Subject: A story',
  'Date: Mon, 4 May 2020 10:11:12 +0200',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----parts"',
  '',
  '------parts',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://news.example.mil/story/7',
  '',
  '<p>Caf=C3=A9 open=',
  's</p>',
  '------parts',
  'Content-Type: image/jpeg',
  'Content-ID: <picture-1@mhtml>',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://media.example.mil/a.jpg',
  '',
  '/9j/4AAQ',
  '------parts--',
  '',
].join('\r\n');

test('knows a saved page by its header, whatever its name', () => {
  const heads = [SAVED, 'Subject: words\r\n\r\nbody', '<html>', 'Content-Type: multipart/related; boundary=x\r\n\r\n'];
  expect(heads.map((head) => mhtmlReader.recognizes(Buffer.from(head), 'page.mht'))).toEqual([2, 1, 0, 2]);
});

test('hands on the page with its address and date, and finds its pictures by address and cid', async () => {
  const told = await readContainer(mhtmlReader, Buffer.from(SAVED), (around) => {
    const places = ['https://media.example.mil/a.jpg', 'cid:picture-1@mhtml', 'cid:gone'].map((address) =>
      around.at?.(address),
    );
    const read = around.read(places[0] ?? '', 3);
    return ` ${places.join(' ')} ${read && Buffer.from(read).toString('hex')}`;
  });
  expect(told).toEqual({
    records: [
      'saved/it https://news.example.mil/story/7 2020-05-04T08:11:12.000Z: <p>Café opens</p>\n saved/it#2 saved/it#2  ffd8ff',
    ],
    remarks: [],
  });
});

test('takes the part named as the start for the page', async () => {
  const text = SAVED.replace('type="text/html"', 'start="<main@mhtml>"').replace(
    '------parts--',
    '------parts\r\nContent-Type: text/html\r\nContent-ID: <main@mhtml>\r\n\r\n<p>Main\r\n------parts--',
  );
  const { records } = await readContainer(mhtmlReader, Buffer.from(text));
  expect(records.map((record) => record.replace(/.*: /, ''))).toEqual(['<p>Main\n']);
});

test('reads a cut file as far as it goes, and says what holds no page or is too deep', async () => {
  const nested = Array.from(
    { length: 500 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`,
  ).join('\r\n');
  const told = await Promise.all([
    readContainer(mhtmlReader, Buffer.from(SAVED.slice(0, SAVED.indexOf('------parts\r\nContent-Type: image')))),
    readContainer(mhtmlReader, Buffer.from('Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\nwords')),
    readContainer(mhtmlReader, Buffer.from(nested)),
    readContainer(
      mhtmlReader,
      Buffer.from(`Content-Type: multipart/related; boundary=x\r\n\r\n${'--x\r\n\r\n'.repeat(60_000)}`),
    ),
  ]);
  expect(told.map(({ records, remarks }) => [records.length, ...remarks])).toEqual([
    [1],
    [0, 'no-release: saved/it holds no page.'],
    [0, 'damaged: saved/it is no readable MIME message: Maximum MIME nesting depth of 32 levels exceeded.'],
    [0, 'damaged: saved/it is no readable MIME message: More than 50000 parts.'],
  ]);
});
