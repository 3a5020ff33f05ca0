import { Accumulator } from './accumulator.ts';
import { Room } from './room.ts';

/** How many sets of flags are kept between evaluations. */
const KEPT = 16;

/**
 * Room to evaluate a segment in, kept between searches. One is enough for all segments of a corpus and all its searches:
 * a segment is evaluated without a pause, and leaves the room clean.
 */
export class Scratch {
  readonly accumulator: Accumulator;
  readonly scores: Float64Array;
  /** Ordinals of the articles found. */
  readonly found: Uint32Array;
  /** Documents of one term, as they are decoded. */
  readonly documents: Uint32Array;
  readonly room = new Room();
  readonly #articles: number;
  readonly #flags: Uint8Array[] = [];
  #taken = 0;

  /** For segments of so many articles at most. */
  constructor(articles: number) {
    this.#articles = articles;
    this.accumulator = new Accumulator(articles);
    this.scores = new Float64Array(articles);
    this.found = new Uint32Array(articles);
    this.documents = new Uint32Array(articles);
  }

  /** A flag for each of so many articles, all 0. */
  takeFlags(articles: number): Uint8Array {
    const flags = this.#flags[this.#taken] ?? new Uint8Array(this.#articles);
    this.#flags[this.#taken++] = flags;
    return flags.subarray(0, articles).fill(0);
  }

  /** Flags and room may be taken again; what only a query of very many words needs is not kept. */
  release(): void {
    this.room.release();
    this.#taken = 0;
    this.#flags.length = Math.min(this.#flags.length, KEPT);
  }
}
