import { expect, test } from 'vitest';
import { readEmbedded } from '../../archive/article/embedded.ts';
import { madeJpeg, madePng, madeWebp } from './making/picture.ts';

test('reads caption, by-line and VIRIN from IPTC, and takes units for nothing else', () => {
  const picture = madeJpeg({
    caption: 'A soldier waves at Fort Example, May 6, 2019. (U.S. Army photo by Sgt. Lee Maker) (Released)',
    byline: 'SGT LEE MAKER',
    objectName: '190506-A-AB123-004',
    credit: '1ST EXAMPLE BRIGADE',
    transmission: '190101-A-ZZ999-001',
  });
  expect(readEmbedded(picture)).toEqual({
    caption: 'A soldier waves at Fort Example, May 6, 2019. (U.S. Army photo by Sgt. Lee Maker) (Released)',
    byline: 'SGT LEE MAKER',
    virin: '190506-A-AB123-004',
  });
});

test('reads XMP where IPTC says nothing, and the whole name where IPTC cut it', () => {
  const picture = madeJpeg({
    byline: 'Mass Communications Specialist Jo',
    xmp:
      "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>190506-n-ab123-0042</rdf:li></rdf:Alt></dc:title>" +
      "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>Sailors paint a buoy &amp; smile.</rdf:li></rdf:Alt></dc:description>" +
      '<dc:creator><rdf:Seq><rdf:li>Mass Communications Specialist Jo Sample</rdf:li></rdf:Seq></dc:creator>' +
      '<photoshop:Headline>Enduring Example</photoshop:Headline>',
  });
  expect(readEmbedded(picture)).toEqual({
    caption: 'Sailors paint a buoy & smile.',
    byline: 'Mass Communications Specialist Jo Sample',
    virin: '190506-N-AB123-0042',
  });
});

test('reads XMP in its short form, where properties are attributes', () => {
  const picture = madeJpeg({
    xmpAttributes: "dc:title='190506-A-AB123-004' dc:description='A soldier waves &amp; smiles at Fort Example.'",
    xmp: '<dc:creator><rdf:Seq><rdf:li>SGT LEE MAKER</rdf:li></rdf:Seq></dc:creator>',
  });
  expect(readEmbedded(picture)).toEqual({
    caption: 'A soldier waves & smiles at Fort Example.',
    byline: 'SGT LEE MAKER',
    virin: '190506-A-AB123-004',
  });
});

const CAPTION = 'José Núñez “waves” at Fort Example, May 6, 2019.';
const PLAIN = 'José Núñez waves at Fort Example, May 6, 2019.';
const XMP =
  "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>190506-A-AB123-004</rdf:li></rdf:Alt></dc:title>" +
  `<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>${CAPTION}</rdf:li></rdf:Alt></dc:description>` +
  '<dc:creator><rdf:Seq><rdf:li>SGT LEE MAKER</rdf:li></rdf:Seq></dc:creator>';

test.each([
  ['IPTC in UTF-8 that says so', madeJpeg({ caption: CAPTION, charset: 'marked' }), CAPTION],
  ['IPTC in UTF-8 that does not', madeJpeg({ caption: CAPTION, charset: 'utf-8' }), CAPTION],
  ['IPTC in Latin-1', madeJpeg({ caption: PLAIN, charset: 'latin1' }), PLAIN],
  ['EXIF in a JPEG', madeJpeg({ description: PLAIN }), PLAIN],
  ['EXIF in a WebP', madeWebp({ description: PLAIN }), PLAIN],
])('keeps every letter of %s', (_, picture, caption) => {
  expect(readEmbedded(picture)?.caption).toBe(caption);
});

test('reads the same XMP from a JPEG, a PNG and a WebP', () => {
  const told = { caption: CAPTION, byline: 'SGT LEE MAKER', virin: '190506-A-AB123-004' };
  const pictures = [madeJpeg({ xmp: XMP }), madePng(XMP), madeWebp({ xmp: XMP })];
  expect(pictures.map(readEmbedded)).toEqual([told, told, told]);
});

test("reads a PNG's texts where nothing else speaks", () => {
  const texts = { Description: CAPTION, Author: 'SGT LEE MAKER', Title: '190506-A-AB123-004' };
  expect([madePng(null, texts), madePng(null, { ...texts, Description: PLAIN })].map(readEmbedded)).toEqual([
    { caption: CAPTION, byline: 'SGT LEE MAKER', virin: '190506-A-AB123-004' },
    { caption: PLAIN, byline: 'SGT LEE MAKER', virin: '190506-A-AB123-004' },
  ]);
});

/** Accents, quotes and dashes as MacRoman writes them. */
const MAC = new Map([...'éñú“”’—'].map((sign, at) => [sign, [0x8e, 0x96, 0x9c, 0xd2, 0xd3, 0xd5, 0xd1][at] ?? 0]));

test('reads IPTC of old Macintoshes, which tell no character set, and leaves Latin-1 as it is', () => {
  const written = (text: string) =>
    String.fromCharCode(...[...text].map((sign) => MAC.get(sign) ?? sign.charCodeAt(0)));
  const captions = [CAPTION, 'The crew’s boat — a tug — waits at the pier.', 'José Núñez waves at the two boats.'];
  const pictures = captions.map((caption) => madeJpeg({ caption: written(caption), charset: 'latin1' }));
  const western = 'JOSÉ NÚÑEZ shows Õismäe and Òrrius to the crew.';
  expect(
    [...pictures, madeJpeg({ caption: western, charset: 'latin1' })].map((one) => readEmbedded(one)?.caption),
  ).toEqual([...captions, western]);
});

test('takes what cameras write for no caption', () => {
  const captions = ['EXAMPLECAM DIGITAL CAMERA', 'default', 'DSC_0042', 'Created with a drawing program'];
  expect(captions.map((caption) => readEmbedded(madeJpeg({ caption })))).toEqual([null, null, null, null]);
});

test('finds nothing in garbage and never throws', () => {
  const picture = madeJpeg({ caption: 'Four words at least.', xmp: '<dc:title>'.repeat(20_000) });
  const cut = Array.from({ length: 20 }, (_, at) => picture.subarray(0, 10 + at * 8));
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) & 0xff));
  const garbage = [
    Buffer.alloc(0),
    noise,
    Buffer.concat([Buffer.from('\xff\xd8\xff\xe1\xff\xffExif\0\0II*\0', 'latin1'), noise]),
    ...cut,
  ];
  expect(garbage.map((bytes) => readEmbedded(bytes)?.virin ?? null)).toEqual(garbage.map(() => null));
});

test('reads the first of two by-lines and of two languages, words without the tags of a page, and the VIRIN in a caption', () => {
  const twice = (made: Buffer, first: string, second: string) => {
    const field = (name: string) => `\x1c\x02\x50\0${String.fromCharCode(name.length)}${name}`;
    const whole = made.toString('latin1');
    return Buffer.from(whole.replace(field(`${first}12345${second}`), field(first) + field(second)), 'latin1');
  };
  const languages =
    '<dc:description><rdf:Alt><rdf:li xml:lang="de">Die Boote kommen am Montag</rdf:li>' +
    '<rdf:li xml:lang="x-default">The boats come in on Monday</rdf:li></rdf:Alt></dc:description>';
  expect([
    readEmbedded(twice(madeJpeg({ byline: 'SSG MARLOW12345SPC DOE' }), 'SSG MARLOW', 'SPC DOE'))?.byline,
    readEmbedded(madeJpeg({ xmp: languages }))?.caption,
    readEmbedded(madeJpeg({ caption: '<p>The boats &amp; crews <b>come</b> in.</p>' }))?.caption,
    readEmbedded(madeJpeg({ caption: 'The boats come in. (U.S. Navy photo by Kit Marlow) 190312-N-QX101-0027' })),
    readEmbedded(madeJpeg({ caption: '190312-N-QX101-0027 and 190312-N-QX101-0028 show boats.' }))?.virin,
  ]).toEqual([
    'SSG MARLOW',
    'The boats come in on Monday',
    'The boats & crews come in.',
    { caption: 'The boats come in. (U.S. Navy photo by Kit Marlow)', byline: null, virin: '190312-N-QX101-0027' },
    null,
  ]);
});
