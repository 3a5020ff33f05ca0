import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Article } from '../contract.ts';
import { signatureOf } from './article/signature.ts';
import { type AskedSurroundings, rememberAsked } from './asked.ts';
import { createSurroundings } from './captures/surroundings.ts';
import type { FileToRead, IndexedFile, IndexerMessage, ReadJob, WrittenSegment } from './indexer-job.ts';
import { readNeighbours } from './neighbours.ts';
import type { Pulse } from './pulse.ts';
import { readFile, withoutFurniture } from './read-file.ts';
import { createIndexer, type Indexer } from './search/indexer.ts';
import type { Place } from './segments.ts';

/** What of a job is done. */
interface Work {
  readonly job: ReadJob;
  readonly pulse: Pulse;
  readonly indexer: Indexer;
  readonly neighbours: AskedSurroundings;
  readonly files: IndexedFile[];
  readonly segments: WrittenSegment[];
  segment: string;
}

/** A segment is written, and the next one begun, when its words take so much memory; even inside of one large file. */
const mostBytes = 192 * 2 ** 20;

/** Reads and indexes the files of one job after the other; words and neighbours are remembered from job to job. */
export function createReadWork(pulse: Pulse): (job: ReadJob) => Promise<IndexerMessage> {
  const indexer = createIndexer();
  let last: { readonly number: number; readonly neighbours: AskedSurroundings } | null = null;
  return async (job) => {
    if (last?.number !== job.neighbours.number) {
      const around = createSurroundings(job.root, readNeighbours(job.neighbours));
      last = { number: job.neighbours.number, neighbours: rememberAsked(around) };
    }
    const { neighbours } = last;
    const work: Work = { job, pulse, indexer, neighbours, files: [], segments: [], segment: newSegment() };
    for (const [at, file] of job.files.entries()) {
      if (pulse.isStopped()) break;
      pulse.reach(at);
      await indexFile(work, file);
    }
    pulse.reach(job.files.length);
    await writeSegment(work);
    return { kind: 'read', files: work.files, segments: work.segments };
  };
}

async function indexFile(work: Work, file: FileToRead): Promise<void> {
  const places: Place[] = [];
  const articles: { id: string; path: string }[] = [];
  const add = async (article: Article) => {
    const ordinal = work.indexer.add(withoutFurniture(article), signatureOf(article));
    articles.push({ id: article.id, path: article.path });
    const place = places.at(-1);
    if (place?.segment === work.segment) places[places.length - 1] = { ...place, count: place.count + 1 };
    else places.push({ segment: work.segment, first: ordinal, count: 1 });
    if (work.indexer.bytes > mostBytes) await writeSegment(work);
  };
  const { root } = work.job;
  const context = { root, around: work.neighbours.around, onArticle: add, onBeat: work.pulse.beat };
  const { entry, modified } = await readFile(file, context);
  work.files.push({ entry, modified, asked: work.neighbours.take(), places, articles });
}

async function writeSegment(work: Work): Promise<void> {
  if (work.indexer.articles === 0) return;
  const { articles } = await work.indexer.write(path.join(work.job.store, work.segment));
  work.segments.push({ file: work.segment, articles });
  work.segment = newSegment();
}

function newSegment(): string {
  return `${randomUUID()}.segment`;
}
