import type { Range } from '../../contract.ts';
import { type Analyser, type Token, tokensOf } from './analyser.ts';
import type { Passage } from './fields.ts';
import { editDistance } from './fuzzy.ts';
import type { Matcher, PlaceNode } from './node.ts';
import { matchesPattern } from './pattern.ts';
import { firstAbove } from './places.ts';
import type { Word } from './words.ts';

/** Where one thing a query looks for stands in a text. */
export interface Spot {
  /** Which of the places asked for. */
  readonly place: number;
  readonly range: Range;
}

/** Finds what a query looks for in a passage, by the tokens that built the index. Spots are in reading order. */
export function findSpots(passage: Passage, places: readonly PlaceNode[], analyser: Analyser): readonly Spot[] {
  if (places.length === 0) return [];
  const line = lineOf(tokensOf(passage.text, analyser));
  const spots = places.flatMap((node, place) =>
    stretchesIn(node, line, passage.field).map(([first, last]) => ({ place, range: rangeOf(line, first, last) })),
  );
  return spots.sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1]);
}

/** The ranges of spots, ascending and disjoint. */
export function marksOf(spots: readonly Spot[]): readonly Range[] {
  const marks: Range[] = [];
  for (const { range } of spots) {
    const last = marks.at(-1);
    if (last && range[0] <= last[1]) marks[marks.length - 1] = [last[0], Math.max(last[1], range[1])];
    else marks.push(range);
  }
  return marks;
}

/** Whether a word of a text is one a matcher looks for. */
export function matchesWord(matcher: Matcher, word: Word): boolean {
  switch (matcher.kind) {
    case 'stem':
      return word.stem === matcher.stem;
    case 'exact':
      return word.form === matcher.form;
    case 'prefix':
      return word.form.startsWith(matcher.form);
    case 'typed':
      return word.form.startsWith(matcher.form) || word.stem === matcher.stem;
    case 'pattern':
      return matchesPattern(word.form, matcher.form);
    case 'fuzzy':
      return editDistance(matcher.form, word.form, matcher.edits) <= matcher.edits;
  }
}

/** The words of a text by position. */
type Line = ReadonlyMap<number, Token>;

/** The positions of a stretch's first and last word. */
type Stretch = readonly [first: number, last: number];

const lineOf = (tokens: readonly Token[]): Line => new Map(tokens.map((token) => [token.position, token]));

function rangeOf(line: Line, first: number, last: number): Range {
  return [line.get(first)?.start ?? 0, line.get(last)?.end ?? 0];
}

function stretchesIn(node: PlaceNode, line: Line, field: number): readonly Stretch[] {
  switch (node.kind) {
    case 'word': {
      if ((node.fields & (1 << field)) === 0) return [];
      return [...line.values()]
        .filter((token) => matchesWord(node.matcher, token))
        .map(({ position }) => [position, position] as const);
    }
    case 'phrase':
      return phrasesIn(node, line, field);
    case 'near': {
      const [left, right] = [stretchesIn(node.left, line, field), stretchesIn(node.right, line, field)];
      return nearIn(left, right, node.distance);
    }
  }
}

function phrasesIn(node: Extract<PlaceNode, { kind: 'phrase' }>, line: Line, field: number): readonly Stretch[] {
  const [first] = node.words;
  if (first === undefined) return [];
  const reach = node.words.at(-1)?.offset ?? 0;
  return stretchesIn(first.word, line, field)
    .filter(([start]) =>
      node.words.every(({ word, offset }) => {
        const token = line.get(start + offset);
        return token !== undefined && (word.fields & (1 << field)) !== 0 && matchesWord(word.matcher, token);
      }),
    )
    .map(([start]) => [start, start + reach] as const);
}

/** The stretches of either side that have one of the other side near. */
function nearIn(left: readonly Stretch[], right: readonly Stretch[], distance: number): readonly Stretch[] {
  return [...withNeighbour(left, right, distance), ...withNeighbour(right, left, distance)];
}

/** Those that end at most so many words before one of the others begins, or begin so many after one ends. */
function withNeighbour(some: readonly Stretch[], others: readonly Stretch[], distance: number): readonly Stretch[] {
  const starts = Float64Array.from(others, ([first]) => first).sort();
  const ends = Float64Array.from(others, ([, last]) => last).sort();
  return some.filter(([first, last]) => {
    const after = starts[firstAbove(starts, last)];
    const before = ends[firstAbove(ends, first - 1) - 1];
    return (after !== undefined && after <= last + distance) || (before !== undefined && before >= first - distance);
  });
}
