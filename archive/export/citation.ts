import type { Article } from '../../contract.ts';
import { longDate } from './dates.ts';

/** One line a footnote can take: who, what, when, where, and what was seen of it. */
export function citationOf(article: Article): string {
  const captured = article.captured ? ` (captured ${longDate(article.captured)})` : '';
  return [
    article.organization && `${article.organization}.`,
    `“${endStop(article.headline)}”`,
    article.releaseNumber && `Release ${article.releaseNumber}.`,
    article.date && `${longDate(article.date)}.`,
    `${article.url ?? `${article.path}, SHA-256 ${article.source.sha256}`}${captured}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function endStop(headline: string): string {
  return /[.?!…]$/u.test(headline) ? headline : `${headline}.`;
}
