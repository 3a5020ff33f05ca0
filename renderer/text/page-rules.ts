import type { Article } from '../../contract.ts';

const papers = { A4: 'A4', Letter: 'letter' } as const;
const longestTitle = 90;

/** The sheet of paper as style rules; every release has pages of its own kind, so that its title runs at their foot. */
export function pageRules(articles: readonly Pick<Article, 'headline'>[], paper: keyof typeof papers): string {
  const sheet = `@page { size: ${papers[paper]}; }`;
  const feet = articles.map(
    ({ headline }, order) => `@page ${pageName(order)} { @bottom-left { content: ${cssString(shorten(headline))}; } }`,
  );
  return [sheet, ...feet].join('\n');
}

/** The name of the pages of a release, by its place in the job. */
export function pageName(order: number): string {
  return `release-${order}`;
}

function shorten(text: string): string {
  if (text.length <= longestTitle) return text;
  const cut = text.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2))}…`;
}

/** Control characters and what could end a string are written as escapes. */
function cssString(text: string): string {
  return `"${Array.from(text, (sign) => (/["\\\p{Cc}]/u.test(sign) ? `\\${sign.codePointAt(0)?.toString(16)} ` : sign)).join('')}"`;
}
