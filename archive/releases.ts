import path from 'node:path';
import type { Version } from '../contract.ts';
import { versionsBeside } from './article/versions.ts';
import type { Holdings } from './holdings.ts';
import type { GroupedCapture } from './indexer-job.ts';
import type { Pool } from './pool.ts';

/** Which captures of an archive are captures of one release, as far as was found out last. */
export interface Releases {
  /** The path of the newest capture of the release with this id; null when there is none. */
  newest(id: string): string | null;
  /** The other captures of the release that the capture at this path is of, newest first. */
  versionsOf(path: string): readonly Version[];
  /** Finds out again from the whole index, in a thread. */
  refresh(): Promise<void>;
  /** Resolves when what has been begun is found out. */
  settled(): Promise<void>;
}

/** What the releases are found out from. */
export interface ReleasesOptions {
  readonly holdings: Holdings;
  readonly home: string;
  readonly pool: Pool;
  /** Called when captures belong together that did not before, or no longer. */
  readonly onChange: () => void;
}

type Group = readonly GroupedCapture[];

/** No capture belongs with another until `refresh`. */
export function createReleases({ holdings, home, pool, onChange }: ReleasesOptions): Releases {
  let groups: ReadonlyMap<string, Group> = new Map();
  let running: Promise<void> = Promise.resolve();
  let waiting = false;

  const find = async () => {
    waiting = false;
    const segments = holdings.segments().map(({ file, deleted }) => {
      return { file: path.join(home, file), deleted: new Set(deleted) };
    });
    const ending = await pool.run({ kind: 'group', segments }).ending;
    if (ending.kind !== 'grouped') return;
    groups = new Map(ending.groups.flatMap((group) => group.map((capture) => [capture.path, group])));
    onChange();
  };
  return {
    newest: (id) => {
      const paths = holdings.pathsOf(id);
      const group = paths.map((one) => groups.get(one)).find((known) => known !== undefined);
      return group?.find((capture) => paths.includes(capture.path))?.path ?? paths.at(-1) ?? null;
    },
    versionsOf: (one) => versionsBeside(groups.get(one) ?? [], one),
    refresh: () => {
      if (!waiting) {
        waiting = true;
        running = running.then(find);
      }
      return running;
    },
    settled: () => running,
  };
}
