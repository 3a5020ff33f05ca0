import { append } from './append.ts';
import { readByline } from './byline.ts';
import { parseDate } from './date.ts';
import { readDayLine } from './day-line.ts';
import { fold } from './line.ts';
import { isNotice } from './notice.ts';
import type { Media, Piece } from './piece.ts';
import { readHeadFact } from './release-head.ts';
import { virinOfAddress } from './virin.ts';

/** The pieces from the headline on, and the lines before it that are the page's frame. */
export interface FromHeadline {
  readonly pieces: readonly Piece[];
  readonly dropped: readonly string[];
}

/** What stands before a marked headline is the page's frame, save dates, notices, pictures and facts of the release. */
export function fromHeadline(pieces: readonly Piece[], headline: string | null): FromHeadline {
  const folded = headline === null ? null : fold(headline);
  const at = folded === null ? -1 : pieces.findIndex((piece) => piece.kind === 'line' && fold(piece.text) === folded);
  if (at < 0) return { pieces, dropped: [] };
  const dropped: string[] = [];
  const kept = pieces.slice(0, at).filter((piece, place) => {
    if (piece.kind === 'media') return isShown(piece, pieces.slice(0, at));
    if (piece.kind === 'line' && belongsToHead(piece.text)) return true;
    if (piece.kind === 'line' && at - place <= NEAR && readDayLine(piece.text) !== null) return true;
    append(dropped, piece.kind === 'line' ? [piece.text] : piece.block.text.split('\n'));
    return false;
  });
  return { pieces: [...kept, ...pieces.slice(at)], dropped };
}

/** `Press Release | March 30, 2024` stands right above the headline; farther up it is another release's. */
const NEAR = 2;

function belongsToHead(text: string): boolean {
  if (parseDate(text) !== null || readHeadFact(text) !== null || isNotice(text)) return true;
  return typeof readByline(text)?.date === 'string';
}

/** Several pictures without words above a headline, and drawn ones, are the page's, as those of a menu; one is the release's. */
function isShown({ lines, credit, address, link }: Media, above: readonly Piece[]): boolean {
  if (lines.length > 0 || credit !== undefined || virinOfAddress(link ?? address ?? '') !== null) return true;
  const others = above.filter((piece) => piece.kind === 'media' && piece.address !== address);
  return others.length === 0 && !/\.gif(?:$|[?#])/i.test(address ?? '');
}
