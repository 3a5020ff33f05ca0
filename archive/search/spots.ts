import type { Range } from '../../contract.ts';
import { type Analyser, vocabularyOf } from './analyser.ts';
import type { Passage } from './fields.ts';
import { editDistance } from './fuzzy.ts';
import { type Matcher, type PhraseNode, type PlaceNode, type WordNode, wordsOf } from './node.ts';
import { matchesPattern } from './pattern.ts';
import { firstAbove } from './places.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Where one thing a query looks for stands in a text. */
export interface Spot {
  /** Which of the places asked for. */
  readonly place: number;
  readonly range: Range;
}

/** Finds what a query looks for in a passage, by the tokens that built the index. Spots are in reading order. */
export function findSpots(passage: Passage, places: readonly PlaceNode[], analyser: Analyser): readonly Spot[] {
  return new SpotFinder(places, analyser).find(passage);
}

/** What is known of a word; 0 for nothing yet. */
const UNWANTED = 1;
const WANTED = 2;

/** Looks for the same places in many passages: which words of the language a query looks for is found out once a word, not once an occurrence. */
export class SpotFinder {
  readonly #places: readonly PlaceNode[];
  readonly #analyser: Analyser;
  readonly #vocabulary: Vocabulary;
  readonly #words: readonly WordNode[];
  /** 1 for the letters a wanted word can begin with, by code below 128; null when it can be any. */
  readonly #initials: Uint8Array | null;
  /** By number in the vocabulary: whether a word of the query looks for it. */
  #known = new Uint8Array(0);
  readonly #wanted = new Map<number, readonly WordNode[]>();

  constructor(places: readonly PlaceNode[], analyser: Analyser) {
    this.#places = places;
    this.#analyser = analyser;
    this.#vocabulary = vocabularyOf(analyser);
    this.#words = places.flatMap(wordsOf);
    this.#initials = initialsOf(this.#words);
  }

  /** Spots in reading order. */
  find(passage: Passage): readonly Spot[] {
    if (this.#places.length === 0) return [];
    const line = this.#lineOf(passage);
    if (line.ranges.size === 0) return [];
    const spots = this.#places.flatMap((node, place) =>
      stretchesIn(node, line).map(([first, last]) => ({ place, range: rangeOf(line, first, last) })),
    );
    return spots.sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1]);
  }

  /** Most words of a text are none a query looks for: for those nothing is made, and few are looked up. */
  #lineOf({ text, field }: Passage): Line {
    const vocabulary = this.#vocabulary;
    const initials = this.#initials;
    const line = { ranges: new Map<number, Range>(), positions: new Map<WordNode, number[]>() };
    this.#analyser.visit(text, 0, (start, end, position, hash, isIdentifier) => {
      if (initials !== null && initials[text.charCodeAt(start)] === 0) return;
      const known = vocabulary.number(text, start, end, hash);
      const number = known < 0 && isIdentifier ? vocabulary.identifierNumber(text.slice(start, end)) : known;
      if (number < 0) return;
      const state = this.#known[number] || this.#learn(number);
      if (state === UNWANTED) return;
      for (const word of this.#wanted.get(number) ?? []) {
        if ((word.fields & (1 << field)) === 0) continue;
        line.ranges.set(position, [start, end]);
        const positions = line.positions.get(word);
        if (positions) positions.push(position);
        else line.positions.set(word, [position]);
      }
    });
    return line;
  }

  #learn(number: number): number {
    const { forms, stems } = this.#vocabulary;
    if (number >= this.#known.length) {
      const grown = new Uint8Array(Math.max(number + 1, forms.length) * 2);
      grown.set(this.#known);
      this.#known = grown;
    }
    const word = { form: forms[number] ?? '', stem: stems[number] ?? '' };
    const wanted = this.#words.filter(({ matcher }) => matchesWord(matcher, word));
    if (wanted.length > 0) this.#wanted.set(number, wanted);
    const state = wanted.length > 0 ? WANTED : UNWANTED;
    this.#known[number] = state;
    return state;
  }
}

const ASCII = 128;

/** Folding and stemming leave a first letter what it is, but for letters beyond ASCII: those are always looked up. */
function initialsOf(words: readonly WordNode[]): Uint8Array | null {
  const initials = new Uint8Array(ASCII);
  for (const { matcher } of words) {
    if (matcher.kind === 'fuzzy' || /^[*?]/.test(matcher.form)) return null;
    const forms = 'stem' in matcher ? [matcher.form, matcher.stem] : [matcher.form];
    for (const letter of forms.flatMap((form) => [form.slice(0, 1), form.slice(0, 1).toUpperCase()])) {
      if (letter !== '' && letter.charCodeAt(0) < ASCII) initials[letter.charCodeAt(0)] = 1;
    }
  }
  return initials;
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

/** What was found of a query's words in a text: ranges by position, and positions by word, ascending. */
interface Line {
  readonly ranges: ReadonlyMap<number, Range>;
  readonly positions: ReadonlyMap<WordNode, readonly number[]>;
}

/** The positions of a stretch's first and last word. */
type Stretch = readonly [first: number, last: number];

function rangeOf({ ranges }: Line, first: number, last: number): Range {
  return [ranges.get(first)?.[0] ?? 0, ranges.get(last)?.[1] ?? 0];
}

function stretchesIn(node: PlaceNode, line: Line): readonly Stretch[] {
  switch (node.kind) {
    case 'word':
      return (line.positions.get(node) ?? []).map((position) => [position, position] as const);
    case 'phrase':
      return phrasesIn(node, line);
    case 'near':
      return nearIn(stretchesIn(node.left, line), stretchesIn(node.right, line), node.distance);
  }
}

function phrasesIn({ words }: PhraseNode, { positions }: Line): readonly Stretch[] {
  const [first, ...others] = words;
  if (first === undefined) return [];
  const sets = others.map(({ word, offset }) => ({ places: new Set(positions.get(word)), offset }));
  const reach = words.at(-1)?.offset ?? 0;
  return (positions.get(first.word) ?? [])
    .filter((start) => sets.every(({ places, offset }) => places.has(start + offset)))
    .map((start) => [start, start + reach] as const);
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
