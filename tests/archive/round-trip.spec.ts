import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Article } from '../../contract.ts';
import { parsed } from './making/parsing.ts';
import { packed, warcRecord } from './making/web-archive.ts';

const CASES = path.join(import.meta.dirname, 'fixtures', 'articles');
const PAGES = readdirSync(CASES).filter((name) => /^html-(?!httrack)/.test(name));
const SEED = 20_161_215;
/** After every page was written: two digits of a VIRIN's year are read by it. */
const KEPT = '2026-11-26T07:08:09Z';

/** What a server may do to a page on its way, and the header lines that say so. */
const CODINGS: Readonly<Record<string, readonly [string, (page: Uint8Array) => Uint8Array]>> = {
  plain: ['', (page) => page],
  gzip: ['Content-Encoding: gzip\r\n', (page) => gzipSync(page)],
  'x-gzip': ['content-encoding:x-gzip\r\n', (page) => gzipSync(page)],
  deflate: ['Content-Encoding: deflate\r\n', (page) => deflateSync(page)],
  'raw deflate': ['Content-Encoding: deflate\r\n', (page) => deflateRawSync(page)],
  brotli: ['Content-Encoding: br\r\n', (page) => brotliCompressSync(page)],
};
const STATUSES = ['HTTP/1.1 200 OK', 'HTTP/1.0 200', 'HTTP/2 200'];
/** How a crawler keeps a record in its archive. */
const KEEPERS: Readonly<Record<string, (...records: readonly Buffer[]) => [string, Uint8Array]>> = {
  warc: (...records) => ['saved.warc', Buffer.concat(records)],
  'warc.gz': (...records) => ['saved.warc.gz', packed(...records)],
  'warc.gz of one member': (...records) => ['saved.warc.gz', gzipSync(Buffer.concat(records))],
  wacz: (...records) => ['saved.wacz', zipSync({ 'archive/data.warc.gz': [packed(...records), { level: 0 }] })],
  'wacz, packed': (...records) => [
    'saved.wacz',
    zipSync({ 'datapackage.json': Buffer.from('{}'), 'archive/x/data.warc': [Buffer.concat(records), { level: 6 }] }),
  ],
};
const FORMS = fc.record({
  coding: fc.constantFrom(...Object.keys(CODINGS)),
  chunks: fc.constantFrom(0, 1, 3),
  status: fc.constantFrom(...STATUSES),
  version: fc.constantFrom('0.18', '1.0', '1.1'),
  keeper: fc.constantFrom(...Object.keys(KEEPERS)),
});

function chunked(body: Uint8Array, count: number): Uint8Array {
  const size = Math.ceil(body.byteLength / count);
  const chunks = Array.from({ length: count }, (_, at) => Buffer.from(body.subarray(at * size, (at + 1) * size)));
  const told = chunks.flatMap((chunk) => [
    Buffer.from(`${chunk.byteLength.toString(16)}\r\n`),
    chunk,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...told, Buffer.from('0\r\n\r\n')]);
}

/** What does not depend on where a page was kept. */
function told(article: Article) {
  const { id: _id, path: _path, format: _format, captured: _captured, source: _source, url: _url, ...rest } = article;
  return { ...rest, photos: rest.photos.map(({ file: _file, ...photo }) => photo) };
}

test.each(PAGES)('reads %s the same from any web archive that holds it', async (name) => {
  const file =
    readdirSync(path.join(CASES, name), { recursive: true })
      .map(String)
      .find((entry) => /(?:^|[\\/])capture\./.test(entry)) ?? '';
  const page = readFileSync(path.join(CASES, name, file));
  const [plain] = (await parsed('capture.html', page)).articles;
  if (plain === undefined) throw new Error(`${name} holds no article`);
  const url = plain.url ?? 'https://news.example.mil/page/1';
  await fc.assert(
    fc.asyncProperty(FORMS, async ({ coding, chunks, status, version, keeper }) => {
      const [header, encode] = CODINGS[coding] ?? CODINGS.plain ?? ['', (same: Uint8Array) => same];
      const encoded = encode(page);
      const body = chunks === 0 ? encoded : chunked(encoded, chunks);
      const transfer = chunks === 0 ? '' : 'Transfer-Encoding: chunked\r\n';
      const http = `${status}\r\nServer: made-up\r\nContent-Type: text/html\r\n${header}${transfer}\r\n`;
      const info = warcRecord({ type: 'warcinfo', body: 'software: made-up\r\n', version });
      const record = warcRecord({ url, body, http, version, date: KEPT });
      const [kept, bytes] = KEEPERS[keeper]?.(info, record) ?? ['', new Uint8Array()];
      const { articles } = await parsed(kept, bytes);
      expect(articles.map(told)).toEqual([told(plain)]);
    }),
    { seed: SEED, numRuns: 20 },
  );
});
