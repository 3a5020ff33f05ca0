/** What a made-up picture says of itself. */
export interface MadeMetadata {
  readonly caption?: string;
  readonly byline?: string;
  readonly objectName?: string;
  readonly credit?: string;
  readonly transmission?: string;
  readonly xmp?: string;
}

/** The smallest JPEG that carries IPTC (IIM 4.2 in a Photoshop block) and XMP. */
export function madeJpeg(told: MadeMetadata = {}): Buffer {
  const iptc = Buffer.concat(
    [
      dataset(5, told.objectName),
      dataset(80, told.byline),
      dataset(103, told.transmission),
      dataset(110, told.credit),
      dataset(120, told.caption),
    ].flat(),
  );
  const resource = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), uint32(iptc.byteLength), iptc, pad(iptc)]);
  const blocks = [
    ...(iptc.byteLength === 0 ? [] : [segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource]))]),
    ...(told.xmp === undefined ? [] : [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp(told.xmp)}`))]),
  ];
  const frame = segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...blocks, frame, Buffer.from([0xff, 0xd9])]);
}

function dataset(number: number, text: string | undefined): Buffer[] {
  if (text === undefined) return [];
  const bytes = Buffer.from(text);
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

function xmp(properties: string): string {
  return (
    "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>" +
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''" +
    " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>" +
    `${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>`
  );
}
