import type { Analyser } from './analyser.ts';
import { NumberList } from './bytes.ts';

/** Words as printed beyond this are forgotten between two segments, so that memory does not grow with the archive. */
const REMEMBERED = 400_000;

/**
 * The words an indexer has seen, numbered by form. A word is looked up by its letters where it stands in a text:
 * cutting it out first would cost more than everything else an indexer does with it.
 */
export class Vocabulary {
  /** Forms and their stems by number. */
  readonly forms: string[] = [];
  readonly stems: string[] = [];
  readonly #analyser: Analyser;
  readonly #numbers = new Map<string, number>();
  /** Printed words, four numbers each: hash, where the letters stand, where they end, number + 1. */
  readonly #printed = new NumberList(1 << 16);
  #letters = new Uint16Array(1 << 18);
  #lettersEnd = 0;
  /** Hash slots: where the printed word ends in the list, 0 for none. */
  #slots = new Uint32Array(1 << 15);

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
  }

  /** Whether so much was seen that a fresh vocabulary should take over at the next segment. */
  get isFull(): boolean {
    return this.#printed.length > REMEMBERED * 4;
  }

  /** The number of the word from `start` to `end`, whose hash the tokenizer tells; -1 when it is not indexed. */
  number(text: string, start: number, end: number, unitsHash: number): number {
    const hash = unitsHash >>> 0;
    const mask = this.#slots.length - 1;
    const printed = this.#printed.values;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const at = this.#slots[slot] as number;
      if (at === 0) return this.#learn(text.slice(start, end), hash, slot);
      if (printed[at - 4] === hash && this.#equals(at, text, start, end)) return (printed[at - 1] as number) - 1;
      slot = (slot + 1) & mask;
    }
  }

  /** As `number`, for a part of an identifier: never -1 for a stop word. */
  identifierNumber(raw: string): number {
    const word = this.#analyser.word(raw, true);
    return word === null ? -1 : this.#numberOf(word.form, word.stem);
  }

  #equals(printed: number, text: string, start: number, end: number): boolean {
    const from = this.#printed.values[printed - 3] as number;
    if ((this.#printed.values[printed - 2] as number) - from !== end - start) return false;
    const letters = this.#letters;
    for (let at = start, letter = from; at < end; at++, letter++) {
      if (letters[letter] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #learn(raw: string, hash: number, slot: number): number {
    const word = this.#analyser.word(raw, false);
    const number = word === null ? -1 : this.#numberOf(word.form, word.stem);
    const start = this.#lettersEnd;
    this.#keepLetters(raw);
    for (const value of [hash, start, this.#lettersEnd, number + 1]) this.#printed.push(value);
    this.#slots[slot] = this.#printed.length;
    if (this.#printed.length > this.#slots.length * 2) this.#widen();
    return number;
  }

  #numberOf(form: string, stem: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    this.#numbers.set(form, this.forms.length);
    this.stems.push(stem);
    return this.forms.push(form) - 1;
  }

  #keepLetters(raw: string): void {
    if (this.#lettersEnd + raw.length > this.#letters.length) {
      const grown = new Uint16Array(this.#letters.length * 2 + raw.length);
      grown.set(this.#letters);
      this.#letters = grown;
    }
    for (let at = 0; at < raw.length; at++) this.#letters[this.#lettersEnd++] = raw.charCodeAt(at);
  }

  #widen(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let at = 4; at <= this.#printed.length; at += 4) {
      const hash = this.#printed.values[at - 4] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = at;
    }
    this.#slots = slots;
  }
}
