import { findDates } from './date.ts';
import { type DraftPhoto, NO_PHOTO } from './draft-photo.ts';
import type { Item } from './item.ts';
import { parseLabels } from './label.ts';
import type { Piece } from './piece.ts';

/** The day a DVIDS page says it was posted; null on other pages. Its dates are month first: `09.17.2023`. */
export function postedOn(pieces: readonly Piece[]): string | null {
  let posted: string | null = null;
  let taken = false;
  for (const piece of pieces) {
    if (piece.kind !== 'line' || piece.text.length > 60) continue;
    if (/^date posted\s?[:|]/i.test(piece.text)) posted = findDates(piece.text)[0]?.date ?? null;
    taken ||= /^(?:date taken|photo id)\s?[:|]/i.test(piece.text) && parseLabels(piece.text) !== null;
  }
  return taken ? posted : null;
}

/** Whether a capture is the page of one photo: DVIDS numbers it. */
export function isPhotoPage(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'line' && /^photo id\s?[:|]\s?\d{4,}/i.test(piece.text));
}

/**
 * A credit line that stands at the head of a photo's page, apart from the caption, goes to the first photo that names
 * the same person or nobody.
 */
export function joinLoneCredits(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  let lone: DraftPhoto | null = null;
  for (const item of items) {
    if (item.kind === 'photo' && isLone(item.photo) && lone === null && !joined.some((one) => one.kind === 'photo')) {
      lone = item.photo;
    } else if (item.kind === 'photo' && lone !== null) {
      joined.push({ kind: 'photo', photo: { ...item.photo, label: item.photo.label ?? lone.label } });
      lone = null;
    } else joined.push(item);
  }
  return lone === null ? joined : [...joined, { kind: 'photo', photo: { ...NO_PHOTO, ...lone } }];
}

function isLone(photo: DraftPhoto): boolean {
  return photo.label !== null && photo.caption === null && photo.virin === null && photo.address === null;
}
