import { PDFArray, type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { directLinks } from './inner-link.ts';
import type { PdfMetadata } from './metadata.ts';
import { OutlineChain } from './outline-chain.ts';
import { PageFeet } from './page-feet.ts';
import { PdfFile } from './pdf-file.ts';
import { figurePages, type PrintedPart, pageOf } from './printed-part.ts';
import { renumber } from './renumber.ts';
import { Trees } from './trees.ts';

/** Where a part stands in the whole: before all that was added, or behind. */
export type Side = 'front' | 'back';

/** Where the parts of an added part begin: pages of the whole's back, counted from 0. */
export interface AddedPart {
  /** A page for each topmost entry of the outline. */
  readonly starts: readonly number[];
  /** A page for each figure, in reading order. */
  readonly figures: readonly number[];
}

/** A page of the whole: its object, that of its foot, and whether it lies on its side. */
interface Page {
  readonly page: number;
  readonly foot: number;
  readonly turned: boolean;
}

/**
 * Joins what Chromium prints into one PDF whose tags, outline and links survive. Pages are written as they come, so that
 * no more than a part is held in memory; their feet follow when the number of all pages is known.
 */
export class JoinedPdf {
  readonly #file = new PdfFile();
  readonly #feet = new PageFeet(this.#file);
  readonly #trees = new Trees(this.#file);
  readonly #pages: Readonly<Record<Side, Page[]>> = { front: [], back: [] };
  readonly #outline: OutlineChain;

  /** `front`: whether a front comes at the end, which is the first entry of the outline. */
  constructor({ front }: { readonly front: boolean }) {
    this.#outline = new OutlineChain(this.#file, front);
  }

  /** How many pages a side has by now. */
  pageCount(side: Side): number {
    return this.#pages[side].length;
  }

  /** Whether a page of the whole, counted from 0, lies on its side. */
  isTurned(page: number): boolean {
    const { front, back } = this.#pages;
    return (front[page] ?? back[page - front.length])?.turned ?? false;
  }

  /** Adds what was printed, page by page. */
  add(part: PrintedPart, side: Side): AddedPart {
    const before = this.pageCount(side);
    const placed = (index: number) => before + Math.max(0, index);
    const added = {
      starts: part.outline.map(({ dict }) => placed(pageOf(part, dict))),
      figures: figurePages(part).map(placed),
    };
    const renaming = this.#trees.rename(part.dropped);
    if (side === 'front') this.#outline.name(part.outline, renaming);
    const own = new Set<PDFRef>([...part.pages, ...part.outline, ...part.elements].map(({ ref }) => ref));
    for (const { dict } of part.pages) this.#feet.prepare(dict);
    for (const [ref, object] of part.context.enumerateIndirectObjects()) {
      if (part.dropped.has(ref)) continue;
      renumber(object, renaming);
      directLinks(object, (page) => this.#pages.back[page]?.page ?? null);
      if (!own.has(ref)) this.#file.put(renaming.given(ref), object);
    }
    for (const { ref, dict } of part.pages) {
      this.#pages[side].push({ page: renaming.given(ref), foot: this.#feet.attach(dict), turned: isTurned(dict) });
    }
    this.#outline.add(part.outline, renaming, side);
    this.#trees.add(part, renaming, side);
    return added;
  }

  /** Puts feet under the pages of the whole from this one on, counted from 0. */
  addFeet(part: PrintedPart, from: number): void {
    const { front, back } = this.#pages;
    const feet = [...front, ...back].slice(from, from + part.pages.length).map(({ foot }) => foot);
    this.#feet.put(part, feet, (dropped) => this.#trees.rename(dropped));
  }

  /** Writes what belongs to the whole. Nothing can be added afterwards. */
  end(metadata: PdfMetadata): void {
    this.#trees.end(this.#outline.end(), metadata);
  }

  /** What was written since it was last taken. */
  take(): readonly Uint8Array[] {
    return this.#file.take();
  }
}

function isTurned(page: PDFDict): boolean {
  const { width, height } = page.lookup(PDFName.of('MediaBox'), PDFArray).asRectangle();
  return width > height;
}
