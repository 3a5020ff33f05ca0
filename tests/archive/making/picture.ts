import { crc32, deflateSync } from 'node:zlib';

/** What a made-up picture says of itself. */
export interface MadeMetadata {
  readonly caption?: string;
  readonly byline?: string;
  readonly objectName?: string;
  readonly credit?: string;
  readonly transmission?: string;
  readonly xmp?: string;
  /** XMP's short form: properties as attributes of the description. */
  readonly xmpAttributes?: string;
  /** EXIF's image description. */
  readonly description?: string;
  /** How IPTC's texts are written; `marked` says in the file that they are UTF-8, as IIM's record 1:90 does. */
  readonly charset?: 'utf-8' | 'latin1' | 'marked';
}

/** The smallest JPEG that carries IPTC (IIM 4.2 in a Photoshop block) and XMP. */
export function madeJpeg(told: MadeMetadata = {}): Buffer {
  const numbered = [
    [5, told.objectName],
    [80, told.byline],
    [103, told.transmission],
    [110, told.credit],
    [120, told.caption],
  ] as const;
  const written = told.charset === 'latin1' ? 'latin1' : 'utf8';
  const marked = told.charset === 'marked' ? [Buffer.from('\x1c\x01\x5a\x00\x03\x1b%G', 'latin1')] : [];
  const iptc = Buffer.concat([...marked, ...numbered.flatMap(([number, text]) => dataset(number, text, written))]);
  const resource = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), uint32(iptc.byteLength), iptc, pad(iptc)]);
  const blocks = [
    ...(iptc.byteLength === 0 ? [] : [segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource]))]),
    ...(told.description === undefined
      ? []
      : [segment(0xe1, Buffer.from(`Exif\0\0${exif(told.description)}`, 'latin1'))]),
    ...(told.xmp === undefined && told.xmpAttributes === undefined
      ? []
      : [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp(told.xmp ?? '', told.xmpAttributes)}`))]),
  ];
  const frame = segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...blocks, frame, Buffer.from([0xff, 0xd9])]);
}

/** A PNG of one pixel with XMP in its text chunk, and other texts by their keywords (`tEXt`; `iTXt` where they are not Latin-1). */
export function madePng(properties: string | null, texts: Readonly<Record<string, string>> = {}): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), body]);
    return Buffer.concat([uint32(body.byteLength), named, uint32(crc32(named))]);
  };
  const worded = Object.entries(texts).map(([name, words]) =>
    /^[\u0020-\u00ff]*$/.test(words)
      ? chunk('tEXt', Buffer.from(`${name}\0${words}`, 'latin1'))
      : chunk('iTXt', Buffer.from(`${name}\0\0\0\0\0${words}`)),
  );
  const chunks = [
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...(properties === null ? [] : [chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp(properties)}`))]),
    ...worded,
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

/** A WebP with an extended header, one pixel, EXIF and XMP. */
export function madeWebp(told: Pick<MadeMetadata, 'xmp' | 'description'>): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.byteLength);
    return Buffer.concat([Buffer.from(name), size, body, pad(body)]);
  };
  const chunks = [
    chunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    chunk('VP8L', Buffer.from('2f00000000071011118888fe07', 'hex')),
    ...(told.description === undefined ? [] : [chunk('EXIF', Buffer.from(exif(told.description), 'latin1'))]),
    ...(told.xmp === undefined ? [] : [chunk('XMP ', Buffer.from(xmp(told.xmp)))]),
  ];
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.byteLength);
  return Buffer.concat([Buffer.from('RIFF'), size, body]);
}

/** A TIFF directory with the image's description, one byte a letter. */
function exif(description: string): string {
  const head = Buffer.alloc(26);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(1, 8);
  head.writeUInt16LE(0x010e, 10);
  head.writeUInt16LE(2, 12);
  head.writeUInt32LE(description.length + 1, 14);
  head.writeUInt32LE(26, 18);
  return `${head.toString('latin1')}${description}\0`;
}

function dataset(number: number, text: string | undefined, written: 'utf8' | 'latin1'): Buffer[] {
  if (text === undefined) return [];
  const bytes = Buffer.from(text, written);
  return [Buffer.from([0x1c, 2, number, bytes.byteLength >> 8, bytes.byteLength & 0xff]), bytes];
}

function segment(marker: number, body: Buffer): Buffer {
  const length = body.byteLength + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), body]);
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

function pad({ byteLength }: Buffer): Buffer {
  return Buffer.alloc(byteLength % 2);
}

function xmp(properties: string, attributes = ''): string {
  return (
    "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>" +
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''" +
    " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'" +
    ` ${attributes}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>`
  );
}
