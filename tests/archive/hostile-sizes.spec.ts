import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parsed } from './making/parsing.ts';
import { warcRecord } from './making/web-archive.ts';

const SENTENCE = 'The harbor patrol opened its winter station on the north pier two weeks ahead of the ice.';
const MEGABYTE = 2 ** 20;
const repeat = (text: string, times: number): string => text.repeat(times);
const page = (body: string | Buffer) =>
  warcRecord({ body: Buffer.concat([Buffer.from('<html><h1>Station Opens</h1>'), Buffer.from(body)]) });

/** A gzip member of 64 MiB of blanks, some 64 KiB of bytes. */
const blanks = gzipSync(Buffer.alloc(64 * MEGABYTE, 32));

const ARCHIVES: readonly (readonly [name: string, path: string, bytes: () => Uint8Array])[] = [
  ['a gigabyte of blanks in a WARC of one megabyte', 'a.warc.gz', () => Buffer.concat(Array<Buffer>(16).fill(blanks))],
  [
    'a gigabyte of blanks in a WACZ of one megabyte',
    'b.wacz',
    () => zipSync({ 'archive/a.warc.gz': [Buffer.concat(Array<Buffer>(16).fill(blanks)), { level: 0 }] }),
  ],
  [
    'a WACZ of a thousand empty archives',
    'c.wacz',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`archive/${at}.warc`, new Uint8Array()]))),
  ],
  ['a record of seventy megabytes', 'd.warc.gz', () => gzipSync(page(Buffer.alloc(70 * MEGABYTE, 32)))],
  [
    'a record that says it has ten gigabytes',
    'e.warc',
    () =>
      Buffer.from(
        page('<p>x</p>')
          .toString('latin1')
          .replace(/Content-Length: \d+/i, 'Content-Length: 10737418240'),
        'latin1',
      ),
  ],
  [
    'ten thousand records without a body',
    'f.warc',
    () => Buffer.concat([...Array<Buffer>(10_000).fill(warcRecord({ body: '' })), page('<p>x</p>')]),
  ],
  [
    'a page that was packed twice',
    'g.warc',
    () =>
      warcRecord({
        body: gzipSync(blanks),
        http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip, gzip\r\n\r\n',
      }),
  ],
];

test.each(ARCHIVES)(
  'ends on %s with a word in the ledger',
  async (_name, path, bytes) => {
    const { articles, remarks } = await parsed(path, bytes());
    expect(articles.length + remarks.length).toBeGreaterThan(0);
  },
  300_000,
);

const head = 'Content-Type: multipart/related; boundary="x"\r\nSnapshot-Content-Location: https://a.example/\r\n\r\n';
const expansion = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij', (name, at) => `<!ENTITY ${name} "${repeat(`&${'abcdefghi'[at]};`, 10)}">`).join('')}]>`;

const TEXTS: readonly (readonly [name: string, path: string, text: () => string])[] = [
  [
    'two hundred thousand parts of MHTML',
    'a.mhtml',
    () => head + repeat('--x\r\nContent-Type: text/html\r\n\r\n<p>x\r\n', 200_000),
  ],
  [
    'MHTML in MHTML',
    'b.mhtml',
    () =>
      Array.from(
        { length: 20_000 },
        (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
      ).join('') + `Content-Type: text/html\r\n\r\n<h1>Station Opens</h1>`,
  ],
  ['MHTML that never begins its parts', 'c.mhtml', () => head + repeat(`${SENTENCE}\r\n`, 50_000)],
  [
    'a head of MHTML without end',
    'd.mhtml',
    () => `MIME-Version: 1.0\r\n${repeat('Content-Type: multipart/related;\r\n boundary="x";\r\n', 50_000)}`,
  ],
  [
    'entities of a feed that multiply',
    'e.rss',
    () => `${expansion}<rss><channel><item><title>&j;</title><description>&j;</description></item></channel></rss>`,
  ],
  [
    'thirty thousand items',
    'f.rss',
    () => `<rss><channel>${repeat('<item><title>One</title></item>', 30_000)}</channel></rss>`,
  ],
  ['items in items', 'g.rss', () => `<rss><channel>${repeat('<item><title>One</title>', 20_000)}`],
  [
    'speakers without end',
    'h.txt',
    () =>
      `Station Opens\n\nQ: Who?\n\n${Array.from({ length: 30_000 }, (_, at) => `Doe${'abcdefghij'[at % 10]}${repeat('x', at % 17)}: Yes, we did.`).join('\n\n')}`,
  ],
  ['rows of a table without end', 'i.txt', () => repeat('|11.06.2020\n|11.06.2020 10:11\n', 30_000)],
  [
    'lines that could be a list',
    'fragments.txt',
    () => `Station Opens\n\nThe station opened.\n\n${repeat('a\n', 60_000)}`,
  ],
  ['facts that could be labels', 'j.txt', () => `Station Opens\n\n${repeat('Length: 53 feet\n', 50_000)}`],
  [
    'sentences of rights without end',
    'k.txt',
    () => `Station Opens\n\n${repeat('This work, of a long title,\n', 100_000)}`,
  ],
  [
    'facts in one line without end',
    'l.txt',
    () => `${SENTENCE}\n\n${repeat('Date Taken: 07.26.2023 Date Posted: 07.26.2023 ', 100_000)}`,
  ],
  [
    'cut captions without end',
    'm.txt',
    () => `Station Opens\n\n${repeat(`Photo By Sgt. Kit Doe | ${SENTENCE}... read more read more\n\n`, 10_000)}`,
  ],
  [
    'days before places',
    'n.txt',
    () =>
      `Station Opens\n\n${repeat('9/10/2013 - ', 100_000)}\n\n${repeat(`9/10/2013 - CALDER -- ${SENTENCE}\n\n`, 10_000)}`,
  ],
  [
    'department after department',
    'o.txt',
    () => `${repeat('United States Department of Defense ', 100_000)}\n\n${SENTENCE}`,
  ],
  ['entries that could be bylines', 'p.txt', () => `Station Opens\n\n${repeat('• By Sgt. Kit Doe\n', 30_000)}`],
];

test.each(TEXTS)(
  'ends on %s',
  async (_name, path, text) => {
    const { articles, remarks } = await parsed(path, text());
    expect(articles.length + remarks.length).toBeGreaterThan(0);
  },
  300_000,
);

const ALIKE: readonly (readonly [name: string, path: string, text: () => string])[] = [
  [
    'two hundred thousand boxes side by side',
    'a.html',
    () => `<h1>Station Opens</h1>${repeat('<div>x</div>', 200_000)}`,
  ],
  ['two hundred thousand lines alike', 'b.txt', () => `Station Opens\n\n${repeat('x\n\n', 200_000)}`],
];

test.each(ALIKE)(
  'makes an article of %s',
  async (_name, path, text) => {
    const { articles, remarks } = await parsed(path, Buffer.from(text()));
    expect({ headlines: articles.map(({ headline }) => headline), remarks }).toEqual({
      headlines: ['Station Opens'],
      remarks: [],
    });
  },
  300_000,
);
