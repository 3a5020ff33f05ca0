import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { createAnalyser } from '../../archive/search/analyser.ts';
import { createIndexer } from '../../archive/search/indexer.ts';
import { articleOf } from './release.ts';

const THREADS = 2;
const NOTHING = new Uint8Array(0);
/** A thread writes a segment when its indexer holds so many bytes. */
const SEGMENT_BYTES = 128 << 20;

/** What a builder thread is given: a share of the lines of a file, by bytes. */
export interface ThreadShare {
  readonly file: string;
  readonly folder: string;
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly articles: Stored;
}

/** Whether the articles themselves are stored beside the index, as the product does and SQLite here does not. */
export type Stored = 'stored' | 'left out';

/** Builds segments in threads of this very program. */
export async function buildSegments(file: string, folder: string, articles: Stored): Promise<void> {
  const { size } = await stat(file);
  const shares = Array.from({ length: THREADS }, (_, number): ThreadShare => {
    const [start, end] = [Math.floor((size * number) / THREADS), Math.floor((size * (number + 1)) / THREADS)];
    return { file, folder, start, end, number, articles };
  });
  await Promise.all(shares.map(runShare));
}

function runShare(share: ThreadShare): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(process.argv[1] ?? '', { workerData: { benchmark: 'search', job: share } });
    thread.on('error', reject);
    thread.on('exit', () => resolve());
  });
}

/** The work of a builder thread. */
export async function buildShare(share: ThreadShare): Promise<void> {
  const indexer = share.articles === 'stored' ? createIndexer() : createIndexer(createAnalyser(), () => NOTHING);
  let segment = 0;
  const write = () => indexer.write(path.join(share.folder, `${share.number}-${segment++}.segment`));
  for (const line of linesBetween(share)) {
    indexer.add(articleOf(JSON.parse(line)));
    if (indexer.bytes > SEGMENT_BYTES) await write();
  }
  if (indexer.articles > 0) await write();
}

/** The lines that start between two bytes of a file. */
function* linesBetween({ file, start, end }: ThreadShare): Iterable<string> {
  const handle = openSync(file, 'r');
  const buffer = Buffer.allocUnsafe(1 << 22);
  let [at, rest, isFirst] = [Math.max(0, start - 1), Buffer.alloc(0), start > 0];
  const size = statSync(file).size;
  while (at < size) {
    const read = readSync(handle, buffer, 0, buffer.length, at);
    const chunk = Buffer.concat([rest, buffer.subarray(0, read)]);
    const chunkStart = at - rest.length;
    at += read;
    let from = 0;
    for (let line = chunk.indexOf(10, from); line >= 0; line = chunk.indexOf(10, from)) {
      if (chunkStart + from >= end) return closeSync(handle);
      if (!isFirst) yield chunk.toString('utf8', from, line);
      isFirst = false;
      from = line + 1;
    }
    rest = Buffer.from(chunk.subarray(from));
  }
  closeSync(handle);
}
