import type { Block } from '../../contract.ts';

export type HeadingLevel = 2 | 3 | 4;

/**
 * The level of each subhead as it is shown, null for other blocks: as the capture has it, but never more than one below
 * the heading before, for whoever leafs from heading to heading (ISO 14289-1, 7.4.2; WCAG 2.2, H42). The headline is 1.
 */
export function headingLevels(blocks: readonly Block[]): readonly (HeadingLevel | null)[] {
  let before = 1;
  return blocks.map((block) => {
    if (block.kind !== 'subhead') return null;
    const level = Math.min(block.level ?? 2, before + 1) as HeadingLevel;
    before = level;
    return level;
  });
}
