import type { LedgerEntry } from '../contract.ts';

/** What the host hands to an indexer thread: files to read, and where the segment goes. Plain values, posted between threads. */
export interface IndexerJob {
  readonly number: number;
  readonly folder: string;
  /** Relative paths, in the order they are indexed. */
  readonly paths: readonly string[];
  /** The segment file to write (beside and renamed); nothing is written when no article came of the files. */
  readonly segment: string;
}

/** What came of one file; `articles` are in segment order. */
export interface IndexedFile {
  readonly entry: LedgerEntry;
  readonly articles: readonly { readonly id: string; readonly path: string; readonly ordinal: number }[];
}
