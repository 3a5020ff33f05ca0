import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { createAnalyser } from '../../archive/search/analyser.ts';
import { createCorpus } from '../../archive/search/corpus.ts';
import { CorpusSearcher } from '../../archive/search/corpus-searcher.ts';
import { evaluate } from '../../archive/search/evaluate.ts';
import { createIndexer } from '../../archive/search/indexer.ts';
import { openSearcher } from '../../archive/search/open.ts';
import { readQuery } from '../../archive/search/query.ts';
import { openSegment } from '../../archive/search/segment.ts';
import { buildSegments, type Stored } from './builder.ts';
import { type BuildCost, type Latency, latencyOf, type SearchCost, spent, timeClass } from './measure.ts';
import { CLASSES, type Question, type QuestionClass, type Questions } from './question.ts';
import { articleOf } from './release.ts';

const NO_FILTERS = { years: [], kinds: [], organizations: [], photographers: [], formats: [], hasPhoto: null };

/** Builds segments of a corpus. */
export async function buildCutline(file: string, folder: string, articles: Stored): Promise<BuildCost> {
  const started = performance.now();
  await buildSegments(file, folder, articles);
  const wallS = (performance.now() - started) / 1000;
  return { wallS, ...spent(), ...(await sizesOf(folder)) };
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
    refs.map(async (ref) => ({ ref, segment: await openSegment(ref.file, analyser.name, 'unchecked') })),
  );
  const corpus = createCorpus(held);
  const searcher = new CorpusSearcher(held, corpus, { analyser });
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
