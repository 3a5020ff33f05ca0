import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { warcReader } from '../../archive/captures/warc.ts';
import { readContainer } from './making/reading.ts';
import { packed, warcRecord } from './making/web-archive.ts';

const PICTURE = Buffer.from('\xff\xd8\xff\xe0 picture', 'latin1');
const picture = (url: string, ...fields: readonly string[]) =>
  warcRecord({ url, body: PICTURE, http: 'HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n', fields });
const page = (body: string, url?: string) => warcRecord(url === undefined ? { body } : { body, url });

test('knows a web archive by its content, plain or packed, and nothing else', () => {
  const heads = [page('a'), packed(page('a')), gzipSync('words'), Buffer.from('WARCRAFT'), Buffer.from('<html>')];
  expect(heads.map((head) => warcReader.recognizes(head, 'any.bin'))).toEqual([2, 2, 0, 0, 0]);
});

test('hands on every page with its address and the date of its capture, of all versions of the format', async () => {
  const archive = Buffer.concat([
    warcRecord({ type: 'warcinfo', body: 'software: made up', http: '' }),
    warcRecord({ body: '<p>one', version: '0.18' }),
    warcRecord({ body: '<p>two', version: '1.1', url: '<https://news.example.mil/2>' }),
    warcRecord({ type: 'request', body: 'GET /', http: '' }),
    warcRecord({ type: 'resource', body: '<p>three', url: 'https://news.example.mil/3' }),
    warcRecord({ body: 'body {}', http: 'HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\n' }),
  ]);
  expect(await readContainer(warcReader, archive)).toEqual({
    records: [
      'saved/it#177 https://news.example.mil/1 2019-05-06T07:08:09Z: <p>one',
      'saved/it#428 https://news.example.mil/2 2019-05-06T07:08:09Z: <p>two',
      'saved/it#843 https://news.example.mil/3 2019-05-06T07:08:09Z: <p>three',
    ],
    remarks: [],
  });
});

test('undoes chunks and content encodings, and takes a body that was stored decoded as it is', async () => {
  const http = (fields: string) => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${fields}\r\n\r\n`;
  const gzip = gzipSync('<p>packed');
  const chunks = Buffer.concat([
    Buffer.from(`${gzip.byteLength.toString(16)};x=y\r\n`),
    gzip,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  const archive = Buffer.concat([
    warcRecord({ body: '5\r\n<p>ch\r\n4\r\nunks\r\n0\r\n\r\n', http: http('Transfer-Encoding: chunked') }),
    warcRecord({ body: chunks, http: http('Transfer-Encoding: chunked\r\nContent-Encoding: gzip') }),
    warcRecord({ body: brotliCompressSync('<p>brotli'), http: http('Content-Encoding: br') }),
    warcRecord({ body: '<p>decoded', http: http('Transfer-Encoding: chunked\r\nContent-Encoding: gzip') }),
  ]);
  const { records } = await readContainer(warcReader, archive);
  expect(records.map((record) => record.replace(/.*: /, ''))).toEqual([
    '<p>chunks',
    '<p>packed',
    '<p>brotli',
    '<p>decoded',
  ]);
});

test('finds pictures in the same archive by address, after the page or found unchanged under another one', async () => {
  const archive = packed(
    page('<img src=/a.jpg>', 'https://news.example.mil/1'),
    picture('http://news.example.mil/a.jpg', 'WARC-Payload-Digest: sha1:AAAA'),
    warcRecord({
      type: 'revisit',
      url: 'https://news.example.mil/b.jpg',
      body: '',
      fields: ['WARC-Payload-Digest: sha1:AAAA'],
    }),
  );
  const { records } = await readContainer(warcReader, archive, (around) => {
    const found = [
      'https://news.example.mil/a.jpg#top',
      'https://news.example.mil/b.jpg',
      'https://news.example.mil/c.jpg',
    ].map((address) => around.at?.(address) ?? null);
    const read = around.read(found[1] ?? '', 4);
    return JSON.stringify([found[0] === found[1], found[2], read && Buffer.from(read).toString('hex')]);
  });
  expect(records).toEqual([
    'saved/it#0 https://news.example.mil/1 2019-05-06T07:08:09Z: <img src=/a.jpg>[true,null,"ffd8ffe0"]',
  ]);
});

test('tells redirects and unchanged revisits, and gathers what the pages remark', async () => {
  const archive = Buffer.concat([
    warcRecord({ body: '', http: 'HTTP/1.1 301 Moved\r\nLocation: /2\r\nContent-Type: text/html\r\n\r\n' }),
    warcRecord({ type: 'revisit', body: '' }),
    page('nothing'),
    page('nothing, too'),
  ]);
  const moved = warcRecord({ body: '', http: 'HTTP/1.1 302 Found\r\nLocation: /2\r\n\r\n' });
  expect([
    (await readContainer(warcReader, archive)).remarks,
    (await readContainer(warcReader, moved)).remarks,
  ]).toEqual([
    ['no-release: saved/it#404 holds no release. And 1 more.'],
    ['no-release: saved/it holds no page: 1 redirect, 0 unchanged revisits, 0 other files.'],
  ]);
});

test('reads on after a record whose length lies, in either direction', async () => {
  const archive = (length: number) =>
    Buffer.concat([
      page('<p>first'),
      warcRecord({ body: '<p>liar', length }),
      page('<p>last', 'https://news.example.mil/9'),
    ]);
  const read = async (length: number) => {
    const { records, remarks } = await readContainer(warcReader, archive(length));
    return [records.map((record) => record.replace(/.*: /, '')), remarks];
  };
  const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'.length;
  expect([await read(99_999_999), await read(http + 2)]).toEqual([
    [
      ['<p>first', '<p>liar', '<p>last'],
      [
        `recovered: saved/it: 1 damaged record, the rest was read; cut short, ${http + 7} of 99999999 bytes (saved/it#252).`,
      ],
    ],
    [
      ['<p>first', '<p>liar', '<p>last'],
      [
        `recovered: saved/it: 1 damaged record, the rest was read; its length is told as ${http + 2}, ${http + 7} bytes were read (saved/it#252).`,
      ],
    ],
  ]);
});

test('reads what a cut file still holds, plain and packed', async () => {
  const whole = [page('<p>first'), page(`<p>second ${'word '.repeat(500)}`)];
  const plain = Buffer.concat(whole).subarray(0, 700);
  const zipped = packed(...whole);
  const texts = async (bytes: Buffer) => {
    const { records, remarks } = await readContainer(warcReader, bytes);
    return [
      records.map((record) => record.replace(/.*: /, '').slice(0, 9)),
      remarks.map((sentence) => sentence.slice(0, 50)),
    ];
  };
  const damaged = 'recovered: saved/it: 1 damaged record, the rest wa';
  expect([await texts(plain), await texts(zipped.subarray(0, zipped.byteLength - 20))]).toEqual([
    [['<p>first', '<p>second'], [damaged]],
    [['<p>first', '<p>second'], [damaged]],
  ]);
});

test('tells of a last gzip member that was cut inside the head of its record', async () => {
  const [first, second] = [packed(page('<p>first')), packed(page('<p>second'))];
  const { records, remarks } = await readContainer(warcReader, Buffer.concat([first, second.subarray(0, 100)]));
  expect([records.map((record) => record.replace(/.*: /, '')), remarks]).toEqual([
    ['<p>first'],
    [
      `recovered: saved/it: 1 damaged record, the rest was read; 100 bytes hold no readable record (saved/it#${first.byteLength}).`,
    ],
  ]);
});

test('passes over a broken gzip member and reads the next', async () => {
  const members = [page('<p>first'), page('<p>second'), page('<p>third')].map((record) => gzipSync(record));
  members[1]?.fill(0xaa, 30, 120);
  const { records, remarks } = await readContainer(warcReader, Buffer.concat(members));
  const size = members[1]?.byteLength;
  const start = members[0]?.byteLength;
  expect([records.map((record) => record.replace(/.*: /, '')), remarks]).toEqual([
    ['<p>first', '<p>third'],
    [
      `recovered: saved/it: 1 damaged record, the rest was read; ${size} bytes hold no readable record (saved/it#${start}).`,
    ],
  ]);
});

test('knows a packed web archive by its name where its first member is broken, and reads the rest', async () => {
  const members = [page('<p>first'), page('<p>second')].map((record) => gzipSync(record));
  members[0]?.fill(0xaa, 20, 120);
  const whole = Buffer.concat(members);
  expect(warcReader.recognizes(whole, 'crawl.warc.gz')).toBe(2);
  expect(warcReader.recognizes(whole, 'crawl.gz')).toBe(0);
  const { records } = await readContainer(warcReader, whole);
  expect(records.map((record) => record.replace(/.*: /, ''))).toEqual(['<p>second']);
});

test('reads a file that was gzipped as a whole', async () => {
  const archive = gzipSync(Buffer.concat([page('<p>first'), page('<p>second')]));
  const { records } = await readContainer(warcReader, archive);
  expect(records.map((record) => record.split(' ')[0])).toEqual(['saved/it#0', 'saved/it#0.252']);
});

test('reads the older ARC format', async () => {
  const http = 'HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>old';
  const info = '1 0 Made Up\nURL IP-address Archive-date Content-type Archive-length\n';
  const archive = [
    `filedesc://made.arc 0.0.0.0 20050607080910 text/plain ${info.length}\n${info}\n`,
    `http://news.example.mil/old 10.0.0.1 20050607080911 text/html ${http.length}\n${http}\n`,
    `http://news.example.mil/cut 10.0.0.1 20050607080912 text/html 9999\n${http}`,
  ].join('');
  const { records, remarks } = await readContainer(warcReader, Buffer.from(archive));
  expect([records.map((record) => record.replace(/^\S+ /, '')), remarks.length]).toEqual([
    [
      'http://news.example.mil/old 2005-06-07T08:09:11Z: <p>old',
      'http://news.example.mil/cut 2005-06-07T08:09:12Z: <p>old',
    ],
    1,
  ]);
});

test('ends at hostile archives with a remark: a bomb, a header without end, members everywhere', async () => {
  const bomb = warcRecord({
    body: gzipSync(Buffer.alloc(80 * 2 ** 20)),
    http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n',
  });
  const endless = Buffer.from(`WARC/1.0\r\n${'X: y\r\n'.repeat(50_000)}`);
  const likeMembers = Buffer.concat([packed(page('<p>first')), Buffer.alloc(300_000, '\x1f\x8b\x08')]);
  const said = [];
  for (const bytes of [bomb, endless, likeMembers])
    said.push((await readContainer(warcReader, bytes)).remarks.map((text) => text.slice(0, 40)));
  expect(said).toEqual([
    ['damaged: saved/it#0 (https://news.exampl'],
    ['damaged: saved/it: 1 damaged record, the', 'no-release: saved/it holds no page: 0 re'],
    ['recovered: saved/it: 1 damaged record, t'],
  ]);
});

test('looks at the bytes where a server tells no type or the wrong one, and says what was cut when it was saved', async () => {
  const typed = (type: string, body: string, name: string, fields: readonly string[] = []) =>
    warcRecord({
      body: Buffer.from(body, 'latin1'),
      http: `HTTP/1.1 200 OK\r\n${type}\r\n`,
      url: `https://news.example.mil/${name}`,
      fields,
    });
  const archive = Buffer.concat([
    typed('Content-Type: application/octet-stream\r\n', '<!doctype html><p>one', '1'),
    typed('', '<!doctype html><p>two', '2'),
    typed('Content-Type: text/html\r\n', '\xff\xd8\xff\xe0', 'a.jpg'),
    typed('Content-Type: application/octet-stream\r\n', 'words', '3'),
    typed('Content-Type: text/xml\r\n', '<?xml version="1.0"?><urlset>', 'sitemap-1.xml'),
    typed('Content-Type: text/html\r\n', '<p>cut', '4', ['WARC-Truncated: length']),
  ]);
  const told = await readContainer(
    warcReader,
    archive,
    (around) => ` ${around.at?.('https://news.example.mil/a.jpg') !== null}`,
  );
  expect([told.records.map((record) => record.replace(/^.*: /, '')), told.remarks]).toEqual([
    ['<!doctype html><p>one true', '<!doctype html><p>two true', '<p>cut true'],
    [
      expect.stringMatching(
        /^recovered: saved\/it: 1 damaged record, the rest was read; cut when it was saved, for its length \(saved\/it#\d+\)\.$/,
      ),
    ],
  ]);
});
