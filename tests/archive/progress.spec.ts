import { expect, it } from 'vitest';
import { createProgress } from '../../archive/progress.ts';

/** Seconds left after each of these steps: files done, and when, in milliseconds. */
function secondsLeft(total: number, steps: readonly (readonly [done: number, now: number])[]): readonly unknown[] {
  const progressAt = createProgress();
  return steps.map(([done, now]) => progressAt({ done, total, current: null, now }).secondsLeft);
}

it('foretells nothing from the first files, and not from the time before them', () => {
  const steps = [
    [0, 0],
    [0, 3_000],
    [1, 3_100],
    [2, 3_900],
    [50, 4_500],
    [100, 5_000],
  ] as const;
  expect(secondsLeft(1_000, steps)).toEqual([null, null, null, null, null, 18]);
});

it('foretells from the last seconds alone', () => {
  const steps = [
    [0, 0],
    [1_000, 4_000],
    [1_100, 9_000],
    [1_200, 14_000],
  ] as const;
  expect(secondsLeft(2_000, steps)).toEqual([null, 4, 45, 40]);
});
