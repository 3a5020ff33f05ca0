import type { DictionaryCursor } from './dictionary.ts';

/** How many letters must be added, left out, changed or swapped with the next to turn one text into the other; `most + 1` when more than `most`. */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  const rows = new EditRows(
    Array.from(left, (letter) => letter.codePointAt(0) ?? 0),
    most,
  );
  let depth = 0;
  for (const letter of right) {
    rows.step(depth++, letter.codePointAt(0) ?? 0);
    if (!rows.isAlive(depth)) return most + 1;
  }
  return Math.min(rows.distance(depth), most + 1);
}

/** A test of dictionary keys in order. What a key shares with the one before it is not computed again, and keys that start as one that cannot come near any more are passed over. */
export function fuzzyTest(form: string, edits: number): (cursor: DictionaryCursor) => boolean {
  const bytes = Buffer.from(form);
  const ascii = bytes.length === form.length;
  if (!ascii) return (cursor) => editDistance(form, cursor.text(), edits) <= edits;
  const rows = new EditRows(Array.from(bytes), edits);
  // How much of the key before was computed.
  let computed = 0;
  return (cursor) => {
    computed = Math.min(computed, cursor.shared);
    for (let depth = computed; depth < cursor.length; depth++) {
      const byte = cursor.key[depth] as number;
      if (byte > 127) return editDistance(form, cursor.text(), edits) <= edits;
      rows.step(depth, byte);
      computed = depth + 1;
      if (rows.isAlive(computed)) continue;
      cursor.skipAlike(computed);
      return false;
    }
    return rows.distance(cursor.length) <= edits;
  };
}

/** The table of edit distances between a word and the starts of another, one row a letter. */
class EditRows {
  readonly #word: readonly number[];
  readonly #most: number;
  readonly #rows: Uint8Array[];
  readonly #letters: number[] = [];

  constructor(word: readonly number[], most: number) {
    this.#word = word;
    this.#most = most;
    this.#rows = [Uint8Array.from({ length: word.length + 1 }, (_, index) => Math.min(index, 255))];
  }

  /** Computes the row after the letter at `depth`: only the cells near the diagonal, for all others are too far. */
  step(depth: number, letter: number): void {
    const word = this.#word;
    const before = this.#rows[depth] as Uint8Array;
    const row = this.#rows[depth + 1] ?? new Uint8Array(word.length + 1);
    this.#rows[depth + 1] = row;
    this.#letters[depth] = letter;
    const first = Math.max(1, depth + 1 - this.#most);
    const last = Math.min(word.length, depth + 1 + this.#most);
    row[0] = Math.min(depth + 1, 255);
    if (first > 1) row[first - 1] = 255;
    if (last < word.length) row[last + 1] = 255;
    for (let index = first; index <= last; index++) {
      const changed = (before[index - 1] as number) + (word[index - 1] === letter ? 0 : 1);
      const best = Math.min(changed, (before[index] as number) + 1, (row[index - 1] as number) + 1);
      row[index] = Math.min(best, this.#swapped(depth, index, letter), 255);
    }
  }

  /** Whether any word with this start can still come near enough. */
  isAlive(depth: number): boolean {
    const row = this.#rows[depth] as Uint8Array;
    const above = depth > 0 ? (this.#rows[depth - 1] as Uint8Array) : row;
    const last = Math.min(this.#word.length, depth + this.#most);
    for (let index = Math.max(0, depth - this.#most); index <= last; index++) {
      if ((row[index] as number) <= this.#most) return true;
      // A swap reaches from the row above over this one.
      if (index > 0 && (above[index - 1] as number) < this.#most) return true;
    }
    return false;
  }

  distance(depth: number): number {
    if (Math.abs(depth - this.#word.length) > this.#most) return 255;
    return this.#rows[depth]?.[this.#word.length] ?? 255;
  }

  #swapped(depth: number, index: number, letter: number): number {
    if (depth === 0 || index < 2) return 255;
    const word = this.#word;
    if (word[index - 2] !== letter || word[index - 1] !== this.#letters[depth - 1]) return 255;
    return (this.#rows[depth - 1]?.[index - 2] ?? 254) + 1;
  }
}
