import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
  /** Finds out again from the whole index, in a thread; while changes follow one another, it rests in between. */
  refresh(): Promise<void>;
  /** Resolves when what has been begun is found out. */
  settled(): Promise<void>;
  /** Begins nothing any more. */
  close(): void;
}

/** What the releases are found out from. */
export interface ReleasesOptions {
  readonly holdings: Holdings;
  readonly home: string;
  readonly pool: Pool;
  /** Called when captures belong together that did not before, or no longer. */
  readonly onChange: () => void;
}

/** After each finding out it rests so many times as long: what looks at the whole index must not take turns with every change. */
const restShare = 4;

type Group = readonly GroupedCapture[];

/** No capture belongs with another until `refresh`. */
export function createReleases({ holdings, home, pool, onChange }: ReleasesOptions): Releases {
  let groups: ReadonlyMap<string, Group> = new Map();
  let running: Promise<void> = Promise.resolve();
  let waiting = false;
  let restsUntil = 0;
  const closing = new AbortController();

  const rest = () => wait(Math.max(0, restsUntil - performance.now()), undefined, closing).catch(() => undefined);
  const find = async () => {
    await rest();
    waiting = false;
    if (closing.signal.aborted) return;
    const started = performance.now();
    const segments = holdings.segments().map(({ file, deleted }) => {
      return { file: path.join(home, file), deleted: new Set(deleted) };
    });
    const ending = await pool.run({ kind: 'group', segments }).ending;
    restsUntil = performance.now() + restShare * (performance.now() - started);
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
    close: () => closing.abort(),
  };
}
