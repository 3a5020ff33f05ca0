/** Bytes are read in pieces of this size. */
const PIECE = 1 << 13;

/** Fills `into` with the bytes from `start` on. */
export type ReadBytes = (start: number, into: Uint8Array) => void;

/**
 * Bytes of a file that are read where they are needed, and stay. Room for all of them is there from the beginning; the
 * system gives memory only to the pieces that were read.
 */
export class LazyBytes {
  /** What was loaded stands where it stands in the file; the rest is zero. */
  readonly bytes: Uint8Array;
  readonly #read: ReadBytes;
  /** By piece: 1 once it was read. */
  readonly #loaded: Uint8Array;

  /** `whole` are all of the bytes, where they are known already. */
  constructor(length: number, read: ReadBytes, whole: Uint8Array | null) {
    this.bytes = whole ?? new Uint8Array(length);
    this.#read = read;
    this.#loaded = new Uint8Array(Math.ceil(length / PIECE)).fill(whole === null ? 0 : 1);
  }

  /** Reads what is missing of the bytes from `start` to before `end`. */
  load(start: number, end: number): void {
    const last = Math.min(Math.ceil(end / PIECE), this.#loaded.length);
    for (let piece = Math.floor(start / PIECE); piece < last; piece++) {
      if (this.#loaded[piece] === 1) continue;
      const first = piece;
      while (piece < last && this.#loaded[piece] === 0) piece++;
      this.#read(first * PIECE, this.bytes.subarray(first * PIECE, piece * PIECE));
      this.#loaded.fill(1, first, piece);
    }
  }
}
