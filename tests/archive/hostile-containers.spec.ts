import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parsed } from './making/parsing.ts';
import { madeJpeg } from './making/picture.ts';
import { packed, warcRecord } from './making/web-archive.ts';

const page = warcRecord({
  body: '<html><h1>Bridge opens</h1><p>Some words of it stand here.</p><img src="/a.jpg"></html>',
});
const picture = warcRecord({
  url: 'https://news.example.mil/a.jpg',
  body: madeJpeg({ caption: 'Four words at least.' }),
  http: 'HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n',
});
const mhtml =
  'Content-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
  '<h1>Bridge =\r\nopens</h1><img src=3D"cid:p">\r\n--x\r\nContent-ID: <p>\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/4AAQ\r\n--x--';
const feed =
  '<?xml version="1.0"?><rss><channel><item><title>One &amp; two</title><description><![CDATA[<p>x</p>]]></description></item></channel></rss>';

const CONTAINERS: Readonly<Record<string, Uint8Array>> = {
  'a.warc': Buffer.concat([page, picture]),
  'a.warc.gz': packed(page, picture),
  'a.wacz': zipSync({
    'datapackage.json': new Uint8Array([123, 125]),
    'archive/a.warc.gz': [packed(page, picture), { level: 0 }],
  }),
  'a.mhtml': Buffer.from(mhtml),
  'a.rss': Buffer.from(feed),
  'a.txt': Buffer.from(
    'Title: One\nDate: May 6, 2019\nContent: Words.\n\nTitle: Two\nDate: May 7, 2019\nContent: Words.\n',
  ),
  'a.jpg': madeJpeg({ caption: 'Four words at least.', byline: 'SGT LEE MAKER', xmp: '<dc:title>x</dc:title>' }),
};

const damage = fc.record({
  cut: fc.double({ min: 0, max: 1, noNaN: true }),
  flips: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    maxLength: 12,
  }),
  twice: fc.boolean(),
});

/** The bytes cut short or not, some of them changed, perhaps followed by themselves. */
function damaged(
  bytes: Uint8Array,
  { cut, flips, twice }: { cut: number; flips: [number, number][]; twice: boolean },
): Uint8Array {
  const kept = Buffer.from(cut > 0.7 ? bytes : bytes.subarray(0, Math.ceil(bytes.byteLength * cut)));
  for (const [place, byte] of flips) if (kept.byteLength > 0) kept[Math.floor(place * kept.byteLength)] = byte;
  return twice ? Buffer.concat([kept, bytes]) : kept;
}

test.each(Object.keys(CONTAINERS))(
  'ends at any damage to %s with articles or remarks, never with a throw',
  async (name) => {
    const bytes = CONTAINERS[name] ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const { articles, remarks } = await parsed(name, damaged(bytes, how));
        const isTold = name.endsWith('.jpg') || articles.length + remarks.length > 0;
        expect([isTold, new Set(articles.map(({ path }) => path)).size]).toEqual([true, articles.length]);
      }),
      { numRuns: 80, seed: 20190506 },
    );
  },
);
