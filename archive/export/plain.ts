import type { Article, Block, Photo } from '../../contract.ts';
import { longDate } from './dates.ts';
import { captionWithCredit, carriesNumbers, unplacedPhotos } from './parts.ts';

/** An article as plain text: every line that is printed, photos with caption, credit and VIRIN in their place. */
export function plainText(article: Article): string {
  const head = [
    ...article.notices,
    article.headline,
    article.subhead,
    article.byline,
    [article.dateline, article.date && longDate(article.date)].filter(Boolean).join(' · '),
    article.releaseNumber && `Release ${article.releaseNumber}`,
  ];
  const body = article.blocks.map((block) => blockText(block, article.photos));
  const rest = unplacedPhotos(article).map(photoText);
  const foot = [article.url, article.path, article.source.sha256 && `SHA-256 ${article.source.sha256}`];
  const parts = [...head, ...body, ...rest, foot.filter(Boolean).join('\n')];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function blockText(block: Block, photos: readonly Photo[]): string {
  if (block.kind === 'photo') return photoText(photos[block.photo]);
  if (block.kind !== 'list' || (block.ordered && carriesNumbers(block.text))) return block.text;
  const sign = (line: number) => (block.ordered ? `${line + 1}. ` : '- ');
  return block.text
    .split('\n')
    .map((item, line) => sign(line) + item)
    .join('\n');
}

function photoText(photo: Photo | undefined): string {
  if (photo === undefined) return '';
  return [photo.title, captionWithCredit(photo), photo.virin && `VIRIN: ${photo.virin}`].filter(Boolean).join('\n');
}
