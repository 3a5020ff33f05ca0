import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import lunr from 'lunr';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Corpus, createCorpus } from '../../../archive/search/corpus.ts';
import { evaluate } from '../../../archive/search/evaluate.ts';
import { createIndexer } from '../../../archive/search/indexer.ts';
import { createLunrAnalyser, readLunrQuery } from '../../../archive/search/lunr-mode.ts';
import { openSegment } from '../../../archive/search/segment.ts';
import { makeArticle, NO_FILTERS } from './made-up.ts';

// What lunr promises of search and of its query language, asked of our segments in lunr's mode.

const articles = [
  makeArticle('a', { headline: 'Green plant', text: 'Mister Green repairs the studio plant.' }),
  makeArticle('b', { headline: 'Plant study', text: 'A plumber studies green leaves, green stems and greenhouses.' }),
  makeArticle('c', { headline: 'Orange', text: 'Nobody candlesticks here.' }),
];
let folder = '';
let corpus: Corpus;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cutline-lunr-'));
  const indexer = createIndexer(createLunrAnalyser());
  for (const article of articles) indexer.add(article);
  const { file } = await indexer.write(path.join(folder, 'one.segment'));
  corpus = createCorpus([{ segment: await openSegment(file, 'lunr'), ref: { file, deleted: new Set() } }]);
});

afterAll(async () => {
  for (const { segment } of corpus.views) segment.close();
  await rm(folder, { recursive: true, force: true });
});

async function find(query: string): Promise<readonly string[]> {
  const node = readLunrQuery(query, corpus);
  const question = { node, filters: NO_FILTERS, sort: 'relevance', best: 10 } as const;
  const { top } = await evaluate(question, corpus, { analyser: createLunrAnalyser(), ranking: 'lunr' });
  return top.map(({ article }) => articles[article]?.path ?? '');
}

const sorted = async (query: string) => [...(await find(query))].sort();

it('finds any of the words, stemmed and in any case', async () => {
  expect([await sorted('CANDLESTICK'), await sorted('plumbers candlestick'), await find('absent')]).toEqual([
    ['c'],
    ['b', 'c'],
    [],
  ]);
});

it('keeps to a field', async () => {
  expect([await sorted('headline:plant'), await sorted('body:plant'), await find('body:orange')]).toEqual([
    ['a', 'b'],
    ['a'],
    [],
  ]);
});

it('requires, prohibits, and takes the rest as optional', async () => {
  const queries = [
    '+plant +plumber',
    '+plant -plumber',
    '-plant',
    'green -headline:green',
    '+plant candlestick',
    '+absent green',
  ];
  expect(await Promise.all(queries.map(sorted))).toEqual([['b'], ['a'], ['c'], ['b'], ['a', 'b'], []]);
});

it('expands wildcards at the end, the start and the middle', async () => {
  expect(await Promise.all(['pl*', '*dlestick', 'gr*n', '*', 'stud*'].map(sorted))).toEqual([
    ['a', 'b'],
    ['c'],
    ['a', 'b'],
    ['a', 'b', 'c'],
    ['a', 'b'],
  ]);
});

it('finds words some letters off: added, missing, changed and swapped', async () => {
  expect(
    await Promise.all(['oraange~1', 'orage~1', 'orenge~1', 'roange~1', 'ronage~1', 'ronage~2'].map(sorted)),
  ).toEqual([['c'], ['c'], ['c'], ['c'], [], ['c']]);
});

it('ranks by how often and how rare, and by boosts of words', async () => {
  expect([
    await find('body:green'),
    await find('headline:orange^20 plant'),
    await find('orange headline:plant^20'),
  ]).toEqual([
    ['b', 'a'],
    ['c', 'a', 'b'],
    ['a', 'b', 'c'],
  ]);
});

it('refuses what lunr refuses', () => {
  const refused = ['unknown:plant', 'plant~x', 'plant^x', 'headline:', '+headline', '++plant'].map((query) => {
    try {
      readLunrQuery(query, corpus);
      return 'read';
    } catch (error) {
      return error instanceof lunr.QueryParseError ? 'refused' : 'failed';
    }
  });
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused', 'read', 'refused']);
});
