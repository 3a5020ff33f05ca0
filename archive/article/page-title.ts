import { parseDate } from './date.ts';
import { isFurniture } from './furniture.ts';
import type { Line } from './piece.ts';
import { readHeadFact } from './release-head.ts';

/** The lines of a text from its headline on, and those above it that were the page's title and frame. */
export interface Untitled {
  readonly lines: readonly Line[];
  readonly dropped: readonly string[];
}

/**
 * Collectors print a page's `<title>` first, then the page: `Media Release: HEADLINE`, the day they came, `HEADLINE`. Where
 * only such lines stand between the two, the release begins at the second.
 */
export function withoutPageTitle(lines: readonly Line[]): Untitled {
  for (const [at, { text }] of lines.slice(0, MOST_LINES).entries()) {
    if (text.length < SHORTEST || text.length > LONGEST || /\p{L}\.$/u.test(text)) continue;
    const title = lines.slice(0, at).findLastIndex((line, place) => isTitleOf(line.text, { headline: text, place }));
    if (title < 0 || !lines.slice(title + 1, at).every((line) => isBetween(line.text))) continue;
    return { lines: lines.slice(at), dropped: lines.slice(0, at).map((line) => line.text) };
  }
  return { lines, dropped: [] };
}

const MOST_LINES = 8;
const SHORTEST = 20;
const LONGEST = 240;

/** The headline itself in the first line, or with the name of the page or the site before or after it. */
function isTitleOf(text: string, { headline, place }: { headline: string; place: number }): boolean {
  if (text === headline) return place === 0;
  if (text.length > headline.length + LONGEST_NAME) return false;
  return (
    (text.endsWith(headline) && /[:|–—-] $/.test(text.slice(0, -headline.length))) ||
    (text.startsWith(headline) && /^ [:|–—-] /.test(text.slice(headline.length)))
  );
}

const LONGEST_NAME = 60;

/** The days that stand between. */
function isBetween(text: string): boolean {
  return isFurniture(text) || readHeadFact(text) !== null || parseDate(text) !== null;
}
