import { expect, test } from 'vitest';
import { formatBytes } from '../../renderer/text/sizes.ts';

test('says a number of bytes in the largest unit that fits, one byte apart from several', () => {
  expect([0, 1, 223, 1_000, 157_521, 2_450_000].map(formatBytes)).toEqual([
    '0 bytes',
    '1 byte',
    '223 bytes',
    '1 kB',
    '158 kB',
    '2.5 MB',
  ]);
});
