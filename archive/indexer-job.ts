import type { LedgerEntry, Version } from '../contract.ts';
import type { Found } from './folder.ts';
import type { SegmentRef } from './search/searcher.ts';
import type { Place } from './segments.ts';

/** What a host hands to an indexer thread. Plain values, posted between threads. */
export type IndexerJob = WalkJob | ReadJob | MergeJob | GroupJob | VerifyJob;

/** List folders; what is found comes back in slices. */
export interface WalkJob {
  readonly kind: 'walk';
  /** The archive's real path. */
  readonly root: string;
  readonly starts: readonly { readonly folder: string; readonly known: readonly string[] }[];
}

/** A file to read, with what the walk saw of it. */
export interface FileToRead {
  readonly path: string;
  readonly bytes: number;
  readonly modified: number;
  /** A picture by its name beside captures: it is no release of its own. */
  readonly beside: boolean;
}

/** Read files and index what is in them. */
export interface ReadJob {
  readonly kind: 'read';
  readonly root: string;
  /** In the order they are indexed. */
  readonly files: readonly FileToRead[];
  /** Pictures and sidecars of the whole archive; the same number means the same list. */
  readonly neighbours: { readonly number: number; readonly paths: SharedArrayBuffer };
  /** Where segments go: none is written when no article came of the files. */
  readonly store: string;
}

/** Make one segment of several: their live articles, one segment after the other. */
export interface MergeJob {
  readonly kind: 'merge';
  readonly segments: readonly SegmentRef[];
  readonly file: string;
}

/** Find the captures that are of one release. */
export interface GroupJob {
  readonly kind: 'group';
  readonly segments: readonly SegmentRef[];
}

/** Find out which of these segment files are damaged. */
export interface VerifyJob {
  readonly kind: 'verify';
  readonly files: readonly string[];
}

/** A capture in a group of several of one release. */
export interface GroupedCapture extends Version {
  readonly id: string;
  readonly signature: string | null;
}

/** What came of one file. */
export interface IndexedFile {
  readonly entry: LedgerEntry;
  /** When the file was last changed as it was read, in milliseconds. */
  readonly modified: number;
  readonly asked: readonly string[];
  readonly places: readonly Place[];
  /** The ids of its articles, and their paths. */
  readonly articles: readonly { readonly id: string; readonly path: string }[];
}

/** A segment that was written, by its name in the store. */
export interface WrittenSegment {
  readonly file: string;
  readonly articles: number;
}

/** What a thread sends back. `found` comes any number of times before a walk is `walked`. */
export type IndexerMessage =
  | { readonly kind: 'found'; readonly found: readonly Found[] }
  | { readonly kind: 'walked' }
  | { readonly kind: 'read'; readonly files: readonly IndexedFile[]; readonly segments: readonly WrittenSegment[] }
  | { readonly kind: 'merged'; readonly articles: number }
  /** Each group newest first. */
  | { readonly kind: 'grouped'; readonly groups: readonly (readonly GroupedCapture[])[] }
  | { readonly kind: 'verified'; readonly damaged: readonly string[] }
  /** The job came to nothing: the folder or the disk cannot be used. */
  | { readonly kind: 'failed'; readonly code: string; readonly sentence: string };

/** What a thread is started with: shared with its host, so that neither waits for the other. */
export interface ThreadStart {
  readonly pulse: SharedArrayBuffer;
}
