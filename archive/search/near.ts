import type { Candidates, Places } from './gather.ts';
import { ARTICLE_UNIT, PlaceList, type Stretches } from './places.ts';

/** Words or phrases where they start, and how far from there their last word stands. */
export interface Spans {
  readonly places: Places;
  readonly reach: number;
}

/**
 * As `nearStretches`, for words and phrases: they start and end in one order, so the lists of an article are walked together once,
 * by an index into the right ones before and one into those after the left one in turn.
 */
export function nearSpans(
  left: Spans,
  right: Spans,
  { distance, candidates }: { readonly distance: number; readonly candidates: Candidates },
): Stretches {
  const [starts, ends] = [new PlaceList(), new PlaceList()];
  const [lefts, rights] = [left.places.values, right.places.values];
  for (let candidate = 0; candidate < candidates.articles.length; candidate++) {
    const base = (candidates.articles[candidate] as number) * ARTICLE_UNIT;
    const first = right.places.starts[candidate] as number;
    const last = right.places.starts[candidate + 1] as number;
    const lastLeft = left.places.starts[candidate + 1] as number;
    let [before, after] = [first, first];
    for (let index = left.places.starts[candidate] as number; index < lastLeft; index++) {
      const start = lefts[index] as number;
      const end = start + left.reach;
      while (before < last && (rights[before] as number) < start - right.reach) before++;
      while (after < last && (rights[after] as number) <= end) after++;
      if (before > first && (rights[before - 1] as number) + right.reach >= start - distance) {
        starts.push(base + (rights[before - 1] as number));
        ends.push(base + end);
      }
      if (after < last && (rights[after] as number) <= end + distance) {
        starts.push(base + start);
        ends.push(base + (rights[after] as number) + right.reach);
      }
    }
  }
  return { starts: starts.toArray(), ends: ends.toArray() };
}
