import { collapse } from '../article/line.ts';
import type { Line } from '../article/piece.ts';

const HEADING = /^(\*{2,6}) (.{1,600}) \*{2,6}$/;
const LINKED = /^\s{0,4}(?:References:?|Visible links|Hidden links)\s*$/m;

/**
 * Takes the marks of text browsers out of a capture: html2text's stars around headings and underscores inside links,
 * link numbers where a list of references follows, bracketed names of pictures without text.
 */
export function plainText(text: string): string {
  const stars = text.includes('****') && /^\s{0,4}\*{4,6} .{3,200}/m.test(text);
  let plain = stars ? unstar(text) : text;
  if (stars || (plain.includes('[Tag]') && /^\s{0,8}\[Tag\]/m.test(plain)))
    plain = plain.replace(/(?<=[\p{L}\p{N}.,'’"”&/)])_(?=[\p{L}\p{N}"“'’(&])/gu, ' ');
  plain = plain.replace(NESTED, '$1* ');
  if (plain.includes('  # ') && /^ {2,4}\* \S/m.test(plain)) plain = plain.replace(BELOW_STARS, '$1* ');
  const end = endOfText(plain);
  return end < plain.length ? plain.slice(0, end).replace(/\[\d{1,4}\](?=\S)/g, '') : plain;
}

/** lynx's signs of lists within lists. */
const NESTED = /^( {5,40})[+o□#@] (?=\S)/gm;

/** The entries below a starred one, where a list within a list lost its indent. */
const BELOW_STARS = /^( {2,4})# (?=\p{Lu})/gmu;

/** The lines of the list of references that lynx and w3m print below a page. */
export function referencesIn(text: string): readonly string[] {
  return text
    .slice(endOfText(text))
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '');
}

/** `1. http://...` of lynx, `[1] http://...` of w3m. */
const REFERENCE = /^\s{0,6}(?:1\.|\[\d{1,4}\]) (?:https?|file|mailto):/m;

/** Where the list of references begins; the text's length where there is none. */
function endOfText(text: string): number {
  const references = text.includes(' 1. ') || text.includes('\n[') ? LINKED.exec(text) : null;
  const isList = references !== null && REFERENCE.test(text.slice(references.index));
  return isList ? references.index : text.length;
}

/** A heading that html2text wraps over lines becomes one line, its stars at both ends. */
function unstar(text: string): string {
  return text.replace(/^\s{0,4}(\*{2,6}) ([^*]{1,600}?) \*{2,6}[ \t]*$/gm, (_, stars: string, heading: string) => {
    return `\n${stars} ${heading.replace(/(?<=[\p{L}\p{N}]-)\s*\n\s*/gu, '').replace(/\s*\n\s*/g, ' ')} ${stars}\n`;
  });
}

/** The tags a text browser prints in one line after the release: `Tag Alpha Tag Beta`, `[Tag]Alpha [Tag]Beta`. */
export function readTags(line: string): readonly string[] | null {
  if (!/^\[?Tag\]? ?\S/.test(line) || line.length > 600) return null;
  const tags = line
    .split(/(?:^| )\[?Tag\]? ?(?=\S)/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return tags.length > 0 && tags.every((tag) => tag.length < 60) ? tags : null;
}

/** The heading that stars mark: six of them for the first level, five for the second; the line itself without stars. */
export function unstarred(line: Line): Line {
  const [, stars = '', text] = HEADING.exec(line.text) ?? [];
  return text === undefined ? line : { ...line, text, level: Math.max(1, 7 - stars.length) };
}
