import { BODY, BOOSTS, FIELDS, type FieldMask, HEADLINE } from './fields.ts';
import { SHAPE_BODY, SHAPE_HEADLINE, SHAPE_ONCE } from './postings.ts';

/** lunr's BM25: how soon more of the same word stops to count, and how much the length of a field counts. */
export const K1 = 1.2;
export const B = 0.75;

/** lunr's weight of a word: the rarer the more. Never negative: a word in every document weighs little. */
export function inverseFrequency(documents: number, of: number): number {
  return Math.log(1 + Math.max(0, (of - documents + 0.5) / (documents + 0.5)));
}

/** How one word, in all its forms, stands in the documents of one segment: frequencies by field. */
export class Accumulator {
  /** Documents that have the word, in the order they were met. */
  readonly touched: Uint32Array;
  count = 0;
  readonly #articles: number;
  readonly #frequencies: Uint32Array;
  readonly #fields: Uint16Array;

  constructor(articles: number) {
    this.#articles = articles;
    this.touched = new Uint32Array(articles);
    this.#frequencies = new Uint32Array(articles * FIELDS.length);
    this.#fields = new Uint16Array(articles);
  }

  /** Adds the postings between two bytes, as far as they are in these fields. */
  addPostings(bytes: Uint8Array, range: { readonly start: number; readonly end: number }, mask: FieldMask): void {
    const end = Math.min(range.end, bytes.length);
    const body = mask & (1 << BODY);
    let at = range.start;
    let document = -1;
    while (at < end) {
      let head = bytes[at++] as number;
      if (head > 127) {
        let shift = 7;
        let byte = 128;
        head &= 127;
        while (byte > 127 && at < end) {
          byte = bytes[at++] as number;
          head |= (byte & 127) << shift;
          shift += 7;
        }
      }
      document += (head >>> 2) + 1;
      const shape = head & 3;
      if (shape === SHAPE_ONCE) {
        if (body) this.add(document, BODY, 1);
        continue;
      }
      if (shape === SHAPE_HEADLINE && mask & (1 << HEADLINE)) this.add(document, HEADLINE, 1);
      let more = 1;
      while (more && at < end) {
        let code = bytes[at++] as number;
        if (code > 127) {
          let shift = 7;
          let byte = 128;
          code &= 127;
          while (byte > 127 && at < end) {
            byte = bytes[at++] as number;
            code |= (byte & 127) << shift;
            shift += 7;
          }
        }
        if (shape === SHAPE_BODY || shape === SHAPE_HEADLINE) {
          if (body) this.add(document, BODY, code);
          more = 0;
        } else {
          const field = (code >>> 1) & 15;
          if (mask & (1 << field)) this.add(document, field, code >>> 5);
          more = code & 1;
        }
      }
    }
  }

  /** The word stands so often in this field of this document. */
  add(document: number, field: number, frequency: number): void {
    const fields = this.#fields[document] as number;
    if (fields === 0) this.touched[this.count++] = document;
    this.#fields[document] = fields | (1 << field);
    const at = field * this.#articles + document;
    this.#frequencies[at] = (this.#frequencies[at] as number) + frequency;
  }

  /** The BM25 of the touched document, fields weighed, before the word's own weight. Forgets the document. */
  take(document: number, norms: Norms): number {
    let score = 0;
    let fields = this.#fields[document] as number;
    this.#fields[document] = 0;
    for (let field = 0; fields > 0; field++, fields >>>= 1) {
      if ((fields & 1) === 0) continue;
      const at = field * this.#articles + document;
      const frequency = this.#frequencies[at] as number;
      this.#frequencies[at] = 0;
      const norm = (norms.base[field] as number) + (norms.slope[field] as number) * (norms.lengths[at] as number);
      score += ((norms.boosts[field] as number) * frequency) / (norm + frequency);
    }
    return score;
  }

  clear(): void {
    this.count = 0;
  }
}

/** BM25's share of a field's length: `base + slope * length`, and each field's boost with K1 + 1 in it. */
export interface Norms {
  readonly base: Float64Array;
  readonly slope: Float64Array;
  readonly boosts: Float64Array;
  /** Lengths by field, then article. */
  readonly lengths: Uint16Array;
}

/** The norms of a segment among documents whose fields are so long on average. */
export function normsOf(lengths: Uint16Array, averages: readonly number[]): Norms {
  return {
    base: Float64Array.from(FIELDS, () => K1 * (1 - B)),
    slope: Float64Array.from(FIELDS, (_, field) => (K1 * B) / (averages[field] || 1)),
    boosts: Float64Array.from(FIELDS, (_, field) => (BOOSTS[field] ?? 1) * (K1 + 1)),
    lengths,
  };
}
