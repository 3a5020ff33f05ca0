import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Holdings } from './holdings.ts';
import { chooseParts } from './merging.ts';
import type { Pool } from './pool.ts';
import type { SavedSegment } from './store/manifest.ts';

/** Merges small segments in the background. */
export interface Merger {
  /** Merges what is worth it, unless that is under way already. Searches go on meanwhile. */
  run(): Promise<void>;
}

/** What a merger merges, with which thread. */
export interface MergerOptions {
  readonly home: string;
  readonly holdings: Holdings;
  readonly pool: Pool;
  readonly onChange: () => void;
}

/** A merger that is at rest. */
export function createMerger(options: MergerOptions): Merger {
  let running: Promise<void> | null = null;
  return {
    run: () => {
      running ??= mergeAll(options).finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/** Whatever goes wrong with a merge, the parts are there still and serve as well. */
async function mergeAll(options: MergerOptions): Promise<void> {
  const { holdings } = options;
  for (let parts = chooseParts(holdings.segments()); parts.length > 0; parts = chooseParts(holdings.segments())) {
    if (!(await mergeOnce(options, parts))) return;
    options.onChange();
  }
}

async function mergeOnce({ home, holdings, pool }: MergerOptions, parts: readonly SavedSegment[]): Promise<boolean> {
  const merged = `${randomUUID()}.segment`;
  if (parts.every(({ articles, deleted }) => articles === deleted.length)) {
    return (await holdings.merge(parts, null)) === null;
  }
  const segments = parts.map(({ file, deleted }) => ({ file: path.join(home, file), deleted: new Set(deleted) }));
  const ending = await pool.run({ kind: 'merge', segments, file: path.join(home, merged) }).ending;
  return ending.kind === 'merged' && (await holdings.merge(parts, merged)) === null;
}
