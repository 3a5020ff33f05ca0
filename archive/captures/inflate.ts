import { brotliDecompressSync, constants, crc32, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';

/** A member of a gzip file (RFC 1952): its content, and where the next one may start. */
export interface GzipMember {
  readonly content: Uint8Array;
  /** The offset after the member; null when its end was not reached. */
  readonly end: number | null;
  /** `cut` the file ends in it; `long` it holds more than was asked for; `broken` it does not inflate or its checksum differs. */
  readonly state: 'whole' | 'cut' | 'long' | 'broken';
}

/**
 * Inflates the gzip member at `start` into at most `limit` bytes; null when no member starts there.
 * Of a long or broken member it gives the beginning. Never throws.
 */
export function readMember(source: ByteSource, start: number, limit: number): GzipMember | null {
  const header = headerLength(source.read(start, start + MAX_HEADER));
  if (header === null) return null;
  const from = start + header;
  for (let window = FIRST_WINDOW; ; window *= 4) {
    const packed = source.read(from, from + window);
    const inflated = inflate(packed, limit);
    if (inflated.kind !== 'whole') return damaged(inflated.kind, packed, limit);
    if (inflated.used < packed.byteLength) return checked(source, from + inflated.used, inflated.content);
    if (from + window >= source.size) return { content: inflated.content, end: null, state: 'cut' };
  }
}

/** A few first bytes of the content of a gzip member that starts at `start`; empty when none does. */
export function peekMember(source: ByteSource, start: number): Uint8Array {
  const packed = source.read(start, start + PEEK);
  const header = headerLength(packed);
  const inflated = header === null ? null : inflate(packed.subarray(header), PEEK * MAX_RATIO);
  return inflated?.kind === 'whole' ? inflated.content : new Uint8Array();
}

/** Undoes an HTTP content encoding, into at most `limit` bytes; null when it is unknown, broken or longer. */
export function decodeContent(bytes: Uint8Array, encoding: string, limit: number): Uint8Array | null {
  const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    switch (encoding.trim().toLowerCase()) {
      case '':
      case 'identity':
        return bytes;
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(bytes, options);
      case 'deflate':
        return isZlib(bytes) ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
      case 'br':
        return brotliDecompressSync(bytes, { maxOutputLength: limit });
      default:
        return null;
    }
  } catch {
    return null;
  }
}

const PEEK = 512;
const FIRST_WINDOW = 64 * 1024;
const MAX_HEADER = 4096;
/** Deflate packs at most 1032 to one (zlib's technical details), so that `limit / MAX_RATIO` bytes never exceed the limit. */
const MAX_RATIO = 1032;

type Inflated =
  | { readonly kind: 'whole'; readonly content: Uint8Array; readonly used: number }
  | { readonly kind: 'long' }
  | { readonly kind: 'broken' };

function inflate(packed: Uint8Array, limit: number): Inflated {
  const options = { info: true, finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: limit };
  try {
    // With `info` Node answers { buffer, engine }, which its types do not know.
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as InflatedWithInfo;
    return { kind: 'whole', content: buffer, used: engine.bytesWritten };
  } catch (error) {
    return error instanceof RangeError ? { kind: 'long' } : { kind: 'broken' };
  }
}

interface InflatedWithInfo {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

function damaged(state: 'long' | 'broken', packed: Uint8Array, limit: number): GzipMember {
  return { content: beginning(state === 'long' ? packed.subarray(0, limit / MAX_RATIO) : packed), end: null, state };
}

/** What inflates of a broken stream: nearly the longest beginning without an error, found by halving. */
function beginning(packed: Uint8Array): Uint8Array {
  let good: Uint8Array = new Uint8Array();
  let [low, high] = [0, packed.byteLength];
  while (high - low > CLOSE_ENOUGH) {
    const middle = Math.ceil((low + high) / 2);
    const inflated = inflate(packed.subarray(0, middle), MAX_BEGINNING);
    if (inflated.kind === 'whole') [low, good] = [middle, inflated.content];
    else high = middle;
  }
  return good;
}

const MAX_BEGINNING = 64 * 2 ** 20;
const CLOSE_ENOUGH = 64;

/** The trailer holds the checksum of the content (RFC 1952, 2.3.1). */
function checked(source: ByteSource, end: number, content: Uint8Array): GzipMember {
  const trailer = source.read(end, end + 8);
  if (trailer.byteLength < 8) return { content, end: null, state: 'cut' };
  const view = new DataView(trailer.buffer, trailer.byteOffset, 8);
  return { content, end: end + 8, state: view.getUint32(0, true) === crc32(content) ? 'whole' : 'broken' };
}

const FLAG = { checksum: 2, extra: 4, name: 8, comment: 16 };

/** The length of a gzip header, null when there is none. */
function headerLength(head: Uint8Array): number | null {
  if (head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8) return null;
  const flags = head[3] ?? 0;
  let length = 10;
  if (flags & FLAG.extra) length += 2 + (head[10] ?? 0) + 256 * (head[11] ?? 0);
  for (const flag of [FLAG.name, FLAG.comment]) if (flags & flag) length = head.indexOf(0, length) + 1 || Number.NaN;
  if (flags & FLAG.checksum) length += 2;
  return length <= head.byteLength ? length : null;
}

/** `deflate` means zlib (RFC 9110, 8.4.1.2), yet some servers send raw deflate. */
function isZlib(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
