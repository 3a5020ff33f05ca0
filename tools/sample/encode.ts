/** The characters of windows-1252 that are not those of ISO 8859-1, as far as the stories use them. */
const windows1252 = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
]);

/** A text's bytes in the encoding its site used. Throws on a character that encoding cannot write. */
export function encode(text: string, encoding: 'utf-8' | 'windows-1252' | 'utf-16le'): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'windows-1252':
      return Buffer.from(Array.from(text, byteOf));
  }
}

function byteOf(character: string): number {
  const byte = windows1252.get(character) ?? character.charCodeAt(0);
  if (byte > 0xff) throw new Error(`windows-1252 has no "${character}"`);
  return byte;
}
