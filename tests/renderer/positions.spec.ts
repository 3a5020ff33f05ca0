import { beforeEach, expect, it, vi } from 'vitest';
import { forgetPositions, keepPosition, positionOf } from '../../renderer/state/positions.ts';

const one = { archive: '11111111-aaaa', path: 'pier.txt' };
const other = { archive: '22222222-bbbb', path: 'pier.txt' };

beforeEach(() => {
  const texts = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
  });
});

it('keeps where a release was left apart for archives with files of one name', () => {
  keepPosition(one, 12.5);
  keepPosition(other, 3);
  expect([positionOf(one), positionOf(other)]).toEqual([12.5, 3]);
});

it('forgets where the releases of one archive were left, and of no other', () => {
  keepPosition(one, 12.5);
  keepPosition(other, 3);
  forgetPositions(one.archive);
  expect([positionOf(one), positionOf(other)]).toEqual([0, 3]);
});

it('keeps nothing of a release that is at its top, and only those left last', () => {
  for (let at = 0; at < 600; at++) keepPosition({ ...one, path: `${at}.txt` }, 1);
  keepPosition({ ...one, path: '599.txt' }, 0);
  const kept = Array.from({ length: 600 }, (_, at) => positionOf({ ...one, path: `${at}.txt` }));
  expect(kept.map((position, at) => (position > 0 ? at : -1)).filter((at) => at >= 0)).toEqual(
    Array.from({ length: 499 }, (_, at) => at + 100),
  );
});
