/** A date found in a text, ISO, and where it stands. */
export interface FoundDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
/** `Dec. 15, 2016`, `Dec.1, 2015`, `December 09, 2015`, `June 20th  2007`, `June, 10 2021`. */
const MONTH_FIRST = `\\b${MONTH}[.,]?\\s{0,3}(\\d{1,2})(?:st|nd|rd|th)?\\s{0,2},?\\s{0,3}(\\d{4})\\b`;
/** `7 Jan 2016`, `18 December 2007`, `26-FEB-1987`, `20Jun2007`, and the date of RFC 822. */
const DAY_FIRST = `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?[\\s-]{0,2}${MONTH}\\.?,?[\\s-]{0,2}(\\d{4})(?!\\d)`;
const ISO = '(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])';
/** `05/31/2004`, `09.15.2023`: month first, unless there is no such month. */
const NUMERIC = '(?<![\\d./])(\\d{1,2})([./])(\\d{1,2})\\8(\\d{4})(?![\\d/]|\\.\\d)';
/** All printed forms in one expression: groups 1-3 month first, 4-6 day first, 7-10 numeric, 11-13 ISO. */
const ANY = new RegExp(`${MONTH_FIRST}|${DAY_FIRST}|${NUMERIC}|${ISO}`, 'gi');
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]{0,2}\\s{0,2})?';
const TIME = '(?:[,T\\s]{0,3}(?:at |- )?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,6})?(?:\\s?[ap](?:\\.?m)?\\.?)?)?';
const ZONE = '(?:\\s{0,2}(?:Z|[A-Z]{2,4}|[+-]\\d{1,2}:?(?:\\d{2})?))?';
const BEFORE = new RegExp(`^${WEEKDAY}$`, 'i');
const AFTER = new RegExp(`^${TIME}${ZONE}$`, 'i');

/** ISO date of three numbers; null when there is no such day or the year is not of press releases (1850 to 2199). */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1850 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** All dates in a text that have day, month and year, in order. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(ANY)) {
    const date = dateOf(match);
    if (date) found.push({ date, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The date a text consists of (a weekday before it and a time after it allowed); null when it says more than that. */
export function parseDate(text: string): string | null {
  if (text.length > 64) return null;
  const trimmed = text.trim().replace(LOST_MARKS, '$1/$2/');
  const found = findDates(trimmed)[0];
  if (!found || !BEFORE.test(trimmed.slice(0, found.start))) return null;
  return AFTER.test(trimmed.slice(found.end)) ? found.date : null;
}

/** `Date 03 02 2006`: a date whose strokes a collector dropped. */
const LOST_MARKS = /^(?:Date:? )?(\d{1,2}) (\d{1,2}) (?=(?:19|20)\d{2}$)/;

/**
 * A machine's date (ISO date-time, RFC 822 with years of two digits or four, `2016-09-27 14:00 -4`): the calendar day as
 * written, never shifted to UTC.
 */
export function parseMachineDate(text: string): string | null {
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d{3})/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^\s*(?:[a-z]{3,4}, )?(\d{1,2}) ([a-z]{3}) (\d{2}) \d{1,2}:\d{2}/i.exec(text);
  if (short) return isoDate(centuryOf(Number(short[3])), monthOf(short[2] ?? ''), Number(short[1]));
  return findDates(text.slice(0, 64))[0]?.date ?? null;
}

/** Feeds began in 1999, mail not long before. */
function centuryOf(year: number): number {
  return year + (year < 80 ? 2000 : 1900);
}

/** The date in a path: `2016-10-14-slug`, `2016/10/14/`, `2025/1017/`, `20161014-slug`, `20Jun2007`; null without one. */
export function dateOfPath(path: string): string | null {
  for (const pattern of PATHS) {
    const match = pattern.exec(path);
    const date = match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
    if (date) return date;
  }
  const name = /(?<!\d)(\d{1,2})(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(\d{4})(?!\d)/i.exec(path);
  return name ? isoDate(Number(name[3]), monthOf(name[2] ?? ''), Number(name[1])) : null;
}

/** The day in the address of a page, as blogs and newspapers write it: `https://courier.example/2014/05/12/harbor-bridge`. */
export function dateOfAddress(url: string | null): string | null {
  const [, year, month, day] =
    /^https?:\/\/[^?#]{1,200}?\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})\//i.exec(url ?? '') ?? [];
  return year === undefined ? null : isoDate(Number(year), Number(month), Number(day));
}

const PATHS = [
  /(?<!\d)((?:19|20)\d{2})[-_](\d{1,2})[-_](\d{1,2})(?!\d)/,
  /(?<!\d)((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?=[/._-]|$)/,
  /(?<!\d)((?:19|20)\d{2})\/(\d{2})(\d{2})(?!\d)/,
  /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?=[-_.])/,
];

/** The month's number of its English name or abbreviation; 0 when it is none. */
function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Month first, as in the United States; `29/10/2012` can only be day first. */
function numericDate(year: number, first: number, second: number): string | null {
  return first > 12 ? isoDate(year, second, first) : isoDate(year, first, second);
}

function dateOf(match: RegExpMatchArray): string | null {
  if (match[1]) return isoDate(Number(match[3]), monthOf(match[1]), Number(match[2]));
  if (match[5]) return isoDate(Number(match[6]), monthOf(match[5]), Number(match[4]));
  if (match[7]) return numericDate(Number(match[10]), Number(match[7]), Number(match[9]));
  return isoDate(Number(match[11]), Number(match[12]), Number(match[13]));
}
