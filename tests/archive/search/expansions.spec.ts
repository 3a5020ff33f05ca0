import { expect, it } from 'vitest';
import type { Article } from '../../../contract.ts';
import { ask, makeArticle, makePhoto, pathsFound, withSegments } from './made-up.ts';

it('never cuts the words that a beginning, a shape or a misspelling stands for', async () => {
  const numbers = Array.from({ length: 6_000 }, (_, at) => `tide${String(at).padStart(4, '0')}`);
  const all = numbers.map((word, at) => makeArticle(`${at}.txt`, { text: word }));
  const count = (test: (word: string) => boolean) => numbers.filter(test).length;
  const queries = ['tide*', '*99', 't?de1*', '*de*7', 'tide1234~1', 'tide1234~2'];
  const answers = await withSegments([all.slice(0, 2_500), all.slice(2_500)], (searcher) =>
    Promise.all(queries.map((query) => searcher.search(ask(query, { limit: 1 })))),
  );
  expect(answers.map(({ total, limited }) => [total, limited])).toEqual([
    [6_000, []],
    [count((word) => word.endsWith('99')), []],
    [1_000, []],
    [count((word) => word.endsWith('7')), []],
    [count((word) => isNear(word, 1)), []],
    [count((word) => isNear(word, 2)), []],
  ]);
});

/** Whether a number of four digits is so many edits from 1234: as many changed, or fewer with swapped neighbours. */
function isNear(word: string, edits: number): boolean {
  const digits = word.slice(4);
  const reached = new Set(['1234']);
  for (let step = 0; step < edits; step++)
    for (const known of [...reached]) for (const next of oneOff(known)) reached.add(next);
  return reached.has(digits);
}

/** Every text one edit away. */
function oneOff(text: string): readonly string[] {
  return Array.from({ length: text.length + 1 }, (_, at) => at).flatMap((at) => {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const digits = [...'0123456789'];
    return [
      before + after.slice(1),
      ...digits.flatMap((digit) => [before + digit + after, before + digit + after.slice(1)]),
      before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
    ];
  });
}

it('looks for a word in the field that is named, and in no other', async () => {
  const article: Article = makeArticle('depot/coriander.txt', {
    headline: 'Basil',
    subhead: 'Chervil',
    text: 'Dill',
    byline: 'By Fennel Moss',
    organization: 'Ginger Command',
    dateline: 'HYSSOP, Va.',
    releaseNumber: 'NR-459-16',
    kind: 'transcript',
    tags: ['Juniper'],
    photos: [
      makePhoto({ title: 'Lovage', caption: 'Marjoram', credit: 'Photo by Nutmeg', virin: '161215-H-QQ123-0028' }),
    ],
  });
  const words = ['basil', 'chervil', 'dill', 'fennel', 'ginger', 'hyssop', '459', 'juniper', 'lovage', 'marjoram'];
  const more = ['nutmeg', 'qq123', 'coriander'];
  const fields = [
    'headline',
    'title',
    'body',
    'text',
    'caption',
    'credit',
    'photographer',
    'virin',
    'by',
    'org',
    'about',
    'path',
  ];
  const found = await withSegments([[article]], async (searcher) => {
    const hasWord = async (query: string) => (await pathsFound(searcher, ask(query))).length === 1;
    const rows = fields.map(async (field) => {
      const hits = await Promise.all(
        [...words, ...more].map(async (word) => ((await hasWord(`${field}:${word}`)) ? word : '')),
      );
      return [field, hits.filter((word) => word !== '').join(' ')];
    });
    const facts = ['kind:transcript', 'kind:news', 'has:photo', 'has:byline', 'has:date'];
    return [
      await Promise.all(rows),
      await Promise.all(facts.map(hasWord)),
      await Promise.all([...words, ...more].map(hasWord)),
    ];
  });
  expect(found).toEqual([
    [
      ['headline', 'basil chervil'],
      ['title', 'basil chervil'],
      ['body', 'dill'],
      ['text', 'dill'],
      ['caption', 'lovage marjoram'],
      ['credit', 'nutmeg'],
      ['photographer', 'nutmeg'],
      ['virin', 'qq123'],
      ['by', 'fennel nutmeg'],
      ['org', 'ginger'],
      ['about', 'hyssop 459 juniper'],
      ['path', 'coriander'],
    ],
    [true, false, true, true, false],
    // A word of the path alone is found only where the path is named.
    [...words, ...more].map((word) => word !== 'coriander'),
  ]);
});
