import type { Line, Piece } from './piece.ts';
import { loneVirin } from './virin.ts';

/**
 * Joins labels to the values that AFPIMS's photo pages print below them (`PHOTO BY:` / `Ann Doe`, `VIRIN:` / `170801-...`),
 * where a VIRIN stands so; other captures stay as they are.
 */
export function joinLoneLabels(pieces: readonly Piece[]): readonly Piece[] {
  const labels = new Set(pieces.flatMap((_, at) => (valueBelow(pieces, at) === null ? [] : [at])));
  if (![...labels].some((at) => isVirin(pieces, at))) return pieces;
  return pieces.flatMap((piece, at) => {
    const value = labels.has(at) ? valueBelow(pieces, at) : null;
    if (value !== null && piece.kind === 'line')
      return [{ ...piece, text: `${piece.text.replace(/ ?:$/, '')}: ${value.text}` }];
    return labels.has(at - 1) ? [] : [piece];
  });
}

const LABEL =
  /^(?:photo by|photo credit|virin|full size|camera|lens|aperture|shutter ?speed|iso|date taken|resolution|location) ?:?$/i;
const LONGEST_VALUE = 120;

function valueBelow(pieces: readonly Piece[], at: number): Line | null {
  const [label, value] = [pieces[at], pieces[at + 1]];
  if (label?.kind !== 'line' || !LABEL.test(label.text)) return null;
  if (value?.kind !== 'line' || LABEL.test(value.text)) return null;
  return value.text.length > LONGEST_VALUE ? null : value;
}

function isVirin(pieces: readonly Piece[], at: number): boolean {
  const [label, value] = [pieces[at], valueBelow(pieces, at)];
  if (label?.kind !== 'line' || !/^virin/i.test(label.text) || value === null) return false;
  return loneVirin(value.text) !== null;
}
