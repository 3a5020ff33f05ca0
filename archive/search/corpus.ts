import { FIELDS } from './fields.ts';
import { type PhotoTable, tabulatePhotos } from './photo-table.ts';
import { Scratch } from './scratch.ts';
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
  /** Room to evaluate in, the same for all segments. */
  readonly scratch: Scratch;
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
  /** The rank of each name in the order of names; computed when first asked for. */
  readonly nameRanks: Uint32Array;
  /** The photos of all segments, each once; put together when first asked for. */
  readonly photos: PhotoTable;
}

/** Puts open segments together. */
export function createCorpus(segments: readonly { readonly segment: Segment; readonly ref: SegmentRef }[]): Corpus {
  const numbers = new Map<string, number>([['', 0]]);
  const scratch = new Scratch(Math.max(0, ...segments.map(({ segment }) => segment.articles)));
  const views = segments.map(({ segment, ref }) => viewOf(segment, ref.deleted, { numbers, scratch }));
  const articles = views.reduce((sum, view) => sum + view.articles, 0);
  const averages = FIELDS.map(
    (_, field) => views.reduce((sum, view) => sum + lengthOf(view, field), 0) / (articles || 1),
  );
  const names = [...numbers.keys()];
  let ranks: Uint32Array | null = null;
  let photos: PhotoTable | null = null;
  return {
    ...{ views, articles, averages, names },
    get nameRanks() {
      ranks ??= ranksOf(names);
      return ranks;
    },
    get photos() {
      photos ??= tabulatePhotos(views);
      return photos;
    },
  };
}

function ranksOf(names: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(names.length);
  const order = [...names.keys()].sort((one, other) => ((names[one] ?? '') < (names[other] ?? '') ? -1 : 1));
  order.forEach((number, rank) => {
    ranks[number] = rank;
  });
  return ranks;
}

interface Shared {
  /** Names numbered so far. */
  readonly numbers: Map<string, number>;
  readonly scratch: Scratch;
}

function viewOf(segment: Segment, deleted: ReadonlySet<number>, { numbers, scratch }: Shared): View {
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
  return { segment, live, articles, names, deleted, scratch };
}

function lengthOf(view: View, field: number): number {
  const { segment, deleted } = view;
  let sum = segment.lengthSums[field] ?? 0;
  for (const ordinal of deleted) sum -= segment.lengths[field * segment.articles + ordinal] ?? 0;
  return sum;
}
