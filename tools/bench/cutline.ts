import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { createAnalyser } from '../../archive/search/analyser.ts';
import { createCorpus } from '../../archive/search/corpus.ts';
import { CorpusSearcher } from '../../archive/search/corpus-searcher.ts';
import { evaluate } from '../../archive/search/evaluate.ts';
import { createIndexer } from '../../archive/search/indexer.ts';
import { openSearcher } from '../../archive/search/open.ts';
import { readQuery } from '../../archive/search/query.ts';
import { openSegment } from '../../archive/search/segment.ts';
import { articleOf } from './corpus.ts';
import { type BuildCost, type Latency, latencyOf, type SearchCost, spent, timeClass } from './measure.ts';
import { CLASSES, type Question, type QuestionClass, type Questions } from './questions.ts';

const THREADS = 2;
/** A thread writes a segment when its indexer holds so many bytes. */
const SEGMENT_BYTES = 128 << 20;
const NO_FILTERS = { years: [], kinds: [], organizations: [], photographers: [], formats: [], hasPhoto: null };

/** What a builder thread is given: a share of the lines of a file, by bytes. */
export interface ThreadShare {
  readonly file: string;
  readonly folder: string;
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** Builds segments in threads of this very program. */
export async function buildCutline(file: string, folder: string): Promise<BuildCost> {
  const started = performance.now();
  const { size } = await stat(file);
  const shares = Array.from({ length: THREADS }, (_, number): ThreadShare => {
    const [start, end] = [Math.floor((size * number) / THREADS), Math.floor((size * (number + 1)) / THREADS)];
    return { file, folder, start, end, number };
  });
  await Promise.all(shares.map(runShare));
  const wallS = (performance.now() - started) / 1000;
  return { wallS, ...spent(), ...(await sizesOf(folder)) };
}

function runShare(share: ThreadShare): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(process.argv[1] ?? '', { workerData: share });
    thread.on('error', reject);
    thread.on('exit', () => resolve());
  });
}

/** The work of a builder thread. */
export async function buildShare(share: ThreadShare): Promise<void> {
  const indexer = createIndexer();
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

/** Megabytes on disk: the index, and the stored articles with their list entries. */
async function sizesOf(folder: string): Promise<{ readonly indexMB: number; readonly textMB: number }> {
  let [all, texts] = [0, 0];
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    all += (await stat(file)).size;
    const segment = await openSegment(file, null);
    texts += segment.storedBytes;
    segment.close();
  }
  return { indexMB: (all - texts) / 1e6, textMB: texts / 1e6 };
}

/** Opens the segments and asks everything: totals, the best fifty and all facets; then pages of twenty with snippets. */
export async function searchCutline(folder: string, questions: Questions): Promise<SearchCost> {
  const refs = (await readdir(folder)).map((name) => ({ file: path.join(folder, name), deleted: new Set<number>() }));
  const request = { filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 20, typing: false } as const;
  const analyser = createAnalyser();
  const held = await Promise.all(
    refs.map(async (ref) => ({ ref, segment: await openSegment(ref.file, analyser.name) })),
  );
  const corpus = createCorpus(held);
  const searcher = new CorpusSearcher(held, corpus, analyser);
  await searcher.search({ ...request, query: questions.word[0]?.words[0] ?? '' });
  const openMs = performance.now();
  const latencies: Partial<Record<QuestionClass | 'page', Latency>> = {};
  for (const name of CLASSES) {
    latencies[name] = await timeClass(name, questions, async (question) => {
      const { node } = readQuery(textOf(name, question), { typing: name === 'prefix', analyser });
      const asked = { node, filters: NO_FILTERS, sort: 'relevance', best: 50 } as const;
      const { total, top } = await evaluate(asked, corpus, { analyser });
      for (const { view, article } of top) corpus.views[view]?.segment.entry(article);
      return total;
    });
  }
  const pages: number[] = [];
  for (const { words } of questions.word) {
    const before = performance.now();
    await searcher.search({ ...request, query: words.join(' ') });
    pages.push(performance.now() - before);
  }
  const { rssMB } = spent();
  const addMs = await timeAdding(folder, refs);
  searcher.close();
  return { openMs, rssMB, latencies: { ...latencies, page: latencyOf(pages, 0) }, addMs };
}

/** From a parsed article to an answer that holds it. */
async function timeAdding(
  folder: string,
  refs: readonly { file: string; deleted: ReadonlySet<number> }[],
): Promise<number> {
  const { searcher } = await openSearcher(refs);
  const file = path.join(folder, 'added.segment');
  const before = performance.now();
  const indexer = createIndexer();
  indexer.add(articleOf({ id: 'added', title: 'Added', date: null, body: 'zyxwvut' }));
  await indexer.write(file);
  const next = await searcher.replace([...refs, { file, deleted: new Set() }]);
  const { total } = await next.search({
    query: 'zyxwvut',
    filters: NO_FILTERS,
    sort: 'relevance',
    offset: 0,
    limit: 1,
    typing: false,
  });
  const took = performance.now() - before;
  next.close();
  await rm(file);
  if (total !== 1) throw new Error('The added article was not found.');
  return took;
}

function textOf(name: QuestionClass, { words, year }: Question): string {
  const [one = '', other = ''] = words;
  switch (name) {
    case 'phrase':
      return `"${one} ${other}"`;
    case 'near':
      return `${one} NEAR/5 ${other}`;
    case 'fuzzy':
      return `${one}~1`;
    case 'field':
      return `headline:${one}`;
    case 'date':
      return `${one} date:${year}`;
    default:
      return words.join(' ');
  }
}
