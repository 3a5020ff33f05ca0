import { type Byline, named } from './byline.ts';
import { parseDate } from './date.ts';
import type { Piece } from './piece.ts';

const AUTHORED = /^(\d{1,2} [A-Z][a-z]{2} \d{4}) \| (.{2,160})$/;

/** `7 Jan 2016 | Cpl. Dana Quill 4th Marine Division`: day and author of a story of marines.mil; null on other pages. */
export function authoredOn(pieces: readonly Piece[]): Byline | null {
  for (const piece of pieces) {
    const found = piece.kind === 'line' ? AUTHORED.exec(piece.text) : null;
    const date = found === null ? null : parseDate(found[1] ?? '');
    if (found !== null && date !== null) return { date, byline: named(found[2] ?? '') };
  }
  return null;
}
