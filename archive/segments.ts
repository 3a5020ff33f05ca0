import path from 'node:path';
import type { Entry, SegmentRef } from './search/searcher.ts';
import type { SavedSegment } from './store/manifest.ts';

/** Where articles of a file are: `count` of them in a segment, one after the other from `first` on. */
export interface Place {
  readonly segment: string;
  readonly first: number;
  readonly count: number;
}

/** The segments of an index: which there are, what of them is gone, and where each file's articles are. */
export interface Segments {
  saved(): readonly SavedSegment[];
  /** For a searcher, under the folder the segments lie in. */
  refs(folder: string): readonly SegmentRef[];
  add(segment: string, articles: number): void;
  /** Forgets a segment and everything in it. */
  drop(segment: string): void;
  /** Says where a file's articles are now; those it had before are gone. */
  move(file: string, places: readonly Place[]): void;
  /** How many articles of a file there are. */
  articlesOf(file: string): number;
  files(): Iterable<string>;
  /** Notes one article that was found in a segment, while the places are gathered at the start. */
  found(file: string, entry: Pick<Entry, 'segment' | 'ordinal'>): void;
  /**
   * Puts a merged segment in the place of those it was made of, as they were (`SavedSegment.deleted`) when it was made;
   * null when nothing was left in them.
   */
  merge(parts: readonly SavedSegment[], merged: string | null): void;
}

interface Segment {
  readonly articles: number;
  deleted: Set<number>;
  /** Whether a searcher may be using the set: then it is copied before it changes. */
  lent: boolean;
}

/** The segments that a manifest lists; places are yet to be found. */
export function createSegments(saved: readonly SavedSegment[]): Segments {
  const segments = new Map<string, Segment>(
    saved.map(({ file, articles, deleted }) => [file, segmentOf(articles, deleted)]),
  );
  const places = new Map<string, readonly Place[]>();

  return {
    saved: () => [...segments].map(([file, { articles, deleted }]) => ({ file, articles, deleted: [...deleted] })),
    refs: (folder) =>
      [...segments].map(([file, segment]) => {
        segment.lent = true;
        return { file: path.join(folder, file), deleted: segment.deleted };
      }),
    add: (segment, articles) => void segments.set(segment, segmentOf(articles, [])),
    drop: (segment) => {
      segments.delete(segment);
      for (const [file, old] of places) {
        const left = old.filter((place) => place.segment !== segment);
        if (left.length < old.length) keep(places, file, left);
      }
    },
    move: (file, now) => {
      for (const place of places.get(file) ?? []) bury(segments, place);
      keep(places, file, now);
    },
    articlesOf: (file) => (places.get(file) ?? []).reduce((sum, place) => sum + place.count, 0),
    files: () => places.keys(),
    found: (file, { segment, ordinal }) => places.set(file, extend(places.get(file) ?? [], segment, ordinal)),
    merge: (parts, merged) => {
      const shift = shifts(parts);
      const articles = parts.reduce((sum, part) => sum + part.articles - part.deleted.length, 0);
      const buried = buriedSince(parts, segments, shift);
      for (const part of parts) segments.delete(part.file);
      if (merged === null) return;
      segments.set(merged, segmentOf(articles, buried));
      for (const [file, old] of places) {
        if (old.some((place) => shift.has(place.segment))) {
          places.set(
            file,
            old.map((place) => moved(place, merged, shift)),
          );
        }
      }
    },
  };
}

function keep(places: Map<string, readonly Place[]>, file: string, now: readonly Place[]): void {
  if (now.length === 0) places.delete(file);
  else places.set(file, now);
}

function segmentOf(articles: number, deleted: Iterable<number>): Segment {
  return { articles, deleted: new Set(deleted), lent: false };
}

function bury(segments: ReadonlyMap<string, Segment>, { segment, first, count }: Place): void {
  const known = segments.get(segment);
  if (known === undefined) return;
  if (known.lent) {
    known.deleted = new Set(known.deleted);
    known.lent = false;
  }
  for (let ordinal = first; ordinal < first + count; ordinal++) known.deleted.add(ordinal);
}

function extend(places: readonly Place[], segment: string, ordinal: number): readonly Place[] {
  const last = places.at(-1);
  if (last?.segment === segment && last.first + last.count === ordinal) {
    return [...places.slice(0, -1), { ...last, count: last.count + 1 }];
  }
  return [...places, { segment, first: ordinal, count: 1 }];
}

/** For each part the ordinals its live articles get in the merged segment; -1 for those that were gone. */
function shifts(parts: readonly SavedSegment[]): ReadonlyMap<string, Int32Array> {
  const all = new Map<string, Int32Array>();
  let next = 0;
  for (const part of parts) {
    const shift = new Int32Array(part.articles);
    const deleted = new Set(part.deleted);
    for (let ordinal = 0; ordinal < part.articles; ordinal++) shift[ordinal] = deleted.has(ordinal) ? -1 : next++;
    all.set(part.file, shift);
  }
  return all;
}

function moved(place: Place, merged: string, shift: ReadonlyMap<string, Int32Array>): Place {
  const first = shift.get(place.segment)?.[place.first];
  return first === undefined ? place : { segment: merged, first, count: place.count };
}

/** What was buried in the parts while they were being merged, by its new ordinals. */
function buriedSince(
  parts: readonly SavedSegment[],
  segments: ReadonlyMap<string, Segment>,
  shift: ReadonlyMap<string, Int32Array>,
): ReadonlySet<number> {
  const buried = new Set<number>();
  for (const part of parts) {
    for (const ordinal of segments.get(part.file)?.deleted ?? []) {
      const now = shift.get(part.file)?.[ordinal] ?? -1;
      if (now >= 0) buried.add(now);
    }
  }
  return buried;
}
