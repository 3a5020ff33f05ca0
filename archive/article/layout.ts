import { isAltOf } from './caption-lines.ts';
import { endsInCredit } from './credit.ts';
import type { Label } from './label.ts';
import type { Piece } from './piece.ts';

/** The pieces of a capture with its label lines by position. */
export interface Labelled {
  readonly pieces: readonly Piece[];
  readonly labels: ReadonlyMap<number, readonly Label[]>;
}

/** Whether captions stand after their download lines (2015) rather than before them (2018): counts both sides. */
export function captionsFollow({ pieces, labels }: Labelled): boolean {
  let after = 0;
  let before = 0;
  for (const [at, found] of labels) {
    if (!found.every((label) => label.kind === 'marker')) continue;
    if (readsAsCaption(pieces[at + 1])) after++;
    if (readsAsCaption(pieces[at - 1])) before++;
  }
  return pieces.some(opensPhoto) || (after > 0 && after >= before);
}

/** Whether a line is `DOWNLOAD HI-RES / PHOTO DETAILS`, in either order: it stands before its caption, so that a picture without one takes no paragraph. */
export function opensPhoto(piece: Piece | undefined): boolean {
  return piece?.kind === 'line' && OPENING.test(piece.text);
}

/** Whether the line here opens a photo, or describes the one that opens below it: in brackets, at length, or as its caption does. */
export function beginsPhoto(pieces: readonly Piece[], at: number): boolean {
  const [line, download, caption] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (opensPhoto(line)) return true;
  if (line?.kind !== 'line' || !opensPhoto(download)) return false;
  if (line.text.startsWith('[') || line.text.length > LONGEST_LINK) return true;
  return caption?.kind === 'line' && isAltOf(line.text, caption.text);
}

/** A longer line is no link's title. */
const LONGEST_LINK = 100;

const OPENING =
  /^(?:download[ _]hi-?res.{0,12}photo[ _]details|photo[ _]details.{0,12}download[ _]hi-?res)(?: \d{1,3} of \d{1,3})?$/i;

/** Most captions stand before their download line too; of two pictures with one caption only the second seems to. */
export function printsDescriptions({ pieces, labels }: Labelled): boolean {
  let captions = 0;
  let described = 0;
  for (const at of labels.keys()) {
    const before = pieces[at - 1];
    const after = pieces[at + 1];
    if (after?.kind !== 'line' || labels.has(at + 1)) continue;
    captions++;
    if (before?.kind === 'line' && isAltOf(before.text, after.text)) described++;
  }
  return described > captions / 2;
}

function readsAsCaption(piece: Piece | undefined): boolean {
  return piece?.kind === 'line' && endsInCredit(piece.text);
}
