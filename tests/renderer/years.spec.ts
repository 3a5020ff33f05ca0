import { expect, test } from 'vitest';
import { yearBars, yearsBetween, yearsInWords } from '../../renderer/text/years.ts';

test('draws the gaps of an archive as years without releases', () => {
  expect(
    yearBars([
      { value: '2014', count: 3 },
      { value: '2011', count: 1 },
      { value: 'none', count: 9 },
    ]),
  ).toEqual([
    { year: '2011', count: 1 },
    { year: '2012', count: 0 },
    { year: '2013', count: 0 },
    { year: '2014', count: 3 },
  ]);
});

test('is not stretched beyond use by a misprinted year', () => {
  const bars = yearBars([
    { value: '0016', count: 1 },
    { value: '2016', count: 2 },
  ]);
  expect([bars.length, bars[0]?.year, bars.at(-1)?.year]).toEqual([150, '1867', '2016']);
});

test('gives the years of a span in either direction, and says them as runs', () => {
  expect([yearsBetween('2014', '2012'), yearsInWords(['2016', '2012', '2013', '2014', 'none'])]).toEqual([
    ['2012', '2013', '2014'],
    '2012–2014, 2016',
  ]);
});
