import { Accumulator } from './accumulator.ts';
import { FIELDS } from './fields.ts';
import type { SegmentRef } from './searcher.ts';
import type { Segment } from './segment.ts';

/** A segment among others: which of its articles count, and how its names are numbered across segments. */
export interface View {
  readonly segment: Segment;
  /** 1 for articles that are not deleted; null when none is. */
  readonly live: Uint8Array | null;
  readonly articles: number;
  /** The number across segments of each of the segment's names. */
  readonly names: Uint32Array;
  readonly deleted: ReadonlySet<number>;
  /** Room to evaluate in, clean between searches: a segment is evaluated without a pause. */
  readonly accumulator: Accumulator;
  readonly scores: Float64Array;
  readonly found: Uint32Array;
}

/** Segments searched as one: what ranking and counting need to know of all of them. */
export interface Corpus {
  readonly views: readonly View[];
  /** Articles that count. */
  readonly articles: number;
  /** The mean number of indexed words by field. */
  readonly averages: readonly number[];
  /** Organizations and photographers by number. */
  readonly names: readonly string[];
}

/** Puts open segments together. */
export function createCorpus(segments: readonly { readonly segment: Segment; readonly ref: SegmentRef }[]): Corpus {
  const numbers = new Map<string, number>([['', 0]]);
  const views = segments.map(({ segment, ref }) => viewOf(segment, ref.deleted, numbers));
  const articles = views.reduce((sum, view) => sum + view.articles, 0);
  const averages = FIELDS.map(
    (_, field) => views.reduce((sum, view) => sum + lengthOf(view, field), 0) / (articles || 1),
  );
  return { views, articles, averages, names: [...numbers.keys()] };
}

function viewOf(segment: Segment, deleted: ReadonlySet<number>, numbers: Map<string, number>): View {
  const names = Uint32Array.from(segment.columns.names, (name) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  });
  let articles = segment.articles;
  let live: Uint8Array | null = null;
  for (const ordinal of deleted) {
    live ??= new Uint8Array(segment.articles).fill(1);
    if (live[ordinal] === 1) articles--;
    live[ordinal] = 0;
  }
  const accumulator = new Accumulator(segment.articles);
  const scores = new Float64Array(segment.articles);
  const found = new Uint32Array(segment.articles);
  return { segment, live, articles, names, deleted, accumulator, scores, found };
}

function lengthOf(view: View, field: number): number {
  const { segment, live } = view;
  const first = field * segment.articles;
  let sum = 0;
  for (let ordinal = 0; ordinal < segment.articles; ordinal++) {
    if (live === null || live[ordinal] === 1) sum += segment.lengths[first + ordinal] as number;
  }
  return sum;
}
