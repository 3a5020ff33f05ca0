import { expect, test } from 'vitest';
import { cutPieces, rangesWithin, splitParts } from '../../renderer/text/pieces.ts';

test('cuts a text at every edge, and tells which mark and which spans a piece lies in', () => {
  const emphasis = { kind: 'emphasis', start: 4, end: 9 } as const;
  expect(
    cutPieces(
      'The ferry ran',
      [
        [0, 3],
        [6, 13],
      ],
      [emphasis],
    ),
  ).toEqual([
    { text: 'The', mark: 0, spans: [] },
    { text: ' ', mark: null, spans: [] },
    { text: 'fe', mark: null, spans: [emphasis] },
    { text: 'rry', mark: 1, spans: [emphasis] },
    { text: ' ran', mark: 1, spans: [] },
  ]);
});

test('loses no letter to ranges that touch, lie outside, or reach beyond the end', () => {
  const marks = [
    [0, 2],
    [2, 4],
    [9, 40],
  ] as const;
  const pieces = cutPieces('ferry boats', marks);
  expect({ text: pieces.map(({ text }) => text).join(''), marks: pieces.map(({ mark }) => mark) }).toEqual({
    text: 'ferry boats',
    marks: [0, 1, null, 2],
  });
});

test('keeps the part of a range that lies in a cell, counted from its start', () => {
  expect(
    rangesWithin(
      [
        [0, 4],
        [6, 12],
        [20, 24],
      ],
      3,
      10,
    ),
  ).toEqual([
    [0, 1],
    [3, 7],
  ]);
});

test('splits lines and cells without losing where they stand', () => {
  expect(splitParts('a\t\tbc', '\t')).toEqual([
    { text: 'a', start: 0, end: 1 },
    { text: '', start: 2, end: 2 },
    { text: 'bc', start: 3, end: 5 },
  ]);
});
