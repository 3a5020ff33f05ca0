import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../tools/standin/codec.ts';

const carried = (value: unknown) => decode(JSON.parse(JSON.stringify(encode(value))));

describe('the codec', () => {
  it('carries every value that JSON has as it is, whatever its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(carried(value)).toEqual(value);
      }),
    );
  });

  it.each([
    ['undefined', undefined],
    ['negative zero', -0],
    ['no number', Number.NaN],
    ['infinity', -Infinity],
    ['a big integer', 123456789012345678901234567890n],
    ['a date', new Date('2016-12-15T10:00:00Z')],
    ['a date that is none', new Date(Number.NaN)],
    ['a regular expression', /a+(b)?/gi],
    ['a map with undefined in it', new Map<unknown, unknown>([[{ a: 1 }, undefined]])],
    ['a set', new Set(['a', new Date(0)])],
    ['an object with a dollar key', { $: 'date', $$: 1, nested: { $: undefined } }],
    ['bytes of a view into a longer buffer', new Uint8Array([9, 1, 2, 9]).subarray(1, 3)],
    ['wide numbers', new Float64Array([1.5, -2])],
  ])('carries %s', (_name, value) => {
    expect(carried(value)).toEqual(value);
  });

  it('carries a buffer of bytes of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
        expect(new Uint8Array(carried(bytes.buffer) as ArrayBuffer)).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });

  it('carries an error as its name and its message', () => {
    const { name, message } = carried(new TypeError('no such release')) as Error;
    expect({ name, message }).toEqual({ name: 'TypeError', message: 'no such release' });
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
    ['a function deep inside', { list: [new Map([['call', () => 1]])] }],
  ])('refuses %s in the words of Electron', (_name, value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.');
  });

  it('refuses a cycle, and carries the same object twice', () => {
    const shared = { a: 1 };
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(carried([shared, shared])).toEqual([{ a: 1 }, { a: 1 }]);
    expect(() => encode(cycle)).toThrow('An object could not be cloned.');
  });
});
