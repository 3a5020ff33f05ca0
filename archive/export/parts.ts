import type { Article, Photo } from '../../contract.ts';

/** A photo's caption with the credit that belongs to it. */
export function captionWithCredit(photo: Photo): string {
  const credit = photo.credit ?? photo.photographer;
  return [photo.caption, credit && `(${credit})`].filter(Boolean).join(' ');
}

/** Whether the lines of an ordered list carry their numbers, as those of captures saved as text do. */
export function carriesNumbers(list: string): boolean {
  return /^\d{1,2}[.)] /.test(list);
}

/** The photos of an article that no block places; they stand behind the last block. */
export function unplacedPhotos({ blocks, photos }: Article): readonly Photo[] {
  const placed = new Set(blocks.flatMap((block) => (block.kind === 'photo' ? [block.photo] : [])));
  return photos.filter((_photo, order) => !placed.has(order));
}
