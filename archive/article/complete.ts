import type { Article, Photo } from '../../contract.ts';
import type { Capture, Surroundings } from '../captures/capture.ts';
import { addConflicts, findConflicts, withCreditConflict } from './conflict.ts';
import { parseCredit, parseMaker, splitCredit } from './credit.ts';
import { EMBEDDED_BYTES, type Embedded, readEmbedded } from './embedded.ts';
import { findPicture } from './picture.ts';
import { parseVirin } from './virin.ts';

/**
 * The article with what the archive around its capture tells of its photos: each picture's file, caption, credit and
 * VIRIN from the file itself where the page has none, and what does not agree. What the page says stays as it is.
 * Completing an article twice (in its container, then as a file) changes nothing.
 */
export function completeArticle(article: Article, capture: Capture, around: Surroundings): Article {
  if (article.photos.length === 0) return article;
  const located = { ...capture, url: capture.url ?? article.url };
  const pivot = pivotOf(article);
  const photos = article.photos.map((photo) => completePhoto(photo, located, { around, pivot }));
  return { ...article, photos: photos.map((photo) => withCreditConflict(photo, photos)) };
}

/** The photo with what its file says where the page says nothing. */
export function fillPhoto(photo: Photo, embedded: Embedded, pivot: number): Photo {
  const written = embedded.caption === null ? null : splitCredit(embedded.caption);
  const virin = photo.virin ?? embedded.virin;
  const filled: Photo = {
    ...photo,
    caption: photo.caption ?? (written?.caption || null),
    virin,
    virinParts: photo.virinParts ?? (virin === null ? null : parseVirin(virin, pivot)),
  };
  if (photo.credit !== null) return filled;
  const credit = written?.credit ?? null;
  const byline = embedded.byline === null ? null : parseMaker(embedded.byline);
  const maker = credit === null ? byline : parseCredit(credit);
  const photographer = photo.photographer ?? maker?.photographer ?? byline?.photographer ?? null;
  return {
    ...filled,
    credit,
    photographer,
    rank: photo.rank ?? maker?.rank ?? null,
    organization: photo.organization ?? maker?.organization ?? null,
    creditSource: credit === null && photographer === photo.photographer ? photo.creditSource : 'embedded',
  };
}

/** The year known at latest, for the century of a VIRIN. */
export function pivotOf({ captured, date }: Pick<Article, 'captured' | 'date'>): number {
  return Number((captured ?? date ?? new Date().toISOString()).slice(0, 4));
}

interface Place {
  readonly around: Surroundings;
  readonly pivot: number;
}

function completePhoto(photo: Photo, capture: Capture, { around, pivot }: Place): Photo {
  const file = photo.file ?? findPicture(photo, capture, around);
  const bytes = file === null ? null : pictureBytes(file, photo.address, around);
  const embedded = bytes && readEmbedded(bytes);
  const address = photo.address?.startsWith('data:') ? null : photo.address;
  const located = { ...photo, file, address };
  const filled = embedded ? fillPhoto(located, embedded, pivot) : located;
  return addConflicts(filled, findConflicts(filled, embedded, pivot));
}

function pictureBytes(file: string, address: string | null, around: Surroundings): Uint8Array | null {
  if (address?.startsWith('data:')) return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  return around.read(file, EMBEDDED_BYTES);
}
