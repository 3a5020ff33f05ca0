import { expect, it } from 'vitest';
import { parseRange } from '../../main/byte-range.ts';

it.each([
  [null, null],
  ['', null],
  ['bytes=-', null],
  ['bytes=0-1,3-4', null],
  ['bytes=5-2', null],
  ['items=0-1', null],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-1000', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=100-', 'unsatisfiable'],
])('reads %j of 100 bytes as %j', (header, range) => {
  expect(parseRange(header, 100)).toEqual(range);
});

it('finds no byte to give of an empty file', () => {
  expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
});
