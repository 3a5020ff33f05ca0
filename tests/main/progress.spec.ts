import { expect, it } from 'vitest';
import { columnsOf } from '../../main/cli/io.ts';
import { progressText } from '../../main/cli/progress.ts';

const progress = { done: 1_500, total: 6_000, current: 'a/b.txt', filesPerSecond: 812.4, secondsLeft: 5.2 };

it('tells how far, how fast, how long and where', () => {
  expect(progressText(progress, 120)).toBe(
    '██████░░░░░░░░░░░░░░░░░░  25 %  1,500 of 6,000 files  812/s  6 s left  a/b.txt',
  );
});

it('fits the line', () => {
  expect(progressText(progress, 40)).toBe('██████░░░░░░░░░░░░░░░░░░  25 %  1,500 of');
});

it('takes a terminal that does not tell its width for one of 80 columns', () => {
  expect([undefined, 0, 120].map(columnsOf)).toEqual([80, 80, 120]);
});

it('draws an empty bar before anything is counted', () => {
  const empty = { done: 0, total: 0, current: null, filesPerSecond: 0, secondsLeft: null };
  expect(progressText(empty, 120)).toBe('░░░░░░░░░░░░░░░░░░░░░░░░  0 %  0 of 0 files  0/s');
});
