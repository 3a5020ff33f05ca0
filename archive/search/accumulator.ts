import { BODY, BOOSTS, FIELDS, type FieldMask, HEADLINE } from './fields.ts';
import { SHAPE_ANY, SHAPE_BODY } from './postings.ts';
import type { TermRanges } from './term-ranges.ts';

/** lunr's BM25: how soon more of the same word stops to count, and how much the length of a field counts. */
export const K1 = 1.2;
export const B = 0.75;

/** lunr's weight of a word: the rarer the more. Never negative: a word in every document weighs little. */
export function inverseFrequency(documents: number, of: number): number {
  return Math.log(1 + Math.max(0, (of - documents + 0.5) / (documents + 0.5)));
}

/** Which postings count: those of these fields, and of these documents (1 by ordinal; null for all). */
export interface Wanted {
  readonly fields: FieldMask;
  readonly within: Uint8Array | null;
  /** Articles of the segment. */
  readonly articles: number;
}

/** Words of more postings than one in so many articles are dense. */
const DENSE = 16;

/** Where the scores of a word go. */
export interface Scoring {
  /** What a score is multiplied by: how rare the word is, and what the query makes of it. */
  readonly rarity: number;
  readonly boost: number;
  /** lunr keeps three digits of a weight. */
  readonly isRounded: boolean;
  readonly norms: Norms;
  readonly scores: Float64Array;
  readonly matches: Uint8Array;
  /** Scores below it need not be computed. */
  readonly floor: number;
}

/**
 * How one word, in all its forms, stands in the documents of one segment: frequencies by field. Nearly every word
 * stands in the body alone, so the body's frequencies have an array of their own, and all other fields are met only where their bit is set.
 */
export class Accumulator {
  /** Documents that have the word, in the order they were met. */
  readonly #touched: Uint32Array;
  #count = 0;
  readonly #articles: number;
  readonly #body: Uint32Array;
  /** The other fields that have the word, as bits. */
  readonly #others: Uint16Array;
  readonly #frequencies: Uint32Array;

  /** For segments of so many articles at most. */
  constructor(articles: number) {
    this.#articles = articles;
    this.#touched = new Uint32Array(articles);
    this.#body = new Uint32Array(articles);
    this.#others = new Uint16Array(articles);
    this.#frequencies = new Uint32Array(articles * FIELDS.length);
  }

  /** Adds the postings of some words. */
  addTerms(postings: Uint8Array, terms: TermRanges, wanted: Wanted): void {
    const ranges = terms.ranges.values;
    const articles = wanted.articles;
    const isDense = terms.documents * DENSE > articles;
    for (let term = 0; term < terms.terms; term++) {
      const range = { start: ranges[term * 4] ?? 0, end: ranges[term * 4 + 1] ?? 0, isDense };
      this.#addPostings(postings, range, wanted);
    }
    if (isDense) this.#touchAll(articles);
  }

  /**
   * Longer than a function should be: half of all searching is this loop, and a call a posting would double it.
   * Whether a frequency follows cannot be foretold, and a wrong guess costs more than the rest of the step: postings of
   * the body alone, nearly all, are read without a branch on it. Where many articles have the words, which ones is found out afterwards.
   */
  #addPostings(
    bytes: Uint8Array,
    range: { readonly start: number; readonly end: number; readonly isDense: boolean },
    { fields, within }: Wanted,
  ): void {
    const [body, others, touched] = [this.#body, this.#others, this.#touched];
    const { isDense } = range;
    const inBody = (fields >>> BODY) & 1;
    const end = Math.min(range.end, bytes.length);
    let at = range.start;
    let document = -1;
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
      if (shape > SHAPE_BODY) {
        const counts = within === null || within[document] === 1;
        at = this.#addFields(bytes, at, { shape, document, fields: counts ? fields : 0 });
        continue;
      }
      let frequency = shape * (bytes[at - 1 + shape] as number);
      at += shape;
      if (frequency > 127) {
        let byte = 128;
        frequency &= 127;
        for (let shift = 7; byte > 127 && at < end; shift += 7) {
          byte = bytes[at++] as number;
          frequency |= (byte & 127) << shift;
        }
      }
      if (within !== null && within[document] === 0) continue;
      const before = body[document] as number;
      body[document] = before + inBody * (frequency + 1 - shape);
      if (!isDense && inBody === 1 && before === 0 && others[document] === 0) touched[this.#count++] = document;
    }
  }

  #touchAll(articles: number): void {
    const [body, others, touched] = [this.#body, this.#others, this.#touched];
    let count = 0;
    for (let document = 0; document < articles; document++) {
      touched[count] = document;
      // 1 where one of them is not 0, without a branch.
      count += (0 - ((body[document] as number) | (others[document] as number))) >>> 31;
    }
    this.#count = count;
  }

  /** Adds a posting of more than the body; returns the byte after it. */
  #addFields(
    bytes: Uint8Array,
    from: number,
    wanted: { readonly shape: number; readonly document: number; readonly fields: FieldMask },
  ): number {
    const { shape, document, fields } = wanted;
    const isAny = shape === SHAPE_ANY;
    if (!isAny && fields & (1 << HEADLINE)) this.add(document, HEADLINE, 1);
    let at = from;
    let more = 1;
    while (more && at < bytes.length) {
      let code = 0;
      let byte = 128;
      for (let shift = 0; byte > 127 && at < bytes.length; shift += 7) {
        byte = bytes[at++] as number;
        code |= (byte & 127) << shift;
      }
      const field = isAny ? (code >>> 1) & 15 : BODY;
      if (fields & (1 << field)) this.add(document, field, isAny ? code >>> 5 : code);
      more = isAny ? code & 1 : 0;
    }
    return at;
  }

  /** The word stands so often in this field of this document. */
  add(document: number, field: number, frequency: number): void {
    if (field !== BODY) {
      this.#addOther(document, field, frequency);
      return;
    }
    const before = this.#body[document] as number;
    if (before === 0 && this.#others[document] === 0) this.#touched[this.#count++] = document;
    this.#body[document] = before + frequency;
  }

  #addOther(document: number, field: number, frequency: number): void {
    const others = this.#others[document] as number;
    if (others === 0 && this.#body[document] === 0) this.#touched[this.#count++] = document;
    this.#others[document] = others | (1 << field);
    const at = field * this.#articles + document;
    this.#frequencies[at] = (this.#frequencies[at] as number) + frequency;
  }

  /** Adds the BM25 of every document that has the word to its score, marks it as a match, and forgets them all. */
  score(to: Scoring): void {
    const { rarity, boost, isRounded, norms, scores, matches } = to;
    const [body, others, touched, count] = [this.#body, this.#others, this.#touched, this.#count];
    const { lengths, base } = norms;
    const [slope, weight] = [norms.slope[BODY] as number, norms.boosts[BODY] as number];
    const first = BODY * norms.articles;
    // However often it stands there: a word in the body alone is never worth more.
    const isBodyEnough = boost * rarity * weight >= to.floor;
    for (let index = 0; index < count; index++) {
      const document = touched[index] as number;
      const fields = others[document] as number;
      matches[document] = 1;
      if (fields === 0 && !isBodyEnough) {
        body[document] = 0;
        continue;
      }
      let raw = fields & (1 << HEADLINE) ? this.#take(document, HEADLINE, norms) : 0;
      const frequency = body[document] as number;
      if (frequency > 0) {
        raw += (weight * frequency) / (base + slope * (lengths[first + document] as number) + frequency);
        body[document] = 0;
      }
      if (fields > 0) raw = this.#takeOthers(document, raw, norms);
      const score = isRounded ? Math.round(rarity * raw * 1000) / 1000 : rarity * raw;
      scores[document] = (scores[document] as number) + boost * score;
    }
    this.#count = 0;
  }

  /** Forgets everything, after an evaluation that was broken off. */
  clear(): void {
    this.#count = 0;
    for (const numbers of [this.#body, this.#others, this.#frequencies]) numbers.fill(0);
  }

  /** Adds what the fields after the body are worth, and forgets them. */
  #takeOthers(document: number, before: number, norms: Norms): number {
    let raw = before;
    const fields = this.#others[document] as number;
    for (let field = BODY + 1; field < FIELDS.length; field++) {
      if (fields & (1 << field)) raw += this.#take(document, field, norms);
    }
    this.#others[document] = 0;
    return raw;
  }

  #take(document: number, field: number, norms: Norms): number {
    const at = field * this.#articles + document;
    const frequency = this.#frequencies[at] as number;
    this.#frequencies[at] = 0;
    const length = norms.lengths[field * norms.articles + document] as number;
    const norm = norms.base + (norms.slope[field] as number) * length;
    return ((norms.boosts[field] as number) * frequency) / (norm + frequency);
  }
}

/** BM25's share of a field's length: `base + slope * length`, and each field's boost with K1 + 1 in it. */
export interface Norms {
  readonly articles: number;
  readonly base: number;
  readonly slope: Float64Array;
  readonly boosts: Float64Array;
  /** Lengths by field, then article. */
  readonly lengths: Uint16Array;
}

/** The norms of a segment among documents whose fields are so long on average. */
export function normsOf(
  { lengths, articles }: { readonly lengths: Uint16Array; readonly articles: number },
  averages: readonly number[],
): Norms {
  return {
    articles,
    base: K1 * (1 - B),
    slope: Float64Array.from(FIELDS, (_, field) => (K1 * B) / (averages[field] || 1)),
    boosts: Float64Array.from(FIELDS, (_, field) => (BOOSTS[field] ?? 1) * (K1 + 1)),
    lengths,
  };
}
