import lunr from 'lunr';
import { expect, it } from 'vitest';
import { ask, makeArticle, pathsFound, withSegments } from './made-up.ts';

const texts = ['The harbor’s sea wall', 'A Défense plan', 'counter-tide works', 'sea', 'counter measures'];
const articles = texts.map((text, index) => makeArticle(`${index}`, { text }));
const plain = lunr((builder) => {
  builder.ref('path');
  builder.field('text');
  texts.forEach((text, index) => {
    builder.add({ path: `${index}`, text });
  });
});

/** What plain lunr and Cutline find, by number of the text. */
async function both(query: string) {
  const ours = await withSegments([articles], (searcher) => pathsFound(searcher, ask(query)));
  let theirs: readonly string[] | string;
  try {
    theirs = plain.search(query).map(({ ref }) => ref);
  } catch {
    theirs = 'throws';
  }
  return { lunr: typeof theirs === 'string' ? theirs : [...theirs].sort(), cutline: [...ours].sort() };
}

it('asks for all words where lunr asks for any', async () => {
  expect(await both('sea wall')).toEqual({ lunr: ['0', '3'], cutline: ['0'] });
});

it('finds a name in its possessive', async () => {
  expect(await both('harbor')).toEqual({ lunr: [], cutline: ['0'] });
});

it('folds accents', async () => {
  expect(await both('defense')).toEqual({ lunr: [], cutline: ['1'] });
});

it('reads a hyphenated word as a phrase', async () => {
  expect(await both('counter-tide')).toEqual({ lunr: ['2', '4'], cutline: ['2'] });
});

it('matches wildcards against words as written, not against stems', async () => {
  expect(await both('works*')).toEqual({ lunr: [], cutline: ['2'] });
});

it('reads what lunr refuses', async () => {
  expect([await both('note:sea'), await both('sea~')]).toEqual([
    { lunr: 'throws', cutline: [] },
    { lunr: 'throws', cutline: ['3', '0'].sort() },
  ]);
});
