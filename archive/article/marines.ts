import { type Byline, named } from './byline.ts';
import { parseDate } from './date.ts';
import type { Piece } from './piece.ts';

const AUTHORED = /^(\d{1,2} [A-Z][a-z]{2} \d{4}) \| (.{2,160})$/;

/** Day and author of a story, and the line above them. */
export interface Authored extends Byline {
  readonly below: string | null;
}

/** `7 Jan 2016 | Cpl. Dana Quill 4th Marine Division`: day and author of a story of marines.mil; null on other pages. */
export function authoredOn(pieces: readonly Piece[]): Authored | null {
  for (const [at, piece] of pieces.entries()) {
    const found = piece.kind === 'line' ? AUTHORED.exec(piece.text) : null;
    const date = found === null ? null : parseDate(found[1] ?? '');
    const above = pieces[at - 1];
    const below = above?.kind === 'line' ? above.text : null;
    if (found !== null && date !== null) return { date, byline: named(found[2] ?? ''), below };
  }
  return null;
}
