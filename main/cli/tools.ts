import type { OpenArchive } from '../../archive/archive.ts';
import type { Article, Result } from '../../contract.ts';

/** Reads one saved file, without an index: the releases it holds, or why there are none. */
export type ParseFile = (
  file: string,
  options: { readonly archive: string; readonly source: boolean },
) => Promise<Result<readonly Article[]>>;

/** What the commands work with. */
export interface Tools {
  readonly openArchive: OpenArchive;
  readonly parseFile: ParseFile;
  /** Where indexes are kept unless `--store` says otherwise. */
  readonly store: string;
  /** The bundle of archive/indexer-thread.ts. */
  readonly indexer: string;
  readonly version: string;
  /** Starts the desktop with these words; gives its exit code. Null where there is none to start. */
  readonly startDesktop: ((words: readonly string[]) => Promise<number>) | null;
  /** Whether a window can be seen; exports need none. */
  readonly hasDisplay: boolean;
}
