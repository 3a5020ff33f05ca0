import { increment } from './bytes.ts';
import { BODY, type FieldMask, HEADLINE } from './fields.ts';
import { PositionReader, positionsOf } from './positions.ts';
import { SHAPE_ANY, SHAPE_HEADLINE, SHAPE_ONCE } from './postings.ts';
import type { Room } from './room.ts';
import type { Segment } from './segment.ts';
import type { TermRanges } from './term-ranges.ts';

/** Where a word stands in some articles: field * 2^24 + position, ascending; those of candidate n from start n to start n + 1. */
export interface Places {
  readonly starts: Uint32Array;
  readonly values: Int32Array;
}

/** The articles whose positions are read: each one's number among them by ordinal, -1 for the others, and how many they are. */
export interface Candidates {
  readonly numbers: Int32Array;
  readonly articles: Int32Array;
}

/** Numbers the articles that are candidates (1 by ordinal). */
export function numberCandidates(flags: Uint8Array, room: Room): Candidates {
  const numbers = room.integers(flags.length).fill(-1);
  const articles = room.integers(flags.length);
  let count = 0;
  for (let article = 0; article < flags.length; article++) {
    if (flags[article] === 0) continue;
    articles[count] = article;
    numbers[article] = count++;
  }
  return { numbers, articles: articles.subarray(0, count) };
}

/** The places of some words, together, in the candidates. */
export function gatherPlaces(
  segment: Segment,
  terms: readonly TermRanges[],
  within: { readonly candidates: Candidates; readonly fields: FieldMask; readonly room: Room },
): Places {
  const gathering = new Gathering(segment, terms, within);
  for (const one of terms) gathering.addTerms(one);
  return gathering.finish();
}

/** Gathers places term by term, and puts those of one article side by side in the end. */
class Gathering {
  readonly #segment: Segment;
  readonly #room: Room;
  readonly #fields: FieldMask;
  readonly #candidates: Candidates;
  readonly #values: Int32Array;
  #length = 0;
  readonly #starts: Uint32Array;
  /** For each candidate a term has: the candidate, and where its places end among the values. None when there is one term. */
  readonly #runs: Int32Array | null;
  #runsLength = 0;

  constructor(
    segment: Segment,
    terms: readonly TermRanges[],
    within: { readonly candidates: Candidates; readonly fields: FieldMask; readonly room: Room },
  ) {
    this.#segment = segment;
    this.#room = within.room;
    this.#fields = within.fields;
    this.#candidates = within.candidates;
    this.#starts = new Uint32Array(within.candidates.articles.length + 1);
    // A position takes a byte at least, a posting too.
    this.#values = this.#room.integers(sumOf(terms, ({ positionBytes }) => positionBytes));
    const isSingle = sumOf(terms, (one) => one.terms) < 2;
    this.#runs = isSingle ? null : this.#room.integers(2 * sumOf(terms, ({ documents }) => documents));
  }

  addTerms(terms: TermRanges): void {
    const ranges = terms.ranges.values;
    const read = positionsOf(this.#segment, ranges, { terms: terms.terms, room: this.#room });
    for (let term = 0; term < terms.terms; term++) {
      const [start = 0, end = 0, first = 0, last = 0] = ranges.subarray(term * 4, term * 4 + 4);
      this.#addTerm({ start, end }, () => read(first, last));
    }
  }

  /**
   * Longer than a function should be: it walks every posting of a word, and a call a posting would double it.
   * Positions are read only when the first candidate is met; those of other articles are counted and skipped together.
   */
  #addTerm(range: { readonly start: number; readonly end: number }, load: () => Uint8Array): void {
    const { numbers } = this.#candidates;
    const bytes = this.#segment.postings;
    const end = Math.min(range.end, bytes.length);
    const reader = new PositionReader(load, this.#values);
    let at = range.start;
    let document = -1;
    while (at < end) {
      let head = bytes[at++] as number;
      if (head > 127) {
        let byte = bytes[at++] as number;
        head = (head & 127) | ((byte & 127) << 7);
        for (let shift = 14; byte > 127 && at < end; shift += 7) {
          byte = bytes[at++] as number;
          head |= (byte & 127) << shift;
        }
      }
      document += (head >>> 2) + 1;
      const shape = head & 3;
      const candidate = numbers[document] as number;
      const fields = candidate < 0 ? 0 : this.#fields;
      const before = this.#length;
      if (shape === SHAPE_HEADLINE)
        this.#length += reader.take(HEADLINE, fields & (1 << HEADLINE), { count: 1, at: before });
      if (shape === SHAPE_ONCE) this.#length += reader.take(BODY, fields & (1 << BODY), { count: 1, at: this.#length });
      for (let more = shape === SHAPE_ONCE ? 0 : 1; more && at < end; ) {
        let code = bytes[at++] as number;
        if (code > 127) {
          let byte = 128;
          code &= 127;
          for (let shift = 7; byte > 127 && at < end; shift += 7) {
            byte = bytes[at++] as number;
            code |= (byte & 127) << shift;
          }
        }
        more = shape === SHAPE_ANY ? code & 1 : 0;
        const field = shape === SHAPE_ANY ? (code >>> 1) & 15 : BODY;
        const count = shape === SHAPE_ANY ? code >>> 5 : code;
        this.#length += reader.take(field, fields & (1 << field), { count, at: this.#length });
      }
      if (this.#length > before) this.#endRun(candidate);
    }
  }

  #endRun(candidate: number): void {
    if (this.#runs === null) {
      this.#starts[candidate + 1] = this.#length;
      return;
    }
    this.#runs[this.#runsLength++] = candidate;
    this.#runs[this.#runsLength++] = this.#length;
  }

  finish(): Places {
    const [starts, runs] = [this.#starts, this.#runs];
    if (runs !== null) this.#countRuns(runs);
    for (let candidate = 1; candidate < starts.length; candidate++) {
      const before = starts[candidate - 1] as number;
      if (runs !== null) increment(starts, candidate, before);
      else if (starts[candidate] === 0) starts[candidate] = before;
    }
    return { starts, values: runs === null ? this.#values : this.#sorted(runs) };
  }

  #countRuns(runs: Int32Array): void {
    let from = 0;
    for (let run = 0; run < this.#runsLength; run += 2) {
      const end = runs[run + 1] as number;
      increment(this.#starts, (runs[run] as number) + 1, end - from);
      from = end;
    }
  }

  /** The values by candidate; each run is ascending, so a candidate with one run is in order already. */
  #sorted(runs: Int32Array): Int32Array {
    const starts = this.#starts;
    const sorted = this.#room.integers(this.#length);
    const next = starts.slice();
    let from = 0;
    for (let run = 0; run < this.#runsLength; run += 2) {
      const [candidate, end] = [runs[run] as number, runs[run + 1] as number];
      let at = next[candidate] as number;
      const isFirst = at === starts[candidate];
      while (from < end) sorted[at++] = this.#values[from++] as number;
      next[candidate] = at;
      if (!isFirst) sortRange(sorted, starts[candidate] as number, at);
    }
    return sorted;
  }
}

function sumOf(terms: readonly TermRanges[], value: (terms: TermRanges) => number): number {
  return terms.reduce((sum, one) => sum + value(one), 0);
}

/** Above so many values the built-in sort is quicker. */
const FEW = 48;

/** Sorts the values from `start` to `end`, the first of which are in order. */
function sortRange(values: Int32Array, start: number, end: number): void {
  if (end - start > FEW) {
    values.subarray(start, end).sort();
    return;
  }
  for (let index = start + 1; index < end; index++) {
    const value = values[index] as number;
    let at = index;
    while (at > start && (values[at - 1] as number) > value) {
      values[at] = values[at - 1] as number;
      at--;
    }
    values[at] = value;
  }
}
