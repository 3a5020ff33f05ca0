import { WIDEST } from './raw-lines.ts';

/**
 * Parts what a collector left of a page when it put blanks where the tags stood: headline, day and paragraphs stand on
 * one line, many blanks between them (the press rooms of senators, 2004 to 2008, as collections keep them). Such a line
 * comes back as lines with empty ones between them; all others as they are.
 */
export function partStripped(text: string): string {
  const whole = text.replace(END, '\n\n$1');
  const parted = WIDE.test(whole) ? whole.split('\n').map(partLine).join('\n') : whole;
  const opening = /\S[^\n]*/.exec(parted);
  if (opening === null || opening[0].length <= WIDEST) return parted;
  const end = opening.index + opening[0].length;
  return parted.slice(0, opening.index) + partOpening(opening[0]) + parted.slice(end);
}

/** A release that ends amid its last line: `... in the Reception Room -30-`. */
const END = / (-30-|###|# # #)\s{0,80}$/;
const WIDE = / {6,}/;
/** What was said goes on after the blanks that stand for a colon and quotation marks. */
const GAP = /(?<! )(?<!\b(?:said|says|stated|added|continued|WASHINGTON|Washington|D ?C|D {2}C)) {6,}/;

/** Two columns of a letterhead stand apart as well, but on shorter lines. */
function partLine(line: string): string {
  if (line.length <= WIDEST || !WIDE.test(line.trim())) return line;
  const parts: string[] = [];
  for (const part of line.trim().split(GAP)) {
    const last = parts.at(-1);
    if (last !== undefined && (MARK.test(last) || (last.length > LONG && GOES_ON.test(part))))
      parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts.flatMap(partDay).join('\n\n');
}

/** `•          TEXT`: blanks after the sign of a list part nothing. */
const MARK = /^[^\p{L}\p{N}]{1,3}$/u;
/** A shorter part is of the head. */
const LONG = 120;
/** `said Doe`, `Doe said`: whose words stand before the blanks. */
const GOES_ON = /^(?:\p{Ll}|(?:\S{1,20} ){1,4}(?:said|says|stated|added|continued)(?![^ ]| {0,3}\p{Ll}))/u;

/** `November 28  2005 HEADLINE`, `HEADLINE September 19  2007`, `from the Office of NAME  Wednesday  December 05  2007  WASHINGTON ...`. */
function partDay(part: string): readonly string[] {
  const [section = '', named] = SECTION.exec(part) ?? [];
  if (named !== undefined) return [named, ...partDay(part.slice(section.length))];
  const [, before = '', day, rest] = DAY.exec(part) ?? DATE.exec(part) ?? BETWEEN.exec(part) ?? [];
  return day === undefined || rest === undefined ? [part] : [before, day, rest].filter((text) => text !== '');
}

/** `Press Release    HEADLINE  October 16  2007  Washington  DC ...`. */
const SECTION = /^((?:Press|News|Media) Release) {2,5}(?=\p{Lu})/u;
const DAYS =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? {1,3})?(?:January|February|March|April|May|June|July|August|September|October|November|December) {1,2}\\d{1,2}(?:st|nd|rd|th)?,? {1,3}\\d{4}';
const DAY = new RegExp(`^((?:from the )?Office of .{4,80}?|)\\s{0,4}(${DAYS})[ ,]{1,6}(?=\\p{Lu})(.{1,20000})$`, 'su');

/** `HEADLINE September 14  2007  WASHINGTON  DC ...`. */
const BETWEEN = new RegExp(
  `^(\\S.{14,240}?)\\s{1,4}(${DAYS})[ ,]{1,6}(?=Washington|[\\p{Lu}]{4,}\\b)(.{1,20000})$`,
  'su',
);
/** `NAME Press Releases Contact  NAME  202 555 0134  Date  03 02 2006  HEADLINE`. */
const DATE = /^(.{0,240}?)\s{0,4}(Date:? {1,3}\d{1,2} \d{1,2} \d{4}) {1,4}(?=\p{Lu})(.{1,20000})$/su;

/** `HEADLINE WASHINGTON-- U.S. Senator ...`, all of a release on one line: the headline ends before the place. */
function partOpening(line: string): string {
  const [starred] = STARRED.exec(line) ?? [];
  if (starred !== undefined) return `${starred}\n\n${partOpening(line.slice(starred.length))}`;
  const dated = BETWEEN.test(line) ? partDay(line) : [];
  if (dated.length > 0 && isTitle(dated[0] ?? '')) return dated.join('\n\n');
  const [, headline = '', contact = '', place = ''] = PLACE.exec(line) ?? [];
  if (place === '' || !isTitle(headline)) return line;
  const rest = line.slice(headline.length + contact.length).trimStart();
  return [headline, contact.trim(), rest].filter((text) => text !== '').join('\n\n');
}

const PLACE =
  /^(.{20,200}?[\p{L}\d)!?])((?: {1,3}Contact:? {1,3}.{5,100}?)?) {1,5}((?:WASHINGTON|Washington)(?:,? {1,2}D\.? {0,2}C\.?)? {0,4}(?:--?|[–—]| {3}|(?=(?:U {1,2}S|U\.S\.|Sens?\.?|Senators?|Today) ))) {0,4}\p{Lu}/u;

/** `*** MEDIA ADVISORY ***WASHINGTON, D.C. - ...`. */
const STARRED = /^\*{2,6} ?[A-Z][A-Z ]{4,40}[A-Z] ?\*{2,6}(?=\s{0,3}[A-Z])/;

/** Words in title case, or hardly more of them than a headline has; a sentence before a place goes on. */
function isTitle(text: string): boolean {
  if (/\.$/.test(text)) return false;
  const words = text.split(/ +/).filter((word) => word.length > 3);
  return words.filter((word) => /^[^\p{Ll}]/u.test(word)).length > words.length * 0.7;
}
