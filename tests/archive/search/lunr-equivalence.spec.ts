import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import lunr from 'lunr';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Corpus, createCorpus } from '../../../archive/search/corpus.ts';
import { evaluate } from '../../../archive/search/evaluate.ts';
import { BOOSTS, FIELDS, passagesOf } from '../../../archive/search/fields.ts';
import { createIndexer } from '../../../archive/search/indexer.ts';
import { createLunrAnalyser, readLunrQuery } from '../../../archive/search/lunr-mode.ts';
import { openSegment } from '../../../archive/search/segment.ts';
import type { Article } from '../../../contract.ts';
import { Dice, makeArticles, makeWords } from './generated.ts';
import { NO_FILTERS } from './made-up.ts';

const SEED = Number(process.env.CUTLINE_SEED ?? 20161215);
const ARTICLES = 2000;
const QUERIES = 440;
/** Plain lunr takes its time on a busy machine. */
const PATIENCE = 900_000;

const dice = new Dice(SEED);
const articles = makeArticles(dice, makeWords(dice, 2500), ARTICLES);
const analyser = createLunrAnalyser();
let folder = '';
let corpus: Corpus;
let plain: lunr.Index;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cutline-lunr-'));
  const segments = [articles.slice(0, 700), articles.slice(700, 710), articles.slice(710)].map(writeSegment);
  corpus = createCorpus(await Promise.all(segments));
  plain = buildPlain();
}, PATIENCE);

afterAll(async () => {
  for (const { segment } of corpus.views) segment.close();
  await rm(folder, { recursive: true, force: true });
});

async function writeSegment(part: readonly Article[], index: number) {
  const indexer = createIndexer(createLunrAnalyser());
  for (const article of part) indexer.add(article);
  const { file } = await indexer.write(path.join(folder, `${index}.segment`));
  return { segment: await openSegment(file, 'lunr'), ref: { file, deleted: new Set<number>() } };
}

function fieldsOf(article: Article): Record<string, string> {
  const passages = passagesOf(article);
  return Object.fromEntries(
    FIELDS.map((name, field) => [
      name,
      passages
        .filter((one) => one.field === field)
        .map(({ text }) => text)
        .join('\n'),
    ]),
  );
}

function buildPlain(): lunr.Index {
  return lunr((builder) => {
    builder.ref('ref');
    FIELDS.forEach((field, number) => {
      builder.field(field, { boost: BOOSTS[number] ?? 1 });
    });
    for (const article of articles) builder.add({ ref: article.path, ...fieldsOf(article) });
  });
}

/** What lunr finds, and what we find, in order, with scores. */
async function both(query: string): Promise<{ readonly theirs: readonly Scored[]; readonly ours: readonly Scored[] }> {
  const theirs = plain.search(query).map(({ ref, score }) => ({ path: ref, score }));
  const node = readLunrQuery(query, corpus);
  const question = { node, filters: NO_FILTERS, sort: 'relevance', best: ARTICLES } as const;
  const { top } = await evaluate(question, corpus, { analyser, ranking: 'lunr' });
  const ours = top.map(({ view, article, score }) => ({
    path: corpus.views[view]?.segment.entry(article).path ?? '',
    score,
  }));
  return { theirs, ours };
}

interface Scored {
  readonly path: string;
  readonly score: number;
}

/** A weight that falls on the border of lunr's rounding may go either way, once a field. */
const TIE = 0.001 * FIELDS.length;

/** What is wrong with our answer; empty when it is lunr's. */
function differences({ theirs, ours }: Awaited<ReturnType<typeof both>>): readonly string[] {
  const scores = new Map(theirs.map(({ path: one, score }) => [one, score]));
  const found = new Set(ours.map((one) => one.path));
  const missing = theirs.filter((one) => !found.has(one.path)).map((one) => `missing ${one.path}`);
  const wrong = ours.flatMap(({ path: one, score }, index) => {
    const expected = scores.get(one);
    if (expected === undefined) return [`not lunr's ${one}`];
    if (Math.abs(expected - score) > TIE) return [`score of ${one}: ${score}, lunr ${expected}`];
    const after = ours[index + 1];
    const isOrdered = after === undefined || expected >= (scores.get(after.path) ?? 0) - 2 * TIE;
    return isOrdered ? [] : [`order of ${one}`];
  });
  return [...missing, ...wrong];
}

/** Queries of every form of lunr's syntax, from words of lunr's own dictionary. */
function drawQueries(terms: readonly string[]): readonly string[] {
  const draw = new Dice(SEED + 1);
  const term = () => draw.pick(terms);
  const cut = (word: string) => 2 + draw.below(Math.max(1, word.length - 2));
  const forms: readonly (() => string)[] = [
    term,
    () => `${draw.pick(FIELDS)}:${term()}`,
    () => `${term()}~1`,
    () => `${term()}~${draw.next() < 0.2 ? 2 : 1}`,
    () => `${term()}^${1 + draw.below(9)}`,
    () => `${draw.pick(FIELDS)}:${term()}~1^3`,
    () => {
      const word = term();
      return `${word.slice(0, cut(word))}*`;
    },
    () => {
      const word = term();
      return `*${word.slice(cut(word))}`;
    },
    () => {
      const word = term();
      const at = cut(word);
      return `${word.slice(0, at)}*${word.slice(at + 1)}`;
    },
  ];
  return Array.from({ length: QUERIES }, () =>
    Array.from({ length: 1 + draw.below(4) }, () => draw.pick(['', '', '', '+', '-']) + draw.pick(forms)()).join(' '),
  );
}

it(
  `finds what lunr finds and in its order, in ${QUERIES} queries over ${ARTICLES} articles drawn by seed ${SEED}`,
  async () => {
    const dictionary = Object.values(plain.toJSON() as { invertedIndex: [string][] }).flatMap((part) =>
      Array.isArray(part) && Array.isArray(part[0]) ? part.map((entry) => String(entry[0])) : [],
    );
    const terms = [...new Set(dictionary)].filter((term) => /^[a-z]{2,}$/.test(term));
    const wrong: string[] = [];
    let found = 0;
    for (const query of drawQueries(terms)) {
      const answers = await both(query);
      found += answers.theirs.length;
      for (const difference of differences(answers)) wrong.push(`${query}: ${difference}`);
    }
    expect({ wrong: wrong.slice(0, 20), foundEnough: found > QUERIES * 10 }).toEqual({ wrong: [], foundEnough: true });
  },
  PATIENCE,
);

it('has the very words lunr has in its dictionary', () => {
  const { invertedIndex } = plain.toJSON() as { invertedIndex: [string, unknown][] };
  const ours = new Set<string>();
  for (const { segment } of corpus.views) {
    const cursor = segment.terms.at(0);
    while (cursor.next()) ours.add(cursor.text());
  }
  expect([...ours].sort()).toEqual(invertedIndex.map(([term]) => term).sort());
});
