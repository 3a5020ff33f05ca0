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
    readContainer(
      mhtmlReader,
      Buffer.from('Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/gif\r\n\r\nGIF'),
    ),
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

test('knows a message after blank lines, a byte order mark or the line of a mailbox, and mails of one part', async () => {
  const mail = (type: string) =>
    `Received: from a.example\r\nDate: Mon, 4 May 2020 10:11:12 +0200\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset="windows-1252"\r\n\r\n<p>Words\r\n`;
  const messages = [
    `\r\n\r\n${SAVED}`,
    `\ufeff${SAVED}`,
    `From - Mon May  4 10:11:12 2020\r\n${SAVED}`,
    mail('text/html'),
    mail('text/plain'),
    'Date: May 4, 2020\r\nSubject: Bridge\r\n\r\nMIME-Version: 1.0 is no head here.\r\nContent-Type: text/plain\r\n',
  ].map((text) => Buffer.from(text));
  const read = await Promise.all(messages.slice(0, 5).map((bytes) => readContainer(mhtmlReader, bytes)));
  expect([
    messages.map((head) => mhtmlReader.recognizes(head, 'saved')),
    read.map(({ records }) => records[0]?.replace(/^\S+ /, '').trim()),
  ]).toEqual([
    [2, 2, 2, 2, 2, 0],
    [
      ...Array(3).fill('https://news.example.mil/story/7 2020-05-04T08:11:12.000Z: <p>Café opens</p>'),
      ...Array(2).fill('null 2020-05-04T08:11:12.000Z: <p>Words'),
    ],
  ]);
});

test('takes the fullest frame of a page that only sets frames, and finds pictures by where they lie to it', async () => {
  const part = (location: string, type: string, body: string) =>
    `--x\r\nContent-Type: ${type}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`;
  const saved = [
    'Content-Type: multipart/related; boundary=x\r\n\r\n',
    part(
      'file:///C:/News/index.htm',
      'text/html',
      '<html><FRAMESET cols="1,*"><FRAME src=a><FRAME src=b></FRAMESET></html>',
    ),
    part('file:///C:/News/menu.htm', 'text/html', '<p>Home'),
    part('file:///C:/News/story.htm', 'text/html', '<p>The boats came in on Monday.'),
    part('file:///C:/News/story_files/a.jpg', 'image/jpeg', 'x'),
    '--x--',
  ].join('');
  const { records } = await readContainer(
    mhtmlReader,
    Buffer.from(saved),
    (around) => ` ${around.at?.('story_files/a.jpg')}`,
  );
  expect(records.map((record) => record.replace(/\s+/g, ' '))).toEqual([
    'saved/it null null: <p>The boats came in on Monday. saved/it#4',
  ]);
});
