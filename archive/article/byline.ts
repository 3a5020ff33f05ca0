import { findDates, parseDate } from './date.ts';
import { splitRank } from './rank.ts';

/** What a line under a headline says of author and date. */
export interface Byline {
  readonly byline: string | null;
  readonly date: string | null;
}

const LONGEST = 260;
const PUBLISHED = /\s{0,2}(?:[/|•·]\s{0,2})?\b(?:published|posted|released)(?: on)?:?\s{1,3}(.{6,40})$/i;
const BY =
  /^(?:(?:[Cc]ourtesy )?(?:[Ss]tory (?:and (?:photos?|video) )?|[Aa]udio |[Aa]rticle |[Cc]ommentary |[Ww]ritten )?(?:[Bb]y|BY):?) {1,2}(?=(?:the )?[\p{Lu}\d(])/u;
const UNIT =
  /(?:public affairs|news service|press service|dod news|defense media activity|command information|afn|defense\.gov|staff writer|media (?:activity|center)|army news|navy news|news agency|air force tv)(?: (?:office|agency|directorate|detachment|specialist))?,?$/i;

/**
 * Reads `By RANK NAME, UNIT / Published November 08, 2015`, `Dec. 15, 2016 | By NAME, UNIT`, `By NAME, UNIT | Dec. 15, 2016`,
 * `Published ...`, `UNIT`.
 * Null when the line is none of these. A trailing comma goes, everything else stays as printed.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST || line.length < 4) return null;
  const published = PUBLISHED.exec(line);
  const date = published ? dateOf(published[1] ?? '') : null;
  const posted = postedBy(line);
  if (posted !== null) return posted;
  if (published && date) return { byline: named(line.slice(0, published.index)), date };
  return (
    loginAlone(line) ??
    gluedDate(line) ??
    dateAfter(line) ??
    leadByDate(line) ??
    endByDate(line) ??
    endByBar(line) ??
    plain(line)
  );
}

/** A byline as printed: blanks, bars and the trailing comma cut; null when nothing is left. */
export function named(text: string): string | null {
  const byline = text.replace(/\s+/g, ' ').replace(/^[\s|/•·,-]+|[\s|/•·,-]+$/g, '');
  return byline === '' || /^by:?$/i.test(byline) ? null : byline;
}

/** Whether a byline is how somebody signs in rather than a name: `kdoe7`, `wpadmin`. What blogs print so gives way to a byline in the text. */
export function isLogin(byline: string): boolean {
  return /^(?:(?:[Pp]osted )?[Bb]y )?(?:[a-z\d][a-z\d_.@-]{1,60}|Admin(?:istrator)?|Webmaster)$/.test(byline);
}

/** Whether a line is the byline of somebody by name, rank or unit: `By Staff Sgt. Doe, UNIT`; a title may begin so, too (`By Land and Sea`). */
export function isSigned(line: string): boolean {
  const person = /^(?:(?:story|article|written) )?(?:and photos? )?by:? (.{4,200})$/i.exec(line)?.[1];
  if (person === undefined) return typeof readByline(line)?.date === 'string';
  return readByline(line) !== null && (splitRank(person).rank !== null || person.includes(', ') || isName(person));
}

/** Two or three words with capitals. */
function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]{0,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){1,3}$/u.test(text);
}

/** `Posted on March 3, 2014 by Kit Doe`, `March 3, 2014 by kdoe7`: blogs. */
function postedBy(line: string): Byline | null {
  const [, author, day = ''] = AUTHOR_FIRST.exec(line) ?? swapped(POSTED_BY.exec(line)) ?? [];
  const date = author === undefined ? null : parseDate(day);
  return author === undefined || date === null ? null : { byline: named(author), date };
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[2], match[1]];
}

/** `Posted by kdoe7 on March 3, 2014`. */
const AUTHOR_FIRST = /^posted (by \S.{1,60}?),? (?:on |at |[|•·–-] ?)?(\S{3,9} \d{1,2}, \d{4})$/i;
const POSTED_BY =
  /^(?:(?:posted|published|written)(?: on)?:? )?(\S.{4,26}?\d{4})(?:,? (?:at )?\d{1,2}:\d{2} ?(?:[ap]\.?m\.?)?)?,? ?[|•·–-]? ?(by \S.{1,80})$/i;

/** `Posted by kdoe7`, `by wpadmin` alone. */
function loginAlone(line: string): Byline | null {
  const login = /^(posted )?by (\S{2,40})$/i.exec(line);
  const isKnown =
    login !== null &&
    isLogin(login[2] ?? '') &&
    (login[1] !== undefined || /\d|admin|editor|master|pao/i.test(login[2] ?? ''));
  return isKnown ? { byline: named(line), date: null } : null;
}

/** Whether a byline's line says more than author and date: it runs into a place, or begins with `Posted`. */
export function saysMore(line: string): boolean {
  return line.length <= LONGEST && (GLUED.test(line) || /^posted\b| @\w{2,30}$/i.test(line));
}

/** `By Staff Sgt. Doe, U.S. Calder CommandRowan, MaineDec 13, 2019`: author, place and day without blanks between them. */
function gluedDate(line: string): Byline | null {
  const [, byline, day] = GLUED.exec(line) ?? [];
  const date = day === undefined ? null : parseDate(day);
  return byline === undefined || date === null ? null : { byline: named(byline), date };
}

const GLUED =
  /^(By \p{Lu}.{3,120}?[\p{Ll})])(?:\p{Lu}[\p{L}. ]{1,30}, \p{Lu}[\p{L} ]{1,30}?\p{Ll})?((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, \d{4})$/u;

/** `By Sgt. Doe, 41st Engineer Brigade July 14, 2023`: army.mil, saved as lines. */
function dateAfter(line: string): Byline | null {
  const [, byline, day] = DATE_AFTER.exec(line) ?? [];
  const date = day === undefined ? null : parseDate(day);
  return byline === undefined || date === null ? null : { byline: named(byline.replace(WEEKDAY, '')), date };
}

/** `By Kit Doe Tuesday, Aug. 17, 2010`. */
const WEEKDAY = /,? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?$/;
const DATE_AFTER =
  /^(By \p{Lu}.{3,160}?[^\s,]),?(?: on)? ((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, \d{4})(?: (?:at )?\d{1,2}:\d{2} ?(?:[ap](?:\.?m)?\.?)?(?: [A-Z]{2,4})?)?(?: @\w{2,30})?$/u;

function leadByDate(line: string): Byline | null {
  const parts = line.split(/\s{0,2}[|•·]\s{0,2}/);
  const date = parts.length > 1 && parts.length < 5 ? parseDate(parts[0] ?? '') : null;
  if (!date) return null;
  const rest = parts
    .slice(1)
    .filter((part) => !/^(?:news|release|transcript|speech|\d+ min(?:ute)? read)$/i.test(part));
  return { byline: named(rest.join(', ')), date };
}

/** `Mr. DOE — 3 December 2009`: a speaker in the Congressional Record. */
function endByDate(line: string): Byline | null {
  const parts = /^((?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep)\. .{2,80}?) (?:—|–|-) (.{8,24})$/.exec(line);
  const date = parts === null ? null : parseDate(parts[2] ?? '');
  return parts === null || date === null ? null : { byline: named(parts[1] ?? ''), date };
}

/** `By RANK NAME, UNIT | Jan. 22, 2021`. */
function endByBar(line: string): Byline | null {
  const bar = BY.test(line) ? line.lastIndexOf('|') : -1;
  const date = bar < 0 ? null : parseDate(line.slice(bar + 1).trim());
  return date === null ? null : { byline: named(line.slice(0, bar)), date };
}

function plain(line: string): Byline | null {
  if (/[.!?]["”]?$/.test(line) && !/\b(?:Jr|Sr|U\.S|Inc)\.$/.test(line)) return null;
  if ((BY.test(line) || isFrom(line)) && line.length < 200) return { byline: named(line), date: null };
  return UNIT.test(line) && line.length < 110 && !/[.!?] /.test(line.replace(/\b\w{1,5}\. /g, ''))
    ? { byline: named(line), date: null }
    : null;
}

/** `From Lt. Cmdr. Doe, USS Heron Public Affairs`: the Navy's bylines; `From the Deck of ...` is a headline. */
function isFrom(line: string): boolean {
  return /^from \p{Lu}/iu.test(line) && (splitRank(line.slice(5)).rank !== null || UNIT.test(line));
}

function dateOf(text: string): string | null {
  return parseDate(text) ?? (text.length < 32 ? (findDates(text)[0]?.date ?? null) : null);
}
