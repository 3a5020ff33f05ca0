import type { Archive, ArchiveOptions } from '../archive/archive.ts';
import type { ArchiveEvent, ArchiveStatus, Result } from '../contract.ts';

/** What the main process asks of the thread that holds the archive. */
export type ArchiveCall = Exclude<keyof Archive, 'articles' | 'status'>;

/** Given to the thread when it starts. */
export interface ThreadStart {
  readonly folder: string;
  readonly options: Omit<ArchiveOptions, 'onEvent'>;
}

/** A call, answered under its number. */
export interface ToThread {
  readonly number: number;
  readonly call: ArchiveCall;
  readonly values: readonly unknown[];
}

export type FromThread =
  | { readonly kind: 'opened'; readonly result: Result<ArchiveStatus> }
  | { readonly kind: 'answer'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly number: number; readonly sentence: string }
  | { readonly kind: 'event'; readonly event: ArchiveEvent };
