import type { PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile } from './pdf-file.ts';
import type { Renaming } from './renumber.ts';

/** Gives the objects of one part numbers of the whole, as they are first named. */
export class PartRenaming implements Renaming {
  readonly firstKey: number;
  readonly prefix: string;
  readonly #file: PdfFile;
  readonly #dropped: ReadonlySet<PDFRef>;
  readonly #numbers = new Map<PDFRef, number>();

  constructor(
    file: PdfFile,
    dropped: ReadonlySet<PDFRef>,
    { firstKey, prefix }: Pick<Renaming, 'firstKey' | 'prefix'>,
  ) {
    this.#file = file;
    this.#dropped = dropped;
    this.firstKey = firstKey;
    this.prefix = prefix;
  }

  numberOf(ref: PDFRef): number | null {
    return this.#dropped.has(ref) ? null : this.given(ref);
  }

  /** The number of an object that comes along. */
  given(ref: PDFRef): number {
    const known = this.#numbers.get(ref);
    if (known !== undefined) return known;
    const number = this.#file.reserve();
    this.#numbers.set(ref, number);
    return number;
  }

  /** Gives an object a number that others know already. */
  give(ref: PDFRef, number: number): void {
    this.#numbers.set(ref, number);
  }
}
