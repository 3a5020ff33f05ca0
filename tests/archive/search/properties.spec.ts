import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAnalyser } from '../../../archive/search/analyser.ts';
import { passagesOf } from '../../../archive/search/fields.ts';
import { mergeSegments } from '../../../archive/search/merge.ts';
import { positivePlaces } from '../../../archive/search/node.ts';
import { openSearcher } from '../../../archive/search/open.ts';
import { readQuery } from '../../../archive/search/query.ts';
import type { Searcher, SegmentRef } from '../../../archive/search/searcher.ts';
import { findSpots, marksOf } from '../../../archive/search/spots.ts';
import type { Article } from '../../../contract.ts';
import { BruteForce } from './brute-force.ts';
import { ask, makeArticle, makePhoto, withSegments } from './made-up.ts';

const WORDS = [
  ...[
    'bridge',
    'bridges',
    'bridged',
    'brigde',
    'river',
    'rivers',
    'the',
    'of',
    'harbor',
    "Harbor's",
    'Défense',
    'defense',
  ],
  ...[
    'counter-tide',
    'U.S.',
    'us',
    'NR-459-16',
    '161215-H-QQ123-0028',
    '1,234',
    '東京湾',
    '京湾',
    'мост',
    '🌊',
    "O'Neil",
    'a',
  ],
];
const NUMBER_OF_RUNS = 60;

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 9 }).map((words) => words.join(' '));
const article = fc.record({
  headline: text,
  blocks: fc.array(text, { maxLength: 3 }),
  caption: fc.option(text),
  credit: fc.option(text),
  date: fc.option(fc.constantFrom('2016-12-15', '2016-01-02', '2018-07-01')),
  kind: fc.constantFrom('news' as const, 'release' as const),
});
const articles = fc.array(article, { minLength: 1, maxLength: 14 }).map((drawn) =>
  drawn.map(({ blocks, caption, credit, ...rest }, index) => {
    const photos = caption === null && credit === null ? [] : [makePhoto({ caption, credit })];
    return makeArticle(`${index}.txt`, { ...rest, photos, text: blocks.join('\n') });
  }),
);

const word = fc.constantFrom(...WORDS);
const atom = fc.oneof(
  { weight: 4, arbitrary: word },
  word.map((one) => `${one.slice(0, 3)}*`),
  word.map((one) => `*${one.slice(2)}`),
  word.map((one) => `${one.slice(0, 2)}?${one.slice(3)}`),
  word.map((one) => `${one}~1`),
  word.map((one) => `exact:${one}`),
  fc.tuple(word, word).map(([one, other]) => `"${one} ${other}"`),
  fc.tuple(word, fc.integer({ min: 1, max: 6 }), word).map(([one, count, other]) => `${one} NEAR/${count} ${other}`),
  fc
    .tuple(fc.constantFrom('headline', 'body', 'caption', 'credit', 'path'), word)
    .map(([field, one]) => `${field}:${one}`),
  fc.constantFrom('has:photo', 'has:caption', 'kind:news', 'date:2016', 'before:2016-06', 'after:2016', '2016..2018'),
);
const query = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '-', 'OR ', 'NOT ', '(', ') '), atom), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([before, one]) => before + one).join(' '));

/** A query cut off at any letter, as it stands while it is typed. */
const typed = fc.tuple(query, fc.nat(12)).map(([whole, cut]) => whole.slice(0, Math.max(1, whole.length - cut)));

const analyser = createAnalyser();

async function answerOf(searcher: Searcher, text: string) {
  const { total, hits, facets } = await searcher.search(ask(text, { limit: 50 }));
  return {
    total,
    facets,
    hits: hits.map(({ path: one, score, snippet, field }) => ({ path: one, score, snippet, field })),
  };
}

/** The articles in consecutive parts, cut at these places. */
function split(all: readonly Article[], cuts: readonly number[]): readonly (readonly Article[])[] {
  const at = [...new Set([0, ...cuts.map((cut) => cut % all.length), all.length])].sort((one, other) => one - other);
  return at.slice(1).map((end, index) => all.slice(at[index], end));
}

/** That each query finds what reading every word of every article finds. */
function findsWhatReadingFinds(drawn: fc.Arbitrary<string>, typing: boolean) {
  const queries = fc.array(drawn, { minLength: 8, maxLength: 8 });
  return fc.asyncProperty(articles, queries, async (all, asked) => {
    const forces = all.map((one) => ({ path: one.path, force: new BruteForce(one, analyser) }));
    await withSegments(split(all, [3, 8]), async (searcher) => {
      for (const one of asked) {
        const { node } = readQuery(one, { typing, analyser });
        const expected = forces.filter(({ force }) => force.matches(node)).map((found) => found.path);
        const { total, hits } = await searcher.search(ask(one, { limit: 50, typing }));
        expect({ one, total, paths: hits.map((hit) => hit.path).sort() }).toEqual({
          one,
          total: expected.length,
          paths: expected.sort(),
        });
      }
    });
  });
}

it('finds and counts what reading every article finds', async () => {
  await fc.assert(findsWhatReadingFinds(query, false), { numRuns: NUMBER_OF_RUNS });
});

it('finds and counts the same at every letter of a query that is being typed', async () => {
  await fc.assert(findsWhatReadingFinds(typed, true), { numRuns: NUMBER_OF_RUNS });
});

it('marks what reading every word marks', () => {
  const property = fc.property(articles, fc.oneof(query, typed), fc.boolean(), (all, one, typing) => {
    const places = positivePlaces(readQuery(one, { typing, analyser }).node);
    for (const each of all) {
      const marked = passagesOf(each).map((passage) => marksOf(findSpots(passage, places, analyser)));
      expect({ one, marked }).toEqual({ one, marked: new BruteForce(each, analyser).marks(places) });
    }
  });
  fc.assert(property, { numRuns: 250 });
});

it('answers alike however articles are split into segments, merged and deleted', async () => {
  const drawn = [
    articles,
    fc.array(fc.nat(20), { maxLength: 4 }),
    fc.array(fc.nat(20), { maxLength: 4 }),
    fc.array(query, { minLength: 4, maxLength: 4 }),
  ] as const;
  const property = fc.asyncProperty(...drawn, async (all, cuts, gone, queries) => {
    const deleted = new Set(gone.map((index) => index % all.length));
    const kept = all.filter((_, index) => !deleted.has(index));
    const expected = await withSegments([kept], (searcher) =>
      Promise.all(queries.map((one) => answerOf(searcher, one))),
    );
    const parts = split(all, cuts);
    const [live, merged] = await withSegments(parts, async (searcher, refs) => {
      const marked = refs.map((ref, index): SegmentRef => ({ ...ref, deleted: deletedIn(parts, index, deleted) }));
      const next = await searcher.replace(marked);
      const before = await Promise.all(queries.map((one) => answerOf(next, one)));
      const file = path.join(path.dirname(refs[0]?.file ?? ''), 'merged.segment');
      await mergeSegments(marked, file);
      const { searcher: whole } = await openSearcher([{ file, deleted: new Set() }]);
      const after = await Promise.all(queries.map((one) => answerOf(whole, one)));
      for (const one of [next, whole]) one.close();
      return [before, after];
    });
    expect({ queries, live, merged }).toEqual({ queries, live: expected, merged: expected });
  });
  await fc.assert(property, { numRuns: NUMBER_OF_RUNS });
});

it('answers alike in whatever order segments stand and are merged', async () => {
  const drawn = [
    articles,
    fc.array(fc.nat(20), { minLength: 2, maxLength: 5 }),
    fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
    fc.array(query, { minLength: 4, maxLength: 4 }),
  ] as const;
  const property = fc.asyncProperty(...drawn, async (all, cuts, picks, queries) => {
    const answers = (searcher: Searcher) => Promise.all(queries.map((one) => answerOf(searcher, one)));
    const expected = await withSegments([all], answers);
    const given = await withSegments(split(all, cuts), async (_, refs) => {
      let left = [...refs];
      const found = [];
      for (let step = 0; left.length > 0; step++) {
        const { searcher } = await openSearcher(left);
        found.push(await answers(searcher));
        searcher.close();
        if (left.length === 1) break;
        const [one, other, ...others] = rotated(left, picks[step] ?? 0);
        if (!one || !other) break;
        const file = path.join(path.dirname(one.file), `merged ${step}.segment`);
        await mergeSegments([other, one], file);
        left = [...others, { file, deleted: new Set() }];
      }
      return found;
    });
    expect({ queries, given }).toEqual({ queries, given: given.map(() => expected) });
  });
  await fc.assert(property, { numRuns: NUMBER_OF_RUNS / 2 });
});

function rotated<T>(all: readonly T[], by: number): readonly T[] {
  const at = by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}

function deletedIn(
  parts: readonly (readonly Article[])[],
  part: number,
  deleted: ReadonlySet<number>,
): ReadonlySet<number> {
  const before = parts.slice(0, part).reduce((sum, one) => sum + one.length, 0);
  const length = parts[part]?.length ?? 0;
  return new Set([...deleted].map((index) => index - before).filter((index) => index >= 0 && index < length));
}
