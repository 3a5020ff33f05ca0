import { plainAlt } from './caption-lines.ts';
import { endsInCredit } from './credit.ts';
import type { Gathering } from './gathering.ts';
import { key } from './line.ts';
import { endsSentence } from './sentence.ts';

/** A caption that stands on two lines below its download line, and how many lines above that line its description takes. */
export interface PartedCaption {
  readonly caption: string;
  readonly described: number;
}

/**
 * Reads a caption that a break, or a credit in its middle, parts into two lines; the picture's description above the download line
 * says both in one line, or in two again. Null where it does not.
 */
export function readPartedCaption({ pieces, labels, items }: Gathering, at: number): PartedCaption | null {
  const [first, second] = [pieces[at], pieces[at + 1]];
  if (first?.kind !== 'line' || second?.kind !== 'line' || second.gap || labels.has(at) || labels.has(at + 1))
    return null;
  const caption = `${first.text} ${second.text}`;
  const [label, below] = [labels.has(at + 2), pieces[at + 3]];
  const isOfNext = label && below?.kind === 'line' && plainAlt(second.text).startsWith(below.text.slice(0, OPENING));
  if (!isOfNext && isCreditedBelow(first.text, second.text)) return { caption, described: 0 };
  const [above, last] = items.slice(-2);
  if (last?.kind !== 'line') return null;
  if (isCopy(last.text, caption)) return { caption, described: 1 };
  const isParted = above?.kind === 'line' && !last.gap && isCopy(`${above.text} ${last.text}`, caption);
  return isParted ? { caption, described: 2 } : null;
}

/** So much of the next caption tells its description. */
const OPENING = 20;

/** The first sentences of a caption, and the rest with its credit; a description is shorter than the caption below it. */
function isCreditedBelow(first: string, second: string): boolean {
  return first.length > second.length && endsSentence(first) && !endsInCredit(first) && endsInCredit(second);
}

function isCopy(text: string, caption: string): boolean {
  return Math.abs(text.length - caption.length) <= 2 && key(plainAlt(text)) === key(caption);
}
