import { FIELD_UNIT } from './places.ts';
import type { Room } from './room.ts';
import type { Segment } from './segment.ts';

/** Reads the bytes of positions between two of them. */
export type ReadPositions = (start: number, end: number) => Uint8Array;

/** How the positions of some words (four numbers each, as TermRanges has them) are read: words that stand in a row on disk in one go. */
export function positionsOf(
  segment: Segment,
  ranges: Uint32Array,
  { terms, room }: { readonly terms: number; readonly room: Room },
): ReadPositions {
  const [first = 0, last = 0] = [ranges[2], ranges[terms * 4 - 1]];
  let wanted = 0;
  for (let term = 0; term < terms; term++) wanted += (ranges[term * 4 + 3] ?? 0) - (ranges[term * 4 + 2] ?? 0);
  if (terms < 2 || last - first > wanted * 2)
    return (start, end) => segment.positions(start, end, room.bytes(end - start));
  let bytes: Uint8Array | null = null;
  return (start, end) => {
    bytes ??= segment.positions(first, last, room.bytes(last - first));
    return bytes.subarray(start - first, end - first);
  };
}

/** Reads the positions of one word, article by article; its bytes are read when the first are wanted. */
export class PositionReader {
  readonly #load: () => Uint8Array;
  readonly #values: Int32Array;
  #bytes: Uint8Array | null = null;
  #at = 0;
  /** Positions to pass over before the next that are read. */
  #skipped = 0;

  /** Places are written into `values`. */
  constructor(load: () => Uint8Array, values: Int32Array) {
    this.#load = load;
    this.#values = values;
  }

  /** Reads so many positions in a field as places, when they are wanted; returns how many were read. */
  take(field: number, wanted: number, to: { readonly count: number; readonly at: number }): number {
    if (wanted === 0) {
      this.#skipped += to.count;
      return 0;
    }
    this.#bytes ??= this.#load();
    const [bytes, values] = [this.#bytes, this.#values];
    let at = this.#skipped === 0 ? this.#at : skipVarints(bytes, this.#at, this.#skipped);
    let place = field * FIELD_UNIT;
    const end = to.at + to.count;
    for (let index = to.at; index < end; index++) {
      let step = bytes[at++] as number;
      if (step > 127) {
        let byte = 128;
        step &= 127;
        for (let shift = 7; byte > 127 && at < bytes.length; shift += 7) {
          byte = bytes[at++] as number;
          step |= (byte & 127) << shift;
        }
      }
      place += step;
      values[index] = place;
    }
    this.#skipped = 0;
    this.#at = at;
    return to.count;
  }
}

/** The byte after so many varints. */
export function skipVarints(bytes: Uint8Array, from: number, count: number): number {
  let [at, left] = [from, count];
  if (left >= 16) {
    // Four bytes at a time: those without their high bit end a varint each.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const last = bytes.length - 4; left >= 4 && at <= last; at += 4) {
      const ends = (~view.getInt32(at, true) & 0x80808080) >>> 7;
      left -= Math.imul(ends, 0x01010101) >>> 24;
    }
  }
  for (; left > 0 && at < bytes.length; at++) if ((bytes[at] as number) < 128) left--;
  return at;
}
