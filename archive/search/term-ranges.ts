import { NumberList } from './bytes.ts';
import type { Entry } from './dictionary.ts';
import type { FieldMask } from './fields.ts';
import { decodeDocuments } from './postings.ts';

/** Which documents of some words are decoded, and room for one word's. */
export interface Decoding {
  readonly postings: Uint8Array;
  readonly fields: FieldMask;
  /** Room for every document of the segment. */
  readonly documents: Uint32Array;
}

/** Some words of one segment: how many documents have them (a document counts once a word), and where their postings stand. */
export class TermRanges {
  documents = 0;
  terms = 0;
  /** Bytes of their positions. */
  positionBytes = 0;
  /** Four numbers a word: first and end byte of its postings, first and end byte of its positions. */
  readonly ranges = new NumberList(16);

  add(entry: Entry): void {
    this.documents += entry.documents;
    this.terms++;
    this.positionBytes += entry.positionsEnd - entry.positions;
    const { ranges } = this;
    if (ranges.length + 4 > ranges.values.length) ranges.grow();
    const { values, length } = ranges;
    values[length] = entry.postings;
    values[length + 1] = entry.postingsEnd;
    values[length + 2] = entry.positions;
    values[length + 3] = entry.positionsEnd;
    ranges.length = length + 4;
  }

  /** Has every word's postings read: `load` is told where they stand, those side by side at once. */
  load(load: (start: number, end: number) => void): void {
    const { values } = this.ranges;
    for (let term = 0; term < this.terms; ) {
      const start = values[term * 4] ?? 0;
      let end = start;
      for (; term < this.terms && values[term * 4] === end; term++) end = values[term * 4 + 1] ?? 0;
      load(start, end);
    }
  }

  /** How many documents have one of the words: live ones (1 by ordinal), once a word. */
  countLive(live: Uint8Array, decoding: Decoding): number {
    const { documents } = decoding;
    let sum = 0;
    for (let term = 0; term < this.terms; term++) {
      const count = this.#decode(term, decoding);
      for (let index = 0; index < count; index++) sum += live[documents[index] as number] as number;
    }
    return sum;
  }

  /** Marks the documents that have one of the words with 1, where `within` has a 1 or is null. */
  mark(marks: Uint8Array, within: Uint8Array | null, decoding: Decoding): void {
    const { documents } = decoding;
    for (let term = 0; term < this.terms; term++) {
      const count = this.#decode(term, decoding);
      for (let index = 0; index < count; index++) {
        const document = documents[index] as number;
        if (within === null || within[document] === 1) marks[document] = 1;
      }
    }
  }

  #decode(term: number, { postings, fields, documents }: Decoding): number {
    const { values } = this.ranges;
    return decodeDocuments(
      postings,
      { start: values[term * 4] ?? 0, end: values[term * 4 + 1] ?? 0, fields },
      documents,
    );
  }
}
