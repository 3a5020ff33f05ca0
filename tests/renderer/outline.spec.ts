import { expect, it } from 'vitest';
import type { Block } from '../../contract.ts';
import { stopsOf } from '../../renderer/text/outline.ts';

const subhead = (text: string, level: 2 | 3): Block => ({ kind: 'subhead', text, level });
const spoken = (name: string): Block => ({
  kind: 'paragraph',
  text: `${name} The river is falling.`,
  speaker: [0, name.length],
});

it('leads to the subheads of a release', () => {
  expect(
    stopsOf([subhead('The River', 2), subhead('Its Stages', 3), spoken('MR. PELL:'), subhead('The Landing', 2)]),
  ).toEqual({
    of: 'headings',
    stops: [
      { block: 0, text: 'The River', level: 2 },
      { block: 1, text: 'Its Stages', level: 3 },
      { block: 3, text: 'The Landing', level: 2 },
    ],
  });
});

it('leads to the first words of each who speaks in a transcript without subheads, not to questions', () => {
  const turns = ['MR. PELL:', 'Q:', 'COL. MARSH:', 'Q:', 'MR. PELL:', 'MS. ORTEGA:'].map(spoken);
  expect(stopsOf(turns)).toEqual({
    of: 'speakers',
    stops: [
      { block: 0, text: 'MR. PELL', level: 2 },
      { block: 2, text: 'COL. MARSH', level: 2 },
      { block: 5, text: 'MS. ORTEGA', level: 2 },
    ],
  });
});

it('is left out where there is little to get lost in', () => {
  expect(stopsOf([subhead('The River', 2), spoken('MR. PELL:'), spoken('Q:')]).stops).toEqual([]);
});
