import type { Block } from '../../contract.ts';

/** A place in an article that its outline leads to. */
export interface Stop {
  /** Its place among the blocks. */
  readonly block: number;
  readonly text: string;
  readonly level: number;
}

/** What an outline is made of, and where it leads. */
export interface Stops {
  readonly of: 'headings' | 'speakers';
  readonly stops: readonly Stop[];
}

const fewest = 3;

/** The subheads of an article, or where each speaker of a transcript speaks first; none when they are too few to get lost in. */
export function stopsOf(blocks: readonly Block[]): Stops {
  const headings = blocks.flatMap((block, order) =>
    block.kind === 'subhead' ? [{ block: order, text: block.text, level: block.level ?? 2 }] : [],
  );
  if (headings.length >= fewest) return { of: 'headings', stops: headings };
  const speakers = firstWords(blocks);
  return { of: 'speakers', stops: speakers.length >= fewest ? speakers : [] };
}

function firstWords(blocks: readonly Block[]): readonly Stop[] {
  const stops = new Map<string, Stop>();
  for (const [order, block] of blocks.entries()) {
    const name = speakerOf(block);
    if (name !== null && !stops.has(name)) stops.set(name, { block: order, text: name, level: 2 });
  }
  return [...stops.values()];
}

/** Who speaks in a block as printed, without what follows the name; null where nobody is named, as before a question: `Q:`. */
function speakerOf(block: Block): string | null {
  if (block.kind === 'photo' || !block.speaker) return null;
  const name = block.text.slice(...block.speaker).replace(/[\s:.]+$/, '');
  return name.length > 2 ? name : null;
}
