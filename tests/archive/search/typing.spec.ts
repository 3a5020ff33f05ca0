import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createAnalyser } from '../../../archive/search/analyser.ts';
import { type Corpus, createCorpus } from '../../../archive/search/corpus.ts';
import { evaluate } from '../../../archive/search/evaluate.ts';
import { createIndexer } from '../../../archive/search/indexer.ts';
import { prepareWords } from '../../../archive/search/prepare.ts';
import { readQuery } from '../../../archive/search/query.ts';
import { openSegment } from '../../../archive/search/segment.ts';
import { makeArticle, NO_FILTERS } from './made-up.ts';

const analyser = createAnalyser();
const HEADLINES = ['Carp', 'Car ferry', 'Cabin', 'Careful cook', 'Dredge'];

async function withCorpus<T>(work: (corpus: Corpus) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cutline-typing-'));
  const held = [];
  for (const [index, headline] of HEADLINES.entries()) {
    const indexer = createIndexer();
    indexer.add(makeArticle(`${index}.txt`, { headline }));
    const { file } = await indexer.write(path.join(folder, `${index}.segment`));
    held.push({ segment: await openSegment(file, analyser.name), ref: { file, deleted: new Set<number>() } });
  }
  try {
    return await work(createCorpus(held));
  } finally {
    for (const { segment } of held) segment.close();
    await rm(folder, { recursive: true });
  }
}

/** Asks as the page does while a word is typed: a turn for others after every segment, and each keystroke gives up the one before. */
function typist(corpus: Corpus): (text: string) => Promise<number | string> {
  let before = new AbortController();
  return (text) => {
    before.abort(`given up for ${text}`);
    before = new AbortController();
    const { node } = readQuery(text, { typing: true, analyser });
    const question = { node, filters: NO_FILTERS, sort: 'relevance', best: 10 } as const;
    return evaluate(question, corpus, { analyser, signal: before.signal, turnMs: 0 }).then(
      ({ total }) => total,
      (reason: unknown) => String(reason),
    );
  };
}

it('gives up a search for the next keystroke while it runs, and answers the last', async () => {
  const answers = await withCorpus((corpus) => Promise.all(['c', 'ca', 'car'].map(typist(corpus))));
  expect(answers).toEqual(['given up for ca', 'given up for car', 3]);
});

it('answers a keystroke at once when nothing comes after it', async () => {
  const answers = await withCorpus(async (corpus) => {
    const type = typist(corpus);
    return [await type('c'), await type('ca'), await type('car'), await type('cart')];
  });
  expect(answers).toEqual([4, 4, 3, 0]);
});

it('gives up a search of many words while they are being looked up', async () => {
  const { node } = readQuery('*a* *b* *c* *d* *e*', { typing: true, analyser });
  let words = 0;
  const pause = () => (++words === 3 ? Promise.reject('given up') : null);
  const answer = await withCorpus((corpus) =>
    prepareWords(node, corpus, { analyser, ranking: 'cutline', pause }).then(() => 'looked up', String),
  );
  expect([answer, words]).toEqual(['given up', 3]);
});
