import { type PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { PartRenaming } from './part-renaming.ts';
import type { PdfFile } from './pdf-file.ts';
import type { Known } from './printed-part.ts';

interface Entry {
  readonly number: number;
  readonly dict: PDFDict;
}

/** The topmost entries of the outline. Each names the next one, so the last is held back until that is known. */
export class OutlineChain {
  readonly #file: PdfFile;
  readonly #root: number;
  /** The front's entry, which is written last and stands first. */
  readonly #front: number | null;
  #first: number | null = null;
  #last: Entry | null = null;
  #count = 0;

  constructor(file: PdfFile, front: boolean) {
    this.#file = file;
    this.#root = file.reserve();
    this.#front = front ? file.reserve() : null;
  }

  /** Gives the front's entry the number that others know it by. */
  name(entries: readonly Known[], renaming: PartRenaming): void {
    const [entry] = entries;
    if (entry !== undefined && this.#front !== null) renaming.give(entry.ref, this.#front);
  }

  /** Adds the topmost entries of a part, their references renamed already. */
  add(entries: readonly Known[], renaming: PartRenaming, side: 'front' | 'back'): void {
    for (const { ref, dict } of entries) {
      const entry = { number: renaming.given(ref), dict };
      for (const key of ['Prev', 'Next']) dict.delete(PDFName.of(key));
      dict.set(PDFName.of('Parent'), PDFRef.of(this.#root));
      this.#count += 1;
      if (side === 'back') this.#append(entry);
      else this.#put(entry, this.#first);
    }
  }

  /** Writes what is left; gives the number of the outline's root. */
  end(): number {
    if (this.#last !== null) this.#put(this.#last, null);
    const first = this.#front ?? this.#first;
    const last = this.#last?.number ?? this.#front;
    const ends = first === null || last === null ? '' : `/First ${first} 0 R /Last ${last} 0 R /Count ${this.#count} `;
    this.#file.put(this.#root, `<< /Type /Outlines ${ends}>>`);
    return this.#root;
  }

  #append(entry: Entry): void {
    const before = this.#last?.number ?? this.#front;
    if (before !== null) entry.dict.set(PDFName.of('Prev'), PDFRef.of(before));
    if (this.#last !== null) this.#put(this.#last, entry.number);
    this.#first ??= entry.number;
    this.#last = entry;
    if (this.#front !== null) fold(entry.dict);
  }

  #put({ number, dict }: Entry, next: number | null): void {
    if (next !== null) dict.set(PDFName.of('Next'), PDFRef.of(next));
    this.#file.put(number, dict);
  }
}

/** Among many releases an entry's own entries are shown when it is opened. */
function fold(dict: PDFDict): void {
  const count = dict.get(PDFName.of('Count'));
  if (count instanceof PDFNumber) dict.set(PDFName.of('Count'), PDFNumber.of(-Math.abs(count.asNumber())));
}
