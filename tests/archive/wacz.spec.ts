import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { waczReader } from '../../archive/captures/wacz.ts';
import { readContainer } from './making/reading.ts';
import { packed, warcRecord } from './making/web-archive.ts';

const page = warcRecord({ body: '<p>page' });
const picture = warcRecord({
  url: 'https://media.example.mil/a.jpg',
  body: Buffer.from('\xff\xd8\xff', 'latin1'),
  http: 'HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n',
});

/** A package as crawlers write it: records stored, tables packed. */
const wacz = zipSync({
  'datapackage.json': new TextEncoder().encode('{"profile": "data-package"}'),
  'archive/one.warc.gz': [packed(page), { level: 0 }],
  'archive/two.warc': [picture, { level: 9 }],
});

test('knows a package by its content and its name', () => {
  const zip = zipSync({ 'notes.txt': new Uint8Array() });
  expect([
    waczReader.recognizes(wacz, 'any.zip'),
    waczReader.recognizes(zip, 'any.WACZ'),
    waczReader.recognizes(zip, 'any.zip'),
    waczReader.recognizes(page, 'any.wacz'),
  ]).toEqual([2, 2, 0, 0]);
});

test('hands on the pages of every archive in it, and finds pictures across them', async () => {
  const told = await readContainer(waczReader, wacz, (around) => ` ${around.at?.('https://media.example.mil/a.jpg')}`);
  expect(told).toEqual({
    records: [
      'saved/it#archive/one.warc.gz#0 https://news.example.mil/1 2019-05-06T07:08:09Z: <p>page saved/it#archive/two.warc#0',
    ],
    remarks: [],
  });
});

test('says what it could not read: a cut package, an archive that is none, a package without any', async () => {
  const notes = { 'datapackage.json': new Uint8Array([123, 125]) };
  const told = await Promise.all([
    readContainer(waczReader, wacz.subarray(0, wacz.byteLength - 40)),
    readContainer(waczReader, zipSync({ ...notes, 'archive/one.warc': new TextEncoder().encode('no archive') })),
    readContainer(waczReader, zipSync(notes)),
  ]);
  expect(told.map(({ remarks }) => remarks.map((text) => text.slice(0, 70)))).toEqual([
    ['damaged: saved/it is no readable ZIP: End of central directory record '],
    ['damaged: saved/it: archive/one.warc is broken, encrypted or over 512 M'],
    ['no-release: saved/it holds no web archive.'],
  ]);
});
