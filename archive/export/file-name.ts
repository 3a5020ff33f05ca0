import type { Article } from '../../contract.ts';

const longest = 120;

/** The name of the file a release is exported to, from its date and headline. */
export function releaseName(article: Pick<Article, 'date' | 'headline'>, extension: string | null): string {
  return fileName([article.date, article.headline].filter(Boolean).join(' ') || 'release', extension);
}

/** A text as a file name that every file system takes. */
export function fileName(text: string, extension: string | null): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...clean]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');
  return extension === null ? short || 'release' : `${short || 'release'}.${extension}`;
}
