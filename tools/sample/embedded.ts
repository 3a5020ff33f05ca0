/** What a photographer's file says of itself, in the words of the military's metadata guide: the VIRIN is the title, `unit` the "credit". */
export interface EmbeddedWords {
  readonly virin: string;
  readonly caption: string;
  readonly byline: string;
  readonly unit: string;
  readonly operation: string;
  /** ISO date shot. */
  readonly date: string;
}

/** Which blocks a file carries; editing programs drop one or the other. */
export type EmbeddedIn = 'iptc' | 'xmp' | 'both';

/** A JPEG with these words in IPTC and XMP segments right after its start marker. Throws when the bytes are no JPEG. */
export function embed(jpeg: Uint8Array, words: EmbeddedWords, where: EmbeddedIn): Uint8Array {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new Error(`${words.virin}: not a JPEG`);
  const segments = [
    ...(where === 'xmp' ? [] : [segment(0xed, iptcBlock(words))]),
    ...(where === 'iptc' ? [] : [segment(0xe1, xmpPacket(words))]),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A JPEG segment: marker, big-endian length that counts itself, content. */
function segment(marker: number, content: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** IPTC IIM records in a Photoshop image resource (APP13, resource 0x0404). */
function iptcBlock(words: EmbeddedWords): Uint8Array {
  const records = Buffer.concat([
    Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]),
    record(5, words.virin),
    record(40, 'UNCLASSIFIED'),
    record(55, words.date.replaceAll('-', '')),
    record(80, words.byline.slice(0, 32)),
    record(105, words.operation),
    record(110, words.unit.slice(0, 32)),
    record(120, words.caption),
  ]);
  const head = Buffer.from('Photoshop 3.0\u00008BIM\u0004\u0004\u0000\u0000\u0000\u0000\u0000\u0000', 'latin1');
  head.writeUInt32BE(records.length, head.length - 4);
  return Buffer.concat([head, records, Buffer.alloc(records.length % 2)]);
}

/** One dataset of the application record: tag marker, record 2, number, length, UTF-8 text. */
function record(dataset: number, text: string): Uint8Array {
  const value = Buffer.from(text, 'utf8');
  const head = Buffer.from([0x1c, 2, dataset, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

function xmpPacket(words: EmbeddedWords): Uint8Array {
  return Buffer.from(`http://ns.adobe.com/xap/1.0/\u0000<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 photoshop:Credit="${words.unit}" photoshop:Headline="${words.operation}" photoshop:DateCreated="${words.date}">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${words.virin}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${words.caption}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>${words.byline}</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`);
}
