import type { Article, Format, LedgerCode } from '../../contract.ts';

/** A saved file as found, or one record of a container. */
export interface Capture {
  /** Relative to the archive, `/` between parts; inside a container `container#n`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /**
   * The absolute path of the file on disk, given where `bytes` is only its beginning: a container too large to be held
   * in memory, for a reader that `streams`.
   */
  readonly file?: string;
  /** The address it was saved from, when the container tells it (WARC, MHTML); readers find their own marks besides. */
  readonly url: string | null;
  /** ISO date or date-time of the capture, when the container tells it. */
  readonly captured: string | null;
  /** The charset the container's own header tells; it goes before what the page says of itself (HTTP Content-Type). */
  readonly charset?: string;
}

/** What lies around a capture in the archive: pictures and sidecar files. Lookups only; paths relative to the archive. */
export interface Surroundings {
  /** The archive-relative path of a file that exists, however its letters are cased; null when there is none. */
  find(path: string): string | null;
  /** Files whose name (last part) equals this, case folded. */
  named(name: string): readonly string[];
  /** Files that carry this VIRIN or media id in their name. */
  withId(id: string): readonly string[];
  /**
   * The bytes of a file of the archive, at most the first `limit` of them; null when it cannot be read.
   * Symlinks out of the archive are never followed.
   */
  read(path: string, limit?: number): Uint8Array | null;
  /** Inside a container: the reference (`container#entry`) of what was saved from this absolute address or `cid:`. */
  at?(address: string): string | null;
}

/** What a reader makes of a capture: articles, and remarks for the ledger. A capture may give any number of both. */
export type Outcome =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'remark'; readonly code: LedgerCode; readonly sentence: string };

/** Parses any capture: what the registry offers, and what a container reader calls for each of its records. */
export type ParseCapture = (capture: Capture, around: Surroundings) => AsyncIterable<Outcome>;

/** One format of capture. A new format is a new file in this folder and a line in the registry. */
export interface CaptureReader {
  readonly format: Format;
  /** Whether these first bytes (up to 64 KiB) and this path look like the format: 0 no, 1 by extension, 2 by content. */
  recognizes(head: Uint8Array, path: string): 0 | 1 | 2;
  /** Set by readers that need no more than the first 64 KiB in `bytes` where the capture names its `file`, of any size. */
  readonly streams?: true;
  /** Reads the capture. Never throws for bad input: that is a remark. */
  read(capture: Capture, around: Surroundings, parse: ParseCapture): AsyncIterable<Outcome>;
}
