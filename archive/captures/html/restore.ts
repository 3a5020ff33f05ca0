import { fold } from '../../article/line.ts';
import type { Media, Piece } from '../../article/piece.ts';

/**
 * The pieces of a text that Readability found, with the captioned pictures of the page that it left out: those between the
 * headline and the text's last line, each behind the line it stands behind in the page.
 */
export function restorePictures(
  found: readonly Piece[],
  page: readonly Piece[],
  headline: string | null,
): readonly Piece[] {
  const known = new Set(found.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : [])));
  const shown = new Set(found.flatMap((piece) => (piece.kind === 'media' ? [piece.address] : [])));
  const start =
    headline === null ? -1 : page.findIndex((piece) => piece.kind === 'line' && fold(piece.text) === fold(headline));
  const end = page.findLastIndex((piece) => piece.kind === 'line' && known.has(piece.text));
  const lost = new Map<string, Media[]>();
  let above = TOP;
  for (const piece of start < 0 ? [] : page.slice(start, end + 1)) {
    if (piece.kind === 'line' && known.has(piece.text)) above = piece.text;
    if (piece.kind === 'media' && isCaptioned(piece) && !shown.has(piece.address))
      lost.set(above, [...(lost.get(above) ?? []), piece]);
  }
  const behind = (piece: Piece) => (piece.kind === 'line' ? (lost.get(piece.text) ?? []) : []);
  return [...(lost.get(TOP) ?? []), ...found.flatMap((piece) => [piece, ...behind(piece)])];
}

/** Stands for what is above the text's first line. */
const TOP = '';

function isCaptioned({ address, lines, credit }: Media): boolean {
  return address !== null && (lines.length > 0 || credit !== undefined);
}
