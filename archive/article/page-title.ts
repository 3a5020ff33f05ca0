import { parseDate } from './date.ts';
import { readDayLine } from './day-line.ts';
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
    return fromHeadline(lines, at);
  }
  return { lines, dropped: [] };
}

/** The day above the headline is the release's where none stands below it. */
function fromHeadline(lines: readonly Line[], at: number): Untitled {
  const [above, release] = [lines.slice(0, at), lines.slice(at)];
  const isDated = release.slice(1, 4).some(isDay);
  const days = isDated ? [] : above.filter(isDay);
  return {
    lines: [...days, ...release],
    dropped: above.filter((line) => !days.includes(line)).map(({ text }) => text),
  };
}

function isDay({ text }: Line): boolean {
  return parseDate(text) !== null || readDayLine(text) !== null;
}

const MOST_LINES = 8;
const SHORTEST = 20;
const LONGEST = 240;

/** The headline itself in the first line, or with the name of the page or the site before or after it; `PRESS RELEASE  HEADLINE` lost its colon. */
function isTitleOf(text: string, { headline, place }: { headline: string; place: number }): boolean {
  if (text === headline) return place === 0;
  if (text.length > headline.length + LONGEST_NAME) return false;
  const [before, after] = [text.slice(0, -headline.length), text.slice(headline.length)];
  if (text.startsWith(headline)) return /^ [:|–—-] /.test(after);
  return text.endsWith(headline) && (/[:|–—-] $/.test(before) || readHeadFact(before.trim())?.kind === 'urgency');
}

const LONGEST_NAME = 60;

/** The days that stand between. */
function isBetween(text: string): boolean {
  return isFurniture(text) || readHeadFact(text) !== null || parseDate(text) !== null;
}
