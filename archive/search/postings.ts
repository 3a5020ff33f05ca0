import type { ByteWriter } from './bytes.ts';
import { BODY, type FieldMask, HEADLINE } from './fields.ts';

/*
 * A posting is one varint, (documents since the last posting - 1) * 4 + shape, and what the shape says:
 */
/** Once in the body, nowhere else. Nothing follows. */
export const SHAPE_ONCE = 0;
/** In the body only; its frequency follows. */
export const SHAPE_BODY = 1;
/** Once in the headline and in the body; the body's frequency follows. */
export const SHAPE_HEADLINE = 2;
/** Any fields: for each, frequency * 32 + field * 2 + 1 when another follows. */
export const SHAPE_ANY = 3;

/** Frequencies of one document by field, as the encoder takes them and the decoder gives them. */
export interface Frequencies {
  count: number;
  readonly fields: Uint8Array;
  readonly values: Uint32Array;
}

/** Room for the frequencies of one document. */
export function createFrequencies(fields: number): Frequencies {
  return { count: 0, fields: new Uint8Array(fields), values: new Uint32Array(fields) };
}

/** Writes one posting; fields ascending. */
export function writePosting(out: ByteWriter, delta: number, frequencies: Frequencies): void {
  const { count, fields, values } = frequencies;
  const first = values[0] as number;
  const gap = (delta - 1) * 4;
  if (count === 1 && fields[0] === BODY) {
    out.varint(first === 1 ? gap + SHAPE_ONCE : gap + SHAPE_BODY);
    if (first > 1) out.varint(first);
  } else if (count === 2 && fields[0] === HEADLINE && first === 1 && fields[1] === BODY) {
    out.varint(gap + SHAPE_HEADLINE);
    out.varint(values[1] as number);
  } else {
    out.varint(gap + SHAPE_ANY);
    for (let index = 0; index < count; index++) {
      out.varint((values[index] as number) * 32 + (fields[index] as number) * 2 + (index < count - 1 ? 1 : 0));
    }
  }
}

/** Walks the postings of one term. `document` and `frequencies` are those of the posting `next` went to. */
export class PostingsReader {
  document = -1;
  readonly frequencies: Frequencies;
  readonly #bytes: Uint8Array;
  #at: number;
  readonly #end: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = Math.min(end, bytes.length);
    this.frequencies = createFrequencies(16);
  }

  /** Goes to the next posting; false when there is none. */
  next(): boolean {
    if (this.#at >= this.#end) return false;
    const head = this.#varint();
    this.document += (head >>> 2) + 1;
    const { fields, values } = this.frequencies;
    fields[0] = BODY;
    this.frequencies.count = 1;
    switch (head & 3) {
      case SHAPE_ONCE:
        values[0] = 1;
        return true;
      case SHAPE_BODY:
        values[0] = this.#varint();
        return true;
      case SHAPE_HEADLINE:
        this.frequencies.count = 2;
        fields[0] = HEADLINE;
        values[0] = 1;
        fields[1] = BODY;
        values[1] = this.#varint();
        return true;
      default:
        this.#readAny();
        return true;
    }
  }

  #readAny(): void {
    const { fields, values } = this.frequencies;
    let count = 0;
    let code = 1;
    while (code & 1 && count < 16) {
      code = this.#varint();
      fields[count] = (code >>> 1) & 15;
      values[count++] = code >>> 5;
    }
    this.frequencies.count = count;
  }

  #varint(): number {
    let value = 0;
    let shift = 0;
    while (this.#at < this.#end) {
      const byte = this.#bytes[this.#at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
      shift += 7;
    }
    return value >>> 0;
  }
}

/** Which postings of a term are decoded: those between two bytes, of these fields. */
export interface PostingRange {
  readonly start: number;
  readonly end: number;
  readonly fields: FieldMask;
}

/**
 * Decodes which documents have a term in one of these fields, ascending; returns how many.
 * A loop of its own: a reader's call a posting would double it. `to` has room for every document of the segment.
 */
export function decodeDocuments(bytes: Uint8Array, range: PostingRange, to: Uint32Array): number {
  const end = Math.min(range.end, bytes.length);
  let at = range.start;
  let document = -1;
  let count = 0;
  while (at < end) {
    let head = bytes[at++] as number;
    if (head > 127) {
      head += ((bytes[at++] as number) << 7) - 128;
      if (head > 16_383) {
        head = (head & 16_383) + ((bytes[at++] as number) << 14);
        if (head > 2_097_151) head = (head & 2_097_151) + ((bytes[at++] as number) << 21);
      }
    }
    document += (head >>> 2) + 1;
    const shape = head & 3;
    let found = 1 << BODY;
    if (shape === SHAPE_ANY) {
      found = 0;
      for (let code = 1; code & 1 && at < end; ) {
        code = bytes[at++] as number;
        found |= 1 << ((code >>> 1) & 15);
        for (let byte = code; byte > 127 && at < end; ) byte = bytes[at++] as number;
      }
    } else {
      if (shape === SHAPE_HEADLINE) found |= 1 << HEADLINE;
      // A frequency follows where the shape is not 0; which of them it is cannot be foretold, so there is no branch on it.
      const follows = (shape + 1) >> 1;
      let byte = follows * (bytes[at - 1 + follows] as number);
      at += follows;
      while (byte > 127 && at < end) byte = bytes[at++] as number;
    }
    if (found & range.fields) to[count++] = document;
  }
  return count;
}
