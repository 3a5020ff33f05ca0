import { readByline } from './byline.ts';
import { parseDate } from './date.ts';
import { lineOf, type Piece } from './piece.ts';

/**
 * Takes the lists apart that sites on AFPIMS set author, unit and day in (`By Jo Doe`, `41st Wing Public Affairs`,
 * `Published March 11, 2019`), so that the head reads them as lines; every other list stays one.
 */
export function partBylineLists(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, at) => (at < NEAR_TOP ? (bylinesIn(piece) ?? [piece]) : [piece]));
}

const NEAR_TOP = 24;
const MOST_ENTRIES = 5;

function bylinesIn(piece: Piece): readonly Piece[] | null {
  if (piece.kind !== 'block' || piece.block.kind !== 'list') return null;
  const entries = piece.block.text.split('\n');
  const isHead =
    entries.length <= MOST_ENTRIES && entries.every(isEntry) && entries.some(isDay) && entries.some(isByline);
  return isHead ? entries.map((entry, at) => lineOf(entry, at === 0)) : null;
}

function isEntry(text: string): boolean {
  return text.length < 160 && (readByline(text) !== null || text.length < 60);
}

function isByline(text: string): boolean {
  return typeof readByline(text)?.byline === 'string' || /\bpublished\b/i.test(text);
}

/** `Published March 11, 2019`, `on March 11, 2019 11:42 pm`, alone or after the author. */
function isDay(text: string): boolean {
  if (parseDate(text.replace(/^on /i, '')) !== null) return true;
  return /\bpublished\b/i.test(text) && typeof readByline(text)?.date === 'string';
}
