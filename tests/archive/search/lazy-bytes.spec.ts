import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LazyBytes } from '../../../archive/search/lazy-bytes.ts';

const length = 300_000;
const source = Uint8Array.from({ length }, (_, at) => 1 + (at % 251));

it('has every byte that was asked for where it stands in the file, and reads none twice', () => {
  const range = fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
      let read = 0;
      const lazy = new LazyBytes(
        length,
        (start, into) => {
          into.set(source.subarray(start, start + into.length));
          read += into.length;
        },
        null,
      );
      const isThere = ranges.every(([start = 0, end = 0]) => {
        lazy.load(start, end);
        return Buffer.compare(lazy.bytes.subarray(start, end), source.subarray(start, end)) === 0;
      });
      return isThere && read === lazy.bytes.filter((byte) => byte !== 0).length;
    }),
  );
});

it('reads nothing of what it was given whole', () => {
  const lazy = new LazyBytes(length, () => expect.unreachable(), source);
  lazy.load(0, length);
  expect(lazy.bytes).toBe(source);
});
