import type { Article } from '../../../contract.ts';
import { makeArticle, makePhoto } from './made-up.ts';

/** A source of numbers from a seed: the same seed, the same numbers. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }
}

const STARTS = 'b c d f g h l m n p r s t v br cl dr fl gr pl pr st tr'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const ENDS = 'b d g k l m n p r s t x nd rt st'.split(' ');
const SUFFIXES = ['', '', '', 's', 'ed', 'ing', 'ation', 'ness', 'er', 'ful', 'ally', 'ies', "'s"];
const COMMON = 'the of and to in a for that was on'.split(' ');

/** Made-up words with endings a stemmer knows. */
export function makeWords(dice: Dice, count: number): readonly string[] {
  const syllable = () => dice.pick(STARTS) + dice.pick(VOWELS) + dice.pick(ENDS);
  return Array.from({ length: count }, () => syllable() + (dice.next() < 0.5 ? syllable() : '') + dice.pick(SUFFIXES));
}

/** A text of words, the first of the list far more often than the last. */
export function makeText(dice: Dice, words: readonly string[], length: number): string {
  const word = () =>
    dice.next() < 0.3 ? dice.pick(COMMON) : (words[Math.floor(dice.next() ** 3 * words.length)] ?? '');
  const marks = ['', '', '', '', ',', '.', ';', ' -'];
  return Array.from({ length }, () => {
    const one = word();
    return (dice.next() < 0.1 ? one.toUpperCase() : one) + dice.pick(marks);
  }).join(' ');
}

/** Made-up articles with every field. */
export function makeArticles(dice: Dice, words: readonly string[], count: number): readonly Article[] {
  return Array.from({ length: count }, (_, index) => {
    const text = Array.from({ length: 1 + dice.below(4) }, () => makeText(dice, words, 4 + dice.below(50))).join('\n');
    const photos = Array.from({ length: dice.below(3) }, () =>
      makePhoto({ caption: makeText(dice, words, 12), credit: `${dice.pick(words)} photo by ${dice.pick(words)}` }),
    );
    const date = dice.next() < 0.1 ? null : `20${10 + dice.below(9)}-0${1 + dice.below(9)}-1${dice.below(9)}`;
    return makeArticle(`${index}.txt`, { headline: makeText(dice, words, 3 + dice.below(6)), text, photos, date });
  });
}
