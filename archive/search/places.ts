/*
 * A place is one number: article * 2^28 + field * 2^24 + position, so places sort in reading order,
 * and two places of one field differ by the words between them.
 */
/** What a place is more in the next field, and in the next article. */
export const FIELD_UNIT = 2 ** 24;
export const ARTICLE_UNIT = 2 ** 28;

/** The article a place is in. */
export const articleOf = (place: number) => Math.floor(place / ARTICLE_UNIT);
/** The field a place is in. */
export const fieldOf = (place: number) => Math.floor(place / FIELD_UNIT) & 15;

/** Stretches of text, ordered by where they start; `ends[n]` is the place of the last word of stretch n. */
export interface Stretches {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Places in a list that grows. */
export class PlaceList {
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
