import { expect, test } from 'vitest';
import { yearsBetween, yearsInWords, yearsOf } from '../../renderer/text/years.ts';

test('draws the gaps of an archive as years without releases', () => {
  expect(
    yearsOf([
      { value: '2014', count: 3 },
      { value: '2011', count: 1 },
      { value: 'none', count: 9 },
    ]),
  ).toEqual({
    bars: [
      { year: '2011', count: 1 },
      { year: '2012', count: 0 },
      { year: '2013', count: 0 },
      { year: '2014', count: 3 },
    ],
    outside: [],
  });
});

test('is not squeezed by a few misprinted years at either end, and tells them apart', () => {
  const { bars, outside } = yearsOf([
    { value: '0016', count: 1 },
    { value: '1919', count: 1 },
    { value: '2003', count: 4 },
    { value: '2015', count: 71 },
    { value: '2061', count: 2 },
  ]);
  expect([bars[0]?.year, bars.at(-1)?.year, outside]).toEqual([
    '2003',
    '2015',
    [
      { year: '0016', count: 1 },
      { year: '1919', count: 1 },
      { year: '2061', count: 2 },
    ],
  ]);
});

test('draws old years that are more than a few, and no row longer than can be seen', () => {
  const spans = [
    ['1944', 9],
    ['0016', 3],
  ] as const;
  const drawn = spans.map(
    ([year, count]) =>
      yearsOf([
        { value: year, count },
        { value: '2016', count: 12 },
      ]).bars,
  );
  expect(drawn.map((bars) => [bars.length, bars[0]?.year])).toEqual([
    [73, '1944'],
    [1, '2016'],
  ]);
});

test('gives the years of a span in either direction, and says them as runs', () => {
  expect([yearsBetween('2014', '2012'), yearsInWords(['2016', '2012', '2013', '2014', 'none'])]).toEqual([
    ['2012', '2013', '2014'],
    '2012–2014, 2016',
  ]);
});
