import { Buffer, isUtf8 } from 'node:buffer';
import { guessCharset } from './charset.ts';

/** Text of a capture and the encoding it was read in, as the Encoding Standard names it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Reads bytes as text: byte order mark, UTF-16 without one, valid UTF-8, then what the page declares, then what a text of
 * Chinese, Japanese, Korean or Cyrillic letters shows, then windows-1252.
 * Valid UTF-8 wins over a declaration, because pages that lie about it do so in that direction. Never throws;
 * what does not decode becomes U+FFFD.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return { text: decodeAs(bytes, marked), encoding: marked };
  const wide = wideWithoutMark(bytes);
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide };
  const valid = isUtf8(bytes);
  if (valid && !bytes.includes(ESCAPE)) return { text: utf8(bytes), encoding: 'utf-8' };
  const label = known(declared) ?? declaredInside(bytes);
  if (valid && !label?.startsWith('iso-2022')) return { text: utf8(bytes), encoding: 'utf-8' };
  const encoding = label === null || label === 'utf-8' ? guessed(bytes) : label;
  return { text: decodeAs(bytes, encoding), encoding };
}

/** ISO-2022 switches its character sets with it: such text is valid UTF-8 too. */
const ESCAPE = 0x1b;
const HEAD = 4096;

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 of mostly Latin text has a NUL in every second byte; of other scripts, in the blanks and breaks of lines alone. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, HEAD) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  const order = even === 0 && odd > 0 ? 'utf-16le' : odd === 0 && even > 0 ? 'utf-16be' : null;
  return order !== null && isWritten(bytes.subarray(0, length), order) ? order : null;
}

/** Whether nearly every unit is a letter or sign of a living script, or ends a line. */
function isWritten(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): boolean {
  const text = decodeAs(bytes, order);
  return (text.match(WRITTEN)?.length ?? 0) > text.length * 0.97;
}

const WRITTEN =
  /[\t\n\r -~\u00a0-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u2010-\u203a\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/g;

const DECLARED = /(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_:.-]{2,40})/i;

function declaredInside(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  const label = DECLARED.exec(head)?.[1] ?? null;
  const encoding = known(label);
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Broken UTF-8 (a file cut inside a character) has more good sequences than bad ones; windows-1252 has none. */
function guessed(bytes: Uint8Array): string {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const tail = tailLength(lead);
    if (tail > 0 && continues(bytes, at + 1, tail)) {
      good++;
      at += tail;
    } else bad++;
  }
  return good > bad ? 'utf-8' : (guessCharset(bytes) ?? 'windows-1252');
}

function tailLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

function continues(bytes: Uint8Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** The characters of bytes 0x80 to 0x9f, those without one as control characters, as the Encoding Standard has them. */
const CURLY = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20's own decoder reads these bytes as ISO 8859-1 and loses every curly quote. */
function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (sign) => CURLY.charAt(sign.charCodeAt(0) - 0x80));
}
