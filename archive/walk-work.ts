import { statSync } from 'node:fs';
import { type Found, walk } from './folder.ts';
import type { IndexerMessage, WalkJob } from './indexer-job.ts';
import type { Pulse } from './pulse.ts';

/** How a walk is heard of and stopped. */
export interface WalkEnds {
  readonly pulse: Pulse;
  readonly send: (message: IndexerMessage) => void;
}

const slice = 1_000;

/** Walks the folders of a job and sends what it finds in slices. @throws when the archive itself is gone. */
export async function walkJob({ root, starts }: WalkJob, { pulse, send }: WalkEnds): Promise<IndexerMessage> {
  let found: Found[] = [];
  for (const { folder, known } of starts) {
    for (const one of walk(root, { folder, known: new Set(known) })) {
      if (pulse.isStopped()) return { kind: 'walked' };
      found.push(one);
      if (found.length < slice) continue;
      send({ kind: 'found', found });
      found = [];
    }
  }
  statSync(root);
  send({ kind: 'found', found });
  return { kind: 'walked' };
}
