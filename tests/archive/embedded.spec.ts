import { expect, test } from 'vitest';
import { readEmbedded } from '../../archive/article/embedded.ts';
import { madeJpeg } from './making/picture.ts';

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
