import type { Segment } from './segment.ts';

/**
 * Who reads which open segments. Searchers that follow one another share it: a segment that one of them leaves out is
 * closed only when no question to any of them reads it any more.
 */
export class Leases {
  readonly #readers = new Map<Segment, number>();
  readonly #retired = new Set<Segment>();

  /** Some segments are read from now on. */
  take(segments: readonly Segment[]): void {
    for (const segment of segments) this.#readers.set(segment, (this.#readers.get(segment) ?? 0) + 1);
  }

  /** A reader of these segments has done. */
  give(segments: readonly Segment[]): void {
    for (const segment of segments) {
      const left = (this.#readers.get(segment) ?? 1) - 1;
      if (left > 0) this.#readers.set(segment, left);
      else this.#end(segment);
    }
  }

  /** No new question reads these segments: each is closed at once, or by its last reader. */
  retire(segments: readonly Segment[]): void {
    for (const segment of segments) {
      if (this.#readers.has(segment)) this.#retired.add(segment);
      else segment.close();
    }
  }

  #end(segment: Segment): void {
    this.#readers.delete(segment);
    if (this.#retired.delete(segment)) segment.close();
  }
}
