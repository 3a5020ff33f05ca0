/** How many bytes of a file's beginning `sniff` needs to know its type. */
export const SNIFF_BYTES = 1024;

/**
 * The content type that the first bytes of a file tell, null when they tell none. Names and headers are not asked:
 * captures hold WebP pictures named `.JPG` and error pages named `.png`.
 */
export function sniff(head: Uint8Array): string | null {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, SNIFF_BYTES)).toString('latin1');
  const magic = MAGIC.find(({ mark, at }) => text.startsWith(mark, at));
  if (magic) return magic.type;
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp';
  return boxType(text) ?? markupType(text);
}

/** Whether the bytes are a picture that a page can show. SVG is none: it is a document that may hold scripts. */
export function isPicture(head: Uint8Array): boolean {
  const type = sniff(head);
  return type?.startsWith('image/') === true && type !== 'image/svg+xml';
}

const MAGIC: readonly { readonly mark: string; readonly at: number; readonly type: string }[] = [
  { mark: '\xff\xd8\xff', at: 0, type: 'image/jpeg' },
  { mark: '\x89PNG\r\n\x1a\n', at: 0, type: 'image/png' },
  { mark: 'GIF87a', at: 0, type: 'image/gif' },
  { mark: 'GIF89a', at: 0, type: 'image/gif' },
  { mark: 'II*\0', at: 0, type: 'image/tiff' },
  { mark: 'MM\0*', at: 0, type: 'image/tiff' },
  { mark: '%PDF-', at: 0, type: 'application/pdf' },
  { mark: 'PK\x03\x04', at: 0, type: 'application/zip' },
  { mark: 'PK\x05\x06', at: 0, type: 'application/zip' },
  { mark: '\x1f\x8b\x08', at: 0, type: 'application/gzip' },
  { mark: 'WARC/', at: 0, type: 'application/warc' },
  { mark: 'filedesc://', at: 0, type: 'application/x-arc' },
];

/** ISO base media (ISO 14496-12): `ftyp` at 4, then the major and the compatible brands. */
function boxType(text: string): string | null {
  if (!text.startsWith('ftyp', 4)) return null;
  const brands = text.slice(8, 64);
  if (/avi[fs]/.test(brands)) return 'image/avif';
  if (/hei[cx]|hev[cx]|mif1/.test(brands)) return 'image/heic';
  return 'video/mp4';
}

/** Markup starts after blanks, a byte order mark and at most one declaration or comment. */
function markupType(text: string): string | null {
  const start = text.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^(?:<!--[^>]{0,600}-->\s{0,80})?<(?:!doctype html|html|head|body|title|script|meta)\b/i.test(start))
    return 'text/html';
  if (
    /^(?:<\?xml[^>]{0,200}>\s{0,80})?(?:<!--[^>]{0,600}-->\s{0,80})?(?:<!doctype svg[^>]{0,300}>\s{0,80})?<svg\b/i.test(
      start,
    )
  ) {
    return 'image/svg+xml';
  }
  return start.startsWith('<?xml') ? 'text/xml' : null;
}
