import { expect, test } from 'vitest';
import type { Block } from '../../contract.ts';
import { headingLevels } from '../../renderer/text/heading-levels.ts';

const subhead = (level: 2 | 3 | 4): Block => ({ kind: 'subhead', text: 'Subhead', level });

test('lets no subhead leap over a level, and keeps the levels that fit', () => {
  const blocks: readonly Block[] = [
    subhead(4),
    { kind: 'paragraph', text: 'Text' },
    subhead(2),
    subhead(4),
    subhead(4),
    { kind: 'subhead', text: 'Subhead' },
    subhead(3),
  ];
  expect(headingLevels(blocks)).toEqual([2, null, 2, 3, 4, 2, 3]);
});
