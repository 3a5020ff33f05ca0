import type { Analyser } from './analyser.ts';

/** Words as printed beyond this are forgotten between two segments, so that memory does not grow with the archive. */
const REMEMBERED = 400_000;
/** Numbers of a record before its letters. */
const HEAD = 3;

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
  /** Printed words one after another: hash, number + 1, how many units, the units two to a number. */
  #records = new Uint32Array(1 << 17);
  #units = new Uint16Array(this.#records.buffer);
  #recordsEnd = 1;
  #printed = 0;
  /** Hash slots: where the printed word's record begins, 0 for none. */
  #slots = new Uint32Array(1 << 15);

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
  }

  /** Whether so much was seen that a fresh vocabulary should take over at the next segment. */
  get isFull(): boolean {
    return this.#printed > REMEMBERED;
  }

  /** The number of the word from `start` to `end`, whose hash the tokenizer tells; -1 when it is not indexed. */
  number(text: string, start: number, end: number, unitsHash: number): number {
    const hash = unitsHash >>> 0;
    const mask = this.#slots.length - 1;
    const records = this.#records;
    let slot = slotOf(hash) & mask;
    for (;;) {
      const at = this.#slots[slot] as number;
      if (at === 0) return this.#learn(text.slice(start, end), hash, slot);
      if (records[at] === hash && records[at + 2] === end - start && this.#equals(at, text, start, end))
        return (records[at + 1] as number) - 1;
      slot = (slot + 1) & mask;
    }
  }

  /** As `number`, for a part of an identifier: never -1 for a stop word. */
  identifierNumber(raw: string): number {
    return this.#numberOf(this.#analyser.form(raw, true));
  }

  #equals(record: number, text: string, start: number, end: number): boolean {
    const units = this.#units;
    let unit = (record + HEAD) * 2;
    for (let at = start; at < end; at++) if (units[unit++] !== text.charCodeAt(at)) return false;
    return true;
  }

  #learn(raw: string, hash: number, slot: number): number {
    const number = this.#numberOf(this.#analyser.form(raw, false));
    this.#slots[slot] = this.#recordsEnd;
    this.#keep(raw, hash, number);
    if (this.#printed * 2 > this.#slots.length) this.#widen();
    return number;
  }

  #numberOf(form: string | null): number {
    if (form === null) return -1;
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    this.#numbers.set(form, this.forms.length);
    this.stems.push(this.#analyser.stem(form));
    return this.forms.push(form) - 1;
  }

  #keep(raw: string, hash: number, number: number): void {
    const at = this.#recordsEnd;
    const end = at + HEAD + ((raw.length + 1) >> 1);
    if (end > this.#records.length) this.#grow(end);
    this.#records[at] = hash;
    this.#records[at + 1] = number + 1;
    this.#records[at + 2] = raw.length;
    for (let index = 0; index < raw.length; index++) this.#units[(at + HEAD) * 2 + index] = raw.charCodeAt(index);
    this.#recordsEnd = end;
    this.#printed++;
  }

  #grow(least: number): void {
    const grown = new Uint32Array(Math.max(this.#records.length * 2, least));
    grown.set(this.#records);
    this.#records = grown;
    this.#units = new Uint16Array(grown.buffer);
  }

  #widen(): void {
    const records = this.#records;
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let at = 1; at < this.#recordsEnd; at += HEAD + (((records[at + 2] as number) + 1) >> 1)) {
      let slot = slotOf(records[at] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = at;
    }
    this.#slots = slots;
  }
}

const slotOf = (hash: number) => hash ^ (hash >>> 15);
