import { readFact } from './fact.ts';
import { isFurniture, isRelatedHead } from './furniture.ts';
import { parseLabels } from './label.ts';
import { isKeywords } from './masthead.ts';
import type { Piece } from './piece.ts';

/** Whether a line is the page's keywords, which stand last, before links to other releases at most. `next` is what follows. */
export function isKeywordsLine(text: string, next: Piece | undefined): boolean {
  return (next?.kind !== 'line' || isFurniture(next.text) || isRelatedHead(next.text)) && isKeywords(text);
}

/** The short lines after a label that stands alone. */
export function valuesBelow(pieces: readonly Piece[]): readonly string[] {
  const values: string[] = [];
  for (const piece of pieces.slice(0, MOST_VALUES)) {
    if (piece.kind !== 'line' || piece.level !== undefined || piece.text.length > 120 || readFact(piece.text) !== null)
      break;
    if (/^(?:topics?|components?)$/i.test(piece.text) || parseLabels(piece.text) !== null) break;
    if (isFurniture(piece.text) || isRelatedHead(piece.text) || /[a-z]\.$/.test(piece.text)) break;
    values.push(piece.text);
  }
  return values;
}

const MOST_VALUES = 12;
