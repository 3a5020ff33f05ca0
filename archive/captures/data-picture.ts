import type { Capture } from './capture.ts';

/** The entry that stands for the n-th picture (from 1) which a page carries in itself: `page.html#data-3`. */
export function dataReference(address: string, capture: Capture): string | null {
  const wanted = address.trim();
  let number = 0;
  for (const uri of dataPictures(capture.bytes)) {
    number += 1;
    if (uri === wanted) return `${capture.path}#data-${number}`;
  }
  return null;
}

/** The bytes of the entry `data-N` of a page; null when it has no such picture. */
export function openDataPicture(page: Uint8Array, entry: string): Uint8Array | null {
  const number = Number(/^data-(\d{1,6})$/.exec(entry)?.[1] ?? 0);
  let at = 0;
  for (const uri of dataPictures(page)) {
    at += 1;
    if (at === number) return Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64');
  }
  return null;
}

const START = 'data:image/';
const BASE64 = /^[a-z+.-]{1,20}(?:;[a-z]{1,20}=[\w-]{1,40}){0,2};base64,/i;

/** Every base64 picture of a page as it stands there, in order. */
function* dataPictures(page: Uint8Array): Generator<string> {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  for (let at = bytes.indexOf(START); at >= 0; at = bytes.indexOf(START, at + START.length)) {
    const declared = BASE64.exec(bytes.toString('latin1', at + START.length, at + START.length + 160));
    if (!declared) continue;
    const start = at + START.length + declared[0].length;
    yield bytes.toString('latin1', at, base64End(bytes, start));
  }
}

function base64End(bytes: Uint8Array, start: number): number {
  let end = start;
  while (isBase64(bytes[end])) end += 1;
  return end;
}

function isBase64(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
  return isLetter || (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2f || byte === 0x3d;
}
