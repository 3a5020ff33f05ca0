import type { Article } from '../contract.ts';

const longest = 120;

/** A file name for the PDF of a release, from its date and headline, that every file system takes. */
export function pdfName(article: Pick<Article, 'date' | 'headline'>): string {
  const headline = article.headline
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = [article.date, headline].filter(Boolean).join(' ') || 'release';
  const short = [...name]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');
  return `${short || 'release'}.pdf`;
}
