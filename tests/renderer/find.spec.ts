import { expect, test } from 'vitest';
import { findMatches } from '../../renderer/text/find.ts';

const first = 'first paragraph';
const second = 'second paragraph';

test('finds a text across the edges of marks, in any case, and never across paragraphs', () => {
  const stretches = [
    { text: 'The FER', block: first },
    { text: 'ry left. A fer', block: first },
    { text: 'ry came.', block: second },
  ];
  expect(findMatches(stretches, 'ferry')).toEqual([
    { start: { stretch: 0, offset: 4 }, end: { stretch: 1, offset: 2 } },
  ]);
});

test('keeps offsets where lower case is longer than upper case', () => {
  expect(findMatches([{ text: 'İİ ferry', block: first }], 'ferry')).toEqual([
    { start: { stretch: 0, offset: 3 }, end: { stretch: 0, offset: 8 } },
  ]);
});

test('finds nothing for an empty text', () => {
  expect(findMatches([{ text: 'ferry', block: first }], '')).toEqual([]);
});
