import type { FieldMask } from './fields.ts';
import { PostingsReader } from './postings.ts';
import type { Segment } from './segment.ts';
import type { TermRanges } from './term-ranges.ts';

/*
 * A place is one number: article * 2^28 + field * 2^24 + position, so places sort in reading order,
 * and two places of one field differ by the words between them.
 */
const FIELD_UNIT = 2 ** 24;
const ARTICLE_UNIT = 2 ** 28;

/** The article a place is in. */
export const articleOf = (place: number) => Math.floor(place / ARTICLE_UNIT);
/** The field a place is in. */
export const fieldOf = (place: number) => Math.floor(place / FIELD_UNIT) & 15;

/** Stretches of text, ordered by where they start; `ends[n]` is the place of the last word of stretch n. */
export interface Stretches {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** The places of some words in the candidates (1 for an article that is one), in order. */
export function gatherPlaces(
  segment: Segment,
  terms: readonly TermRanges[],
  within: { readonly candidates: Uint8Array; readonly fields: FieldMask },
): Float64Array {
  const places = new PlaceList();
  const ends: number[] = [];
  for (const { ranges, terms: count } of terms) {
    const read = positionsReader(segment, ranges.values, count);
    for (let term = 0; term < count; term++) {
      const before = places.length;
      gatherTerm(segment, ranges.values.subarray(term * 4, term * 4 + 4), { ...within, read, places });
      if (places.length > before) ends.push(places.length);
    }
  }
  return mergeRuns(places.toArray(), ends);
}

/** One ascending list of ascending runs that end there: neighbours are merged until one is left, which is quicker than sorting. */
function mergeRuns(runs: Float64Array, ends: readonly number[]): Float64Array {
  if (ends.length < 2) return runs;
  const merged = new Float64Array(runs.length);
  const mergedEnds: number[] = [];
  for (let index = 0; index < ends.length; index += 2) {
    const end = ends[index + 1] ?? ends[index] ?? 0;
    mergePair(runs, { start: ends[index - 1] ?? 0, middle: ends[index] ?? 0, end }, merged);
    mergedEnds.push(end);
  }
  return mergeRuns(merged, mergedEnds);
}

function mergePair(
  runs: Float64Array,
  { start, middle, end }: { readonly start: number; readonly middle: number; readonly end: number },
  to: Float64Array,
): void {
  let [left, right] = [start, middle];
  for (let at = start; at < end; at++) {
    const takesLeft = left < middle && (right >= end || (runs[left] as number) <= (runs[right] as number));
    to[at] = (takesLeft ? runs[left++] : runs[right++]) as number;
  }
}

type ReadPositions = (start: number, end: number) => Uint8Array;

/** Words of the dictionary in a row stand in a row on disk too: those are read in one go. */
function positionsReader(segment: Segment, ranges: Uint32Array, terms: number): ReadPositions {
  const [first = 0, last = 0] = [ranges[2], ranges[terms * 4 - 1]];
  let wanted = 0;
  for (let term = 0; term < terms; term++) wanted += (ranges[term * 4 + 3] ?? 0) - (ranges[term * 4 + 2] ?? 0);
  if (terms < 2 || last - first > wanted * 2) return (start, end) => segment.positions(start, end);
  const bytes = segment.positions(first, last);
  return (start, end) => bytes.subarray(start - first, end - first);
}

interface Gathering {
  readonly candidates: Uint8Array;
  readonly fields: FieldMask;
  readonly read: ReadPositions;
  readonly places: PlaceList;
}

/** Places in a list that grows. */
class PlaceList {
  length = 0;
  #values = new Float64Array(256);

  push(place: number): void {
    if (this.length === this.#values.length) {
      const grown = new Float64Array(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = place;
  }

  toArray(): Float64Array {
    return this.#values.subarray(0, this.length);
  }
}

function gatherTerm(segment: Segment, range: Uint32Array, gathering: Gathering): void {
  const [start = 0, end = 0, first = 0, last = 0] = range;
  const postings = new PostingsReader(segment.postings, start, end);
  const { candidates, fields, places } = gathering;
  let bytes: Uint8Array | null = null;
  let at = 0;
  let skip = 0;
  while (postings.next()) {
    const { frequencies, document } = postings;
    const isCandidate = candidates[document] === 1;
    if (isCandidate && bytes === null) bytes = gathering.read(first, last);
    for (let index = 0; index < frequencies.count; index++) {
      const field = frequencies.fields[index] as number;
      const count = frequencies.values[index] as number;
      if (bytes === null || !isCandidate || (fields & (1 << field)) === 0) {
        skip += count;
        continue;
      }
      at = skipVarints(bytes, at, skip);
      skip = 0;
      at = readPlaces(bytes, at, { base: document * ARTICLE_UNIT + field * FIELD_UNIT, count, places });
    }
  }
}

/** The byte after so many varints. */
export function skipVarints(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0 && at < bytes.length; at++) if ((bytes[at] as number) < 128) left--;
  return at;
}

function readPlaces(
  bytes: Uint8Array,
  from: number,
  to: { readonly base: number; readonly count: number; readonly places: PlaceList },
): number {
  let at = from;
  let place = to.base;
  for (let left = to.count; left > 0; left--) {
    let value = 0;
    let shift = 0;
    let byte = 128;
    while (byte > 127 && at < bytes.length) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
      shift += 7;
    }
    place += value;
    to.places.push(place);
  }
  return at;
}

/** Where words follow each other at these offsets from the first. */
export function phraseStretches(
  words: readonly { readonly places: Float64Array; readonly offset: number }[],
): Stretches {
  let starts = words[0]?.places ?? new Float64Array(0);
  for (const { places, offset } of words.slice(1)) starts = shiftedIntersection(starts, places, offset);
  const reach = words.at(-1)?.offset ?? 0;
  return { starts, ends: starts.map((start) => start + reach) };
}

function shiftedIntersection(starts: Float64Array, places: Float64Array, offset: number): Float64Array {
  const both = new Float64Array(Math.min(starts.length, places.length));
  let [left, right, count] = [0, 0, 0];
  while (left < starts.length && right < places.length) {
    const difference = (starts[left] as number) + offset - (places[right] as number);
    if (difference === 0) both[count++] = starts[left] as number;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return both.slice(0, count);
}

/**
 * Stretches from a left to a right one (in either order) with at most `distance` steps from the one's last to the other's first word.
 * They are not in order: that costs more than finding them, and only a NEAR around this one needs it.
 */
export function nearStretches(left: Stretches, right: Stretches, distance: number): Stretches {
  const [lefts, rights] = [sortStretches(left), sortStretches(right)];
  const [starts, ends] = [new PlaceList(), new PlaceList()];
  const byEnd = endOrder(rights);
  const rightEnds = byEnd === null ? rights.ends : Float64Array.from(byEnd, (index) => rights.ends[index] as number);
  let [before, after] = [0, 0];
  for (let index = 0; index < lefts.starts.length; index++) {
    const [start, end] = [lefts.starts[index] as number, lefts.ends[index] as number];
    before = firstAboveFrom(rightEnds, start - 1, before);
    if (before > 0 && (rightEnds[before - 1] as number) >= start - distance) {
      starts.push(rights.starts[byEnd === null ? before - 1 : (byEnd[before - 1] as number)] as number);
      ends.push(end);
    }
    after = firstAboveFrom(rights.starts, end, after);
    if (after < rights.starts.length && (rights.starts[after] as number) <= end + distance) {
      starts.push(start);
      ends.push(rights.ends[after] as number);
    }
  }
  return { starts: starts.toArray(), ends: ends.toArray() };
}

/** The order of stretches by their ends; null when it is the order they are in, as that of words and phrases is. */
function endOrder({ ends }: Stretches): Uint32Array | null {
  if (isAscending(ends)) return null;
  return Uint32Array.from(ends.keys()).sort((one, other) => (ends[one] as number) - (ends[other] as number));
}

function isAscending(values: Float64Array): boolean {
  for (let index = 1; index < values.length; index++) {
    if ((values[index] as number) < (values[index - 1] as number)) return false;
  }
  return true;
}

function sortStretches(stretches: Stretches): Stretches {
  const { starts, ends } = stretches;
  if (isAscending(starts)) return stretches;
  const order = Uint32Array.from(starts.keys()).sort(
    (one, other) => (starts[one] as number) - (starts[other] as number),
  );
  const by = (values: Float64Array) => Float64Array.from(order, (index) => values[index] as number);
  return { starts: by(starts), ends: by(ends) };
}

/** The index of the first value above a bound in an ascending list. */
export function firstAbove(values: Float64Array, bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** As `firstAbove`, looked for step by step from an index that is near it: bounds asked for in a row hardly move. */
function firstAboveFrom(values: Float64Array, bound: number, from: number): number {
  let index = from;
  while (index < values.length && (values[index] as number) <= bound) index++;
  while (index > 0 && (values[index - 1] as number) > bound) index--;
  return index;
}
