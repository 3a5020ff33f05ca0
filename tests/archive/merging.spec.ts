import { expect, test } from 'vitest';
import { chooseParts } from '../../archive/merging.ts';
import type { SavedSegment } from '../../archive/store/manifest.ts';

test('merges small segments, and no large one with them', () => {
  const small = Array.from({ length: 8 }, (_, at) => segment(`s${at}`, 1 + at));
  expect(chooseParts([segment('large', 4_000), ...small])).toEqual(small);
});

test('leaves few segments alone', () => {
  expect(chooseParts([segment('a', 1), segment('b', 2), segment('c', 30_000)])).toEqual([]);
});

test('writes a segment anew of which much is gone', () => {
  const stale = segment('stale', 1_000, 300);
  expect(chooseParts([segment('a', 1_000, 200), stale])).toEqual([stale]);
});

test('makes no segment of more than a limit', () => {
  const parts = chooseParts(Array.from({ length: 20 }, (_, at) => segment(`s${at}`, 4_096)));
  expect(parts.length).toBe(8);
});

test('comes to an end, with few segments, however an archive grows', () => {
  let segments: readonly SavedSegment[] = [];
  let rewritten = 0;
  for (let at = 0; at < 5_000; at++) {
    segments = [...segments, segment(`s${at}`, 1)];
    for (let parts = chooseParts(segments); parts.length > 0; parts = chooseParts(segments)) {
      const articles = parts.reduce((sum, part) => sum + part.articles, 0);
      rewritten += articles;
      segments = [...segments.filter((one) => !parts.includes(one)), segment(`m${at}`, articles)];
    }
  }
  expect({ few: segments.length < 16, timesRewritten: Math.ceil(rewritten / 5_000) }).toEqual({
    few: true,
    timesRewritten: 6,
  });
});

function segment(file: string, articles: number, gone = 0): SavedSegment {
  return { file, articles, deleted: Array.from({ length: gone }, (_, at) => at) };
}
