import { readByline } from './byline.ts';
import { endsInCredit } from './credit.ts';
import { parseDate } from './date.ts';
import { readDateline } from './dateline.ts';
import { readDayLine } from './day-line.ts';
import { isTitle } from './draft-photo.ts';
import { isFurniture } from './furniture.ts';
import { parseLabels } from './label.ts';
import { isNotice } from './notice.ts';
import { isBracketed } from './own-caption.ts';
import type { Line } from './piece.ts';
import { isPlaceLine } from './place-line.ts';
import { readHeadFact } from './release-head.ts';
import { endsSentence } from './sentence.ts';

/** The lines of a release, and the menus before and after it. */
export interface Unframed {
  readonly lines: readonly Line[];
  readonly dropped: readonly string[];
}

/** So many lines of a menu make a frame; some of them are words that every menu has. */
const FEWEST_LINES = 10;
const FEWEST_KNOWN = 3;
const LEAST_SHARE = 0.15;
/** The longest menus of government sites, each entry twice. */
const MOST_LINES = 600;

/**
 * Takes a site's menus off a text that is a whole page's: the short lines before the release's head and those after its
 * last paragraph, where they are many and some are known. Notices among them stay.
 */
export function withoutFrame(lines: readonly Line[]): Unframed {
  const start = startOfRelease(lines);
  const end = endOfRelease(lines, start);
  const before = lines.slice(0, start);
  const kept = [...before.filter(({ text }) => isNotice(text)), ...lines.slice(start, end)];
  const dropped = [...before.filter(({ text }) => !isNotice(text)), ...lines.slice(end)];
  return { lines: kept, dropped: dropped.map(({ text }) => text) };
}

function startOfRelease(lines: readonly Line[]): number {
  if (!lines.slice(0, 3).some(({ text }) => isFurniture(text))) return 0;
  const first = lines.slice(0, MOST_LINES).findIndex(({ text }) => isTelling(text));
  const told = first < 0 ? lastUrgency(lines) + 1 : first;
  if (told < 1) return 0;
  const urgent = lastUrgency(lines.slice(0, told));
  const isBelow = first >= 0 && (urgent < 0 || lines.slice(urgent, told).every(({ text }) => isBetween(text)));
  const start = firstFact(lines, isBelow ? headlineBefore(lines, told) : urgent);
  return isFrame(lines.slice(0, start)) ? start : 0;
}

/** The last `FOR IMMEDIATE RELEASE`, over a day where one is (some texts begin with it again), below which a release of short paragraphs stands; -1 where there is none. */
function lastUrgency(lines: readonly Line[]): number {
  const head = lines.slice(0, MOST_LINES);
  const isDated = (at: number) => head.slice(at, at + 2).some(({ text }) => parseDate(text) !== null);
  const dated = head.findLastIndex((_, at) => isUrgent(head, at) && isDated(at));
  return dated < 0 ? head.findLastIndex((_, at) => isUrgent(head, at)) : dated;
}

/** `FOR IMMEDIATE RELEASE`, or the day right below `Office of Public Affairs`, as speeches of justice.gov print it. */
function isUrgent(lines: readonly Line[], at: number): boolean {
  const line = lines[at]?.text ?? '';
  const above = lines[isRuled(lines[at - 1]) ? at - 2 : at - 1]?.text ?? '';
  if (readHeadFact(line)?.kind === 'urgency') return true;
  return readHeadFact(above)?.kind === 'organization' && WEEKDAY.test(line) && parseDate(line) !== null;
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, /;

/** The first line that only a release has: its byline, its dateline, a paragraph or a caption. */
function isTelling(text: string): boolean {
  if (isFurniture(text) || isNotice(text)) return false;
  if (readDateline(text) !== null || typeof readByline(text)?.date === 'string') return true;
  if (/^(?:[*•] )?(?:[Bb]y|From) \p{Lu}/u.test(text)) return readByline(text.replace(/^[*•] /, '')) !== null;
  return text.length > 120 && (endsSentence(text) || endsInCredit(text));
}

/** `Department of Justice`, `Office of Public Affairs` stand over `FOR IMMEDIATE RELEASE`, the day over a headline. */
function firstFact(lines: readonly Line[], from: number): number {
  let start = from;
  while (start > 0 && (isFact(lines[start - 1]?.text ?? '') || isRuled(lines[start - 1]))) start--;
  if (isPlaceLine(lines[start - 1]?.text ?? '') && parseDate(lines[start - 2]?.text ?? '') !== null)
    return firstFact(lines, start - 1);
  return start;
}

function isFact(text: string): boolean {
  return parseDate(text) !== null || readDayLine(text) !== null || (readHeadFact(text) !== null && !isFurniture(text));
}

function isRuled(line: Line | undefined): boolean {
  return line !== undefined && /^[^\p{L}\p{N}]+$/u.test(line.text);
}

/** The headline: the line before the byline or the first paragraph, past a day, share links and facts of the head. */
function headlineBefore(lines: readonly Line[], told: number): number {
  for (let at = startOfPhoto(lines, told) - 1; at >= 0; at--) {
    if (isBetween(lines[at]?.text ?? '')) continue;
    const above = lines.slice(0, at).findLastIndex(({ text }) => !isNotice(text));
    return isSubtitle(lines, at, above) ? above : at;
  }
  return 0;
}

/** Where the block of a caption begins: descriptions, title and copies stand right above it. */
function startOfPhoto(lines: readonly Line[], told: number): number {
  let start = told;
  if (!endsInCredit(lines[told]?.text ?? '')) return told;
  while (start > 0 && lines[start]?.gap === false) start--;
  if (isBracketed(lines[start - 1]?.text ?? '')) return start - 1;
  if (!isPartedTitle(lines, start - 1)) return start;
  start -= 2;
  while (start > 0 && lines[start - 1]?.text === lines[start]?.text) start--;
  return start;
}

/** A photo's title that empty lines part from its caption: a label or a description stands above it. */
function isPartedTitle(lines: readonly Line[], at: number): boolean {
  const [above, title] = [lines[at - 1]?.text ?? '', lines[at]?.text ?? ''];
  if (above === '' || isBetween(title) || !isTitle(title) || isNotice(above)) return false;
  return parseLabels(above) !== null || /^\p{Lu}[^"“]{8,160}\p{L}\.$/u.test(above);
}

function isBetween(text: string): boolean {
  if (readByline(text) !== null || parseLabels(text) !== null) return true;
  return isFurniture(text) || isNotice(text) || isFact(text) || readHeadFact(text) !== null;
}

/**
 * Whether a line is a subtitle and the one above it the headline: both are set apart from the menu above them, or the line
 * above is in title case and this one a longer sentence.
 */
function isSubtitle(lines: readonly Line[], at: number, headline: number): boolean {
  const [before, above, line] = [lines[headline - 1], lines[headline], lines[at]];
  if (above === undefined || line === undefined || isBetween(above.text) || endsSentence(above.text)) return false;
  if (above.text.length < SHORTEST_HEADLINE || above.text.split(' ').length < FEWEST_WORDS) return false;
  if (lines.filter(({ text }) => text === above.text).length > 1) return false;
  const day = before !== undefined && isPlaceLine(before.text) ? lines[headline - 2] : before;
  if (day !== undefined && parseDate(day.text) !== null) return true;
  if (above.gap && line.gap && (before === undefined || !before.gap || isBetween(before.text))) return true;
  return (
    line.text.length > Math.max(above.text.length, LONGEST_ENTRY) && !isPlainCase(above.text) && isPlainCase(line.text)
  );
}

const SHORTEST_HEADLINE = 20;
const FEWEST_WORDS = 4;
const LONGEST_ENTRY = 60;

/** Whether most words begin with small letters, as those of sentences do. */
function isPlainCase(text: string): boolean {
  const words = text.split(' ').filter((word) => word.length > 3);
  return words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 > words.length;
}

function endOfRelease(lines: readonly Line[], start: number): number {
  const updated = lines.findLastIndex(({ text }) => UPDATED.test(text));
  if (updated > start && !lines.slice(updated + 1).some(isProse)) return endOfFacts(lines, updated);
  const last = lines.findLastIndex(({ text }) => text.length > 100 || parseLabels(text) !== null);
  const end = last < start ? lines.length : firstKnown(lines, last);
  return isFrame(lines.slice(end)) ? end : lines.length;
}

/** The number of a release stands below its day since 2023, with topic and components between them. */
function endOfFacts(lines: readonly Line[], updated: number): number {
  const number = lines.findIndex(({ text }, at) => at > updated && /^press release number\s?:/i.test(text));
  return number > updated && number - updated <= MOST_FACTS ? number + 1 : updated + 1;
}

const MOST_FACTS = 16;

/** `Updated July 14, 2017`: the last line of a release of justice.gov. */
const UPDATED = /^updated [a-z]{3,9}\.? \d{1,2}, \d{4}$/i;

function isProse({ text }: Line): boolean {
  return text.length > 120 && endsSentence(text);
}

function firstKnown(lines: readonly Line[], last: number): number {
  const known = lines.findIndex(({ text }, at) => at > last && isFurniture(text));
  return known < 0 ? lines.length : known;
}

function isFrame(lines: readonly Line[]): boolean {
  if (lines.some(({ text }) => isOfPhoto(text))) return false;
  const known = lines.filter(({ text }) => isFurniture(text)).length;
  if (lines.length > 2 && known * 2 >= lines.length && lines.every(({ text }) => isEntry(text))) return true;
  return lines.filter(isShort).length >= FEWEST_LINES && known >= FEWEST_KNOWN && known >= lines.length * LEAST_SHARE;
}

/** A short menu as text browsers print it: words that every menu has, entries of lists, a logo's description. */
function isEntry(text: string): boolean {
  return isFurniture(text) || (text.length < LONGEST_ENTRY && /^(?:[*+•-] |\[)\S/.test(text));
}

/** What stands with a photo is the release's own: its credit, its VIRIN, its caption. */
function isOfPhoto(text: string): boolean {
  return endsInCredit(text) || (parseLabels(text)?.some(({ kind }) => kind === 'credit' || kind === 'virin') ?? false);
}

function isShort({ text }: Line): boolean {
  return text.length < 90 && !/[a-z][.!?]["”]?$/.test(text);
}
