import { expect, it } from 'vitest';
import { nearSpans } from '../../../archive/search/near.ts';
import { nearStretches, type Stretches } from '../../../archive/search/places.ts';
import { Dice } from './generated.ts';

const seed = 20161215;

/** Stretches of one to four words among 120, in no order. */
function makeStretches(dice: Dice, count: number): Stretches {
  const starts = Float64Array.from({ length: count }, () => dice.below(120));
  return { starts, ends: starts.map((start) => start + dice.below(4)) };
}

const pairsOf = ({ starts, ends }: Stretches) => [...starts].map((start, index) => [start, ends[index] ?? 0] as const);

type Pair = readonly [start: number, end: number];

/** The same by looking at every pair: the nearest before and the nearest after each left one, told by where the two begin and end. Right ones are single words. */
function nearByLooking(left: Stretches, right: Stretches, distance: number): readonly Pair[] {
  return pairsOf(left).flatMap(([start, end]) => {
    const befores = pairsOf(right).filter(([, last]) => last < start && last >= start - distance);
    const afters = pairsOf(right).filter(([first]) => first > end && first <= end + distance);
    const nearest = Math.max(...befores.map(([, last]) => last));
    const next = Math.min(...afters.map(([first]) => first));
    return [
      ...(befores.length > 0 ? [[nearest, end] as const] : []),
      ...(afters.length > 0 ? [[start, next] as const] : []),
    ];
  });
}

const sorted = (pairs: readonly Pair[]) => pairs.map(([first, last]) => first * 1_000 + last).sort((a, b) => a - b);

it(`finds what looking at every pair finds, in 300 drawn by seed ${seed}`, () => {
  const dice = new Dice(seed);
  const drawn = Array.from({ length: 300 }, () => {
    const { starts } = makeStretches(dice, dice.below(30));
    return { left: makeStretches(dice, dice.below(30)), right: { starts, ends: starts }, distance: dice.below(12) };
  });
  const found = drawn.map(({ left, right, distance }) => sorted(pairsOf(nearStretches(left, right, distance))));
  expect(found).toEqual(drawn.map(({ left, right, distance }) => sorted(nearByLooking(left, right, distance))));
});

/** Distinct words of one article in order. */
function makeWords(dice: Dice, count: number): Int32Array {
  return Int32Array.from(new Set(Array.from({ length: count }, () => dice.below(120)))).sort();
}

it(`finds the same near words and phrases in one walk, in 300 drawn by seed ${seed}`, () => {
  const dice = new Dice(seed);
  const candidates = { numbers: Int32Array.of(0), articles: Int32Array.of(0) };
  const drawn = Array.from({ length: 300 }, () => {
    const spans = () => ({ values: makeWords(dice, dice.below(30)), reach: dice.below(4) });
    return { left: spans(), right: spans(), distance: dice.below(12) };
  });
  type Drawn = (typeof drawn)[number]['left'];
  const spansOf = ({ values, reach }: Drawn) => ({
    places: { starts: Uint32Array.of(0, values.length), values },
    reach,
  });
  const stretchesOf = ({ values, reach }: Drawn): Stretches => ({
    starts: Float64Array.from(values),
    ends: Float64Array.from(values, (value) => value + reach),
  });
  const found = drawn.map(({ left, right, distance }) =>
    sorted(pairsOf(nearSpans(spansOf(left), spansOf(right), { distance, candidates }))),
  );
  expect(found).toEqual(
    drawn.map(({ left, right, distance }) =>
      sorted(pairsOf(nearStretches(stretchesOf(left), stretchesOf(right), distance))),
    ),
  );
});
