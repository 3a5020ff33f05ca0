import type { Photo } from '../../contract.ts';

/** A photo's caption with the credit that belongs to it, as one would paste it under the picture. */
export function captionWithCredit(photo: Photo): string {
  const credit = photo.credit ?? photo.photographer;
  return [photo.caption, credit && `(${credit})`].filter(Boolean).join(' ');
}
