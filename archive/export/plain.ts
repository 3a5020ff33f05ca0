import type { Article, Block, Photo } from '../../contract.ts';
import { longDate } from './dates.ts';

/** The article as plain text, photos with caption, credit and VIRIN in their place. */
export function plainText(article: Article): string {
  const head = [
    article.headline,
    article.subhead,
    article.byline,
    [article.dateline, article.date && longDate(article.date)].filter(Boolean).join(' · '),
  ];
  const body = article.blocks.map((block) => blockText(block, article.photos));
  const foot = [article.url, article.path];
  return [...head, ...body, foot.filter(Boolean).join('\n')].filter(Boolean).join('\n\n');
}

/** A photo's caption with the credit that belongs to it, as one would paste it under the picture. */
export function captionWithCredit(photo: Photo): string {
  const credit = photo.credit ?? photo.photographer;
  return [photo.caption, credit && `(${credit})`].filter(Boolean).join(' ');
}

function blockText(block: Block, photos: readonly Photo[]): string {
  if (block.kind !== 'photo') return block.text;
  const photo = photos[block.photo];
  if (!photo) return '';
  return [photo.title, captionWithCredit(photo), photo.virin && `VIRIN: ${photo.virin}`].filter(Boolean).join('\n');
}
