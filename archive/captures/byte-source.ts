import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that can be read at any place without holding all of them: a file, a part of one, or bytes in memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes of `[start, end)`, as far as there are any. */
  read(start: number, end: number): Uint8Array;
  close(): void;
}

/** A source over bytes in memory; what it reads are views, not copies. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.byteLength,
    read: (start, end) => bytes.subarray(start, Math.max(start, end)),
    close: () => {},
  };
}

/** A source over a file; throws when it cannot be opened. Close it. */
export function fileSource(file: string): ByteSource {
  const descriptor = openSync(file, 'r');
  const { size } = fstatSync(descriptor);
  return {
    size,
    read: (start, end) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      return bytes.subarray(0, readFully(descriptor, bytes, start));
    },
    close: () => closeSync(descriptor),
  };
}

/** The part `[start, start + size)` of a source; closing it closes nothing. */
export function partOf(source: ByteSource, start: number, size: number): ByteSource {
  const limit = Math.max(0, Math.min(size, source.size - start));
  return {
    size: limit,
    read: (from, to) => source.read(start + Math.min(from, limit), start + Math.min(to, limit)),
    close: () => {},
  };
}

/** Where `mark` first stands at or after `from`; -1 when nowhere. Reads a piece at a time. */
export function indexIn(source: ByteSource, mark: string, from: number): number {
  for (let start = from; start < source.size; start += PIECE) {
    const piece = source.read(start, start + PIECE + mark.length - 1);
    const at = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).indexOf(mark, 0, 'latin1');
    if (at >= 0) return start + at;
  }
  return -1;
}

const PIECE = 2 ** 20;

function readFully(descriptor: number, bytes: Uint8Array, start: number): number {
  let length = 0;
  while (length < bytes.byteLength) {
    const read = readSync(descriptor, bytes, length, bytes.byteLength - length, start + length);
    if (read === 0) break;
    length += read;
  }
  return length;
}
