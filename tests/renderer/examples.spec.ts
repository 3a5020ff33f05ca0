import { expect, test } from 'vitest';
import type { Hit, Photo } from '../../contract.ts';
import { examplesFrom } from '../../renderer/text/examples.ts';

const hit = (headline: string, date: string | null = null) => ({ headline, date }) as Hit;
const photo = {
  caption: 'Two cutters leave the harbor at first light, May 3, 2011.',
  photographer: 'Seaman Ida Vance',
  virin: '110503-G-MT114-001',
} as Photo;

test('takes the words of examples from the headlines and photos of the archive', () => {
  const hits = [hit('A B C'), hit('Cutter Mallow Returns', '2011-05-04'), hit('Winter harbor opens')];
  expect(examplesFrom(hits, photo).map(({ query }) => query)).toEqual([
    'cutter mallow',
    '"cutter mallow"',
    'cutter OR winter',
    'cutter -winter',
    'caption:light',
    'credit:vance',
    'headline:cutter',
    'virin:1105*',
    'cutt*',
    'cuter~1',
    'cutter NEAR mallow',
    'after:2010 before:2012',
    '(cutter OR winter) mallow',
  ]);
});

test('has an example of everything for an archive without headlines or photos', () => {
  expect(examplesFrom([], null)).toHaveLength(13);
});
