/** How many bytes of a file `imageType` needs at most. */
export const headLength = 1024;

/** Text that stands at an offset; the bytes of a file read as latin1. */
type Mark = readonly [offset: number, text: string];

const signatures: readonly (readonly [type: string, ...marks: readonly Mark[]])[] = [
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/gif', [0, 'GIF87a']],
  ['image/gif', [0, 'GIF89a']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['image/avif', [4, 'ftypavif']],
  ['image/avif', [4, 'ftypavis']],
  ['image/bmp', [0, 'BM'], [6, '\0\0\0\0']],
];

const svg = /^(?:\xef\xbb\xbf)?\s{0,64}(?:<\?xml[^>]{0,200}>\s{0,64})?(?:<!--[^>]{0,400}-->\s{0,64})?<svg[\s>]/;

/** The image type of a file that begins with these bytes, by its content alone; null when it is no picture a page can show. */
export function imageType(head: Uint8Array): string | null {
  const text = Buffer.from(head.subarray(0, headLength)).toString('latin1');
  const found = signatures.find(([, ...marks]) => marks.every(([offset, mark]) => text.startsWith(mark, offset)));
  return found?.[0] ?? (svg.test(text) ? 'image/svg+xml' : null);
}
