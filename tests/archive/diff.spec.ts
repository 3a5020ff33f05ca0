import { expect, test } from 'vitest';
import { diffArticles, isUnchanged } from '../../archive/article/diff.ts';
import { madeArticle, madePhoto, paragraphs } from './making/article.ts';

/** A line as text: `[-removed-]`, `{+added+}`. */
function marked(
  before: Parameters<typeof diffArticles>[0],
  after: Parameters<typeof diffArticles>[0],
): readonly string[] {
  return diffArticles(before, after).map(({ part, changes }) => {
    const text = changes.map(
      (change) => ({ same: change.text, removed: `[-${change.text}-]`, added: `{+${change.text}+}` })[change.kind],
    );
    return `${part}: ${text.join('')}`;
  });
}

test('tells a corrected word in headline, body, caption and credit', () => {
  const before = madeArticle({
    headline: 'Bridge Opens at Fort Example',
    date: '2019-05-06',
    blocks: paragraphs('The bridge is 40 feet long.', 'Nobody was hurt.'),
    photos: [madePhoto({ caption: 'Capt. Ann Sample cuts a ribbon.', credit: 'Army photo by Sgt. Lee Maker' })],
  });
  const after = madeArticle({
    headline: 'Bridge Reopens at Fort Example',
    date: '2019-05-06',
    blocks: paragraphs('The bridge is 400 feet long.', 'Nobody was hurt.'),
    photos: [madePhoto({ caption: 'Maj. Ann Sample cuts a ribbon.', credit: 'Army photo by Sgt. Lee Maker' })],
  });
  expect(marked(before, after)).toEqual([
    'headline: Bridge [-Opens-]{+Reopens+} at Fort Example',
    'date: 2019-05-06',
    'body: The bridge is [-40-]{+400+} feet long.',
    'body: Nobody was hurt.',
    'caption: [-Capt-]{+Maj+}. Ann Sample cuts a ribbon.',
    'credit: Army photo by Sgt. Lee Maker',
  ]);
});

test('tells whole lines that came or went, and does not mix lines that have little in common', () => {
  const before = madeArticle({
    blocks: paragraphs('First line here.', 'Gone entirely, with its own words.', 'Last line here.'),
  });
  const after = madeArticle({
    subhead: 'New span carries traffic',
    blocks: paragraphs(
      'First line here.',
      'Weather: sunshine all over Example County.',
      'Last line here.',
      'A correction.',
    ),
  });
  expect(marked(before, after)).toEqual([
    'headline: Bridge Opens at Fort Example',
    'subhead: {+New span carries traffic+}',
    'body: First line here.',
    'body: [-Gone entirely, with its own words.-]',
    'body: {+Weather: sunshine all over Example County.+}',
    'body: Last line here.',
    'body: {+A correction.+}',
  ]);
});

test('finds no change between a capture and itself', () => {
  const article = madeArticle({ byline: 'By A. Writer', notices: ['Historical.'], blocks: paragraphs('Some words.') });
  expect(diffArticles(article, article).filter((line) => !isUnchanged(line))).toEqual([]);
});

test('ends at long texts that have nothing in common', () => {
  const words = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at * 7}`).join(' ');
  const kinds = diffArticles(
    madeArticle({ blocks: paragraphs(words('a')) }),
    madeArticle({ blocks: paragraphs(words('b')) }),
  ).map(({ changes }) => changes.map(({ kind }) => kind));
  expect(kinds).toEqual([['same'], ['removed'], ['added']]);
});
