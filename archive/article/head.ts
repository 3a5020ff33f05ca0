import { isLogin, isSigned, named, readByline, saysMore } from './byline.ts';
import { findDates, parseDate } from './date.ts';
import { dateBeside } from './date-beside.ts';
import { isUnmarkedDateline, readDateline } from './dateline.ts';
import { type DayLine, readDayLine } from './day-line.ts';
import type { Item } from './item.ts';
import { fold } from './line.ts';
import { isOfficer } from './officer.ts';
import type { Hints, Line } from './piece.ts';
import { isPlaceLine } from './place-line.ts';
import { splitRank } from './rank.ts';
import { type HeadFact, isAsked, readHeadFact } from './release-head.ts';
import { endsSentence } from './sentence.ts';
import { isUnit, isUnitName } from './unit.ts';

/** The head of a release, and the items that follow it. */
export interface Head {
  readonly headline: string | null;
  readonly subhead: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly organization: string | null;
  readonly releaseNumber: string | null;
  /** Whether the head says that it is a press release. */
  readonly released: boolean;
  /** What the site calls the page, above its headline: `MEDIA ADVISORY`. */
  readonly section: string | null;
  readonly furniture: readonly string[];
  readonly body: readonly Item[];
}

type Fields = { -readonly [Name in Exclude<keyof Head, 'furniture' | 'body'>]: Head[Name] };

const LINES = 14;
/** So many photos stand between a subtitle and the text. */
const MOST_PHOTOS = 8;
/** Who speaks in a transcript, named before its date. */
const PRESENTER = /^(?:presenters?|moderators?|participants?|speakers?|subject|location)\s?: .{2,300}$/i;
/** `As Delivered by Deputy Secretary Doe, Calder Bay, Maine, Friday, November 22, 2013`: the occasion of a speech. */
const OCCASION = /^as (?:delivered|prepared)\b/i;
/** Those who speak are named before the headline too, to 2008. */
const SPEAKERS = /^(?:presenters?|moderators?|participants?|speakers?)\s?: .{2,300}$/i;
const LONG = 120;
/** Which picture of a set a photo's page shows; cut from its headline. */
const COUNTED = /\[Image \d{1,3} of \d{1,3}\]$/;

/** Reads headline, byline, date and release facts from the first lines; what the capture's structure said goes first. */
export function readHead(items: readonly Item[], hints: Hints): Head {
  const fields: Fields = { ...start(hints) };
  const furniture: string[] = [];
  const body: Item[] = [];
  let at = 0;
  let lines = 0;
  for (; at < items.length && lines < LINES; at++) {
    const item = items[at];
    if (item === undefined) break;
    if (item.kind !== 'line') {
      if (item.kind === 'block' && fields.headline !== null) break;
      body.push(item);
      continue;
    }
    lines++;
    const known = fields.byline;
    const pictured = body.some(({ kind }) => kind === 'photo');
    const taken = takeLine(fields, item, { hints, next: nextLine(items, at), pictured });
    if (known !== null && known !== fields.byline) furniture.push(known);
    if (taken === 'body') break;
    if (taken === 'kept') body.push(item);
    if (taken === 'furniture') furniture.push(item.text);
    if (taken === 'head') furniture.push(...(saysMore(item.text) ? [item.text] : (COUNTED.exec(item.text) ?? [])));
  }
  return { ...fields, furniture, body: [...body, ...items.slice(at)] };
}

function start(hints: Hints): Fields {
  const number = numberIn(hints.subhead);
  return {
    headline: hints.headline,
    subhead: number === null ? hints.subhead : null,
    byline: hints.byline === null ? null : named(hints.byline),
    date: hints.dateIs === 'printed' ? hints.date : null,
    organization: hints.organization,
    releaseNumber: hints.releaseNumber ?? number,
    released: false,
    section: null,
  };
}

/** The release number that a few pages of justice.gov print in the subtitle's place. */
function numberIn(subhead: string | null): string | null {
  const fact = subhead === null ? null : readHeadFact(/^\d/.test(subhead) ? `No. ${subhead}` : subhead);
  return fact?.kind === 'number' ? fact.number : null;
}

interface Around {
  readonly hints: Hints;
  readonly next: Line | null;
  /** Whether a photo stands above the line. */
  readonly pictured: boolean;
}

/** What became of a line: part of the head, furniture (contacts), kept for the body, or the first line of the body. */
function takeLine(fields: Fields, printed: Line, around: Around): 'head' | 'furniture' | 'kept' | 'body' {
  const line = unbulleted(printed);
  const { text } = line;
  if (/^published$/i.test(text) && fields.headline !== null) return 'furniture';
  if (repeatsHead(fields, text) || around.hints.subhead?.includes(text)) return 'head';
  const day = readDayLine(text);
  if (day) return takeDay(fields, day);
  if (fields.headline !== null && FROM.test(text)) {
    fields.organization ??= text.replace(FROM, '$1');
    return 'furniture';
  }
  if (fields.headline !== null && isAsked(text)) return 'furniture';
  const fact = readHeadFact(text);
  if (fact) return takeFact(fields, fact, text);
  const date = parseDate(text.replace(/^on (?=[A-Z])/i, '')) ?? dateBeside(text);
  if (date) {
    const told = (fields.date === null || fields.date === date) && parseDate(text) !== null && !/\d:\d\d/.test(text);
    fields.date ??= date;
    return told ? 'head' : 'furniture';
  }
  if (fields.headline === null && (CLOCK.test(text) || (fields.date !== null && isPlaceLine(text)))) return 'furniture';
  if (fields.headline !== null && readDateline(text)?.end === text.length) return 'body';
  const isTitle = fields.headline === null && around.next !== null && isByTitle(text, around.next.text);
  const byline =
    !isTitle &&
    text.length < LONG * 2 &&
    (fields.headline !== null || /^(?:story )?by /i.test(text) || /published/i.test(text))
      ? readByline(text)
      : null;
  if (byline && (byline.byline === null || fields.byline === null || givesWay(fields.byline, around.hints, text))) {
    fields.byline = byline.byline ?? fields.byline;
    fields.date ??= byline.date;
    return 'head';
  }
  if (byline?.byline === text && fields.organization === null && !/^(?:by|as) /i.test(text)) {
    fields.organization = text;
    return 'head';
  }
  if (isUnitAlone(fields, line, around.next)) {
    fields.byline = text;
    return 'head';
  }
  if (isUnitBelow(fields, line) || isListedUnit(fields, printed)) {
    fields.organization = text.replace(/^[•·] /, '');
    return 'head';
  }
  if (fields.headline === null && fields.byline !== null && around.pictured) return 'body';
  if (fields.headline === null && !SPEAKERS.test(text)) return takeHeadline(fields, line);
  if (fields.headline !== null && fields.byline === null && isOfficer(text) && isDay(around.next)) return 'body';
  if (PRESENTER.test(text)) {
    fields.date ??= dateAtEnd(text);
    return 'kept';
  }
  if (takesSubhead(fields, line, around)) {
    fields.subhead = text;
    return 'head';
  }
  return 'body';
}

/** What a blog's system says of the author gives way to the byline in the text; so does the front matter of a post. */
function givesWay(byline: string, hints: Hints, text: string): boolean {
  return isSigned(text) && (isLogin(byline) || byline === hints.byline);
}

/** `By Land and Sea, Partners Train Together` is a headline where the byline, or the text at once, stands below it. */
function isByTitle(text: string, below: string): boolean {
  if (!isBySomebody(text)) return false;
  if (isBySomebody(below)) return true;
  const isLong = text.includes(': ') || text.split(' ').length >= 6;
  return isLong && isProse(below) && splitRank(text.slice(3)).rank === null;
}

function isBySomebody(text: string): boolean {
  return /^by /i.test(text) && readByline(text) !== null;
}

/** `41st Engineer Brigade` right below `By Spc. Doe`. */
function isUnitBelow({ byline, organization }: Fields, { text, gap }: Line): boolean {
  return byline !== null && organization === null && !gap && text.length < 80 && isUnit(text) && !endsSentence(text);
}

/** `• Hollis County Star`, the entry after `• By Rae Dunn`: a paper or a unit, whatever it is called. */
function isListedUnit({ byline, organization }: Fields, { text, gap }: Line): boolean {
  return byline !== null && organization === null && !gap && /^[•·] \S.{2,70}$/.test(text) && !endsSentence(text);
}

/** `U.S. Coast Guard District 1` between headline and text, without `By`: the Coast Guard signs so. */
function isUnitAlone({ headline, byline, organization }: Fields, { text, level }: Line, next: Line | null): boolean {
  if (headline === null || byline !== null || organization !== null || level !== undefined) return false;
  return next !== null && (next.text.length > LONG || readDateline(next.text) !== null) && isUnitName(text);
}

/** `• By Staff Sgt. Doe`, `• 41st Wing Public Affairs`: sites on AFPIMS print their bylines as lists. */
function unbulleted(line: Line): Line {
  const text = line.text.replace(/^[•·*] (?=\S)/, '');
  const isHead = text !== line.text && (/^published\b/i.test(text) || readByline(text) !== null);
  return isHead ? { ...line, text } : line;
}

/** `FROM:  U.S. DEPARTMENT OF DEFENSE`: who sent a release, in collections of many senders. */
const FROM = /^FROM: {1,3}((?:THE )?(?:[A-Z]\.){0,3} ?[A-Z][A-Z &,.'’-]{3,60})$/;
/** `09:00 AM` below the day: when a page was put up. */
const CLOCK = /^\d{1,2}:\d{2} ?[ap]\.?m\.?(?: [A-Z]{2,4})?$/i;

/** `Presenter: Secretary of Defense Rae Doe July 08, 2008`: the day of a transcript. */
function dateAtEnd(text: string): string | null {
  const last = findDates(text).at(-1);
  return last !== undefined && last.end === text.length ? last.date : null;
}

function takeDay(fields: Fields, { date, number, released }: DayLine): 'furniture' {
  fields.date ??= date;
  fields.releaseNumber ??= number;
  fields.released ||= released;
  return 'furniture';
}

function takeFact(fields: Fields, fact: HeadFact, text: string): 'head' | 'furniture' {
  fields.released ||= fact.kind === 'urgency' || fact.kind === 'number';
  switch (fact.kind) {
    case 'number':
      fields.releaseNumber ??= fact.number;
      return fields.releaseNumber === fact.number ? 'head' : 'furniture';
    case 'organization':
      fields.organization ??= text;
      return fields.organization === text ? 'head' : 'furniture';
    case 'section':
      if (fields.headline === null) fields.section ??= fact.section;
      return 'furniture';
    default:
      return 'furniture';
  }
}

function takeHeadline(fields: Fields, line: Line): 'head' | 'body' {
  if (line.level === undefined && isProse(line.text)) return 'body';
  fields.headline = line.text
    .replace(/^[*=#\s]{2,8}(?![*=#\s]|[^*=#]{1,40}[*=#]{2})|[*=#\s]{2,8}$|\s\[Image \d{1,3} of \d{1,3}\]$/g, '')
    .trim();
  return 'head';
}

/** A paragraph where a headline should be: the capture has none. */
function isProse(text: string): boolean {
  if (text.length > LONG && isUnmarkedDateline(text)) return true;
  return text.length > 250 || (text.length > LONG && /[a-z\d]\.["”)]?$/.test(text)) || readDateline(text) !== null;
}

/** A subtitle: one line right after the headline, set apart, with the body after it. */
function takesSubhead(fields: Fields, line: Line, { hints, next }: Around): boolean {
  if (fields.subhead !== null || line.strong === true) return false;
  const signed = next !== null && isSignature(next.text);
  const isMarked = line.level !== undefined && signed;
  if (hints.headline !== null && (hints.subhead !== null || !(fields.released || isMarked))) return false;
  if (!line.gap && !fields.released && !signed) return false;
  if (OCCASION.test(line.text) || line.text.startsWith('(')) return false;
  if (line.text.length > 180 || fields.byline !== null || readDateline(line.text) !== null) return false;
  if (signed) return line.text.length > 24;
  return (
    !endsSentence(line.text) &&
    (line.level !== undefined || (next !== null && next.text.length > LONG && line.text.length > 24))
  );
}

function isDay(line: Line | null): boolean {
  return line !== null && parseDate(line.text) !== null;
}

/** Whether a line is a byline with a person or a day in it, or the day of the release: what stands between it and the headline is the subtitle. */
function isSignature(text: string): boolean {
  const byline = readByline(text);
  if (byline !== null) return byline.date !== null || /^(?:(?:story )?by|from) /i.test(text);
  return (
    parseDate(text) !== null ||
    readDayLine(text) !== null ||
    ['urgency', 'organization'].includes(readHeadFact(text)?.kind ?? '')
  );
}

function repeatsHead(fields: Fields, text: string): boolean {
  const folded = fold(text);
  return [fields.headline, fields.subhead, fields.byline].some((field) => field !== null && fold(field) === folded);
}

/** The line after an item, past photos. */
function nextLine(items: readonly Item[], at: number): Line | null {
  const next = items.slice(at + 1, at + 1 + MOST_PHOTOS).find((item) => item.kind !== 'photo');
  return next?.kind === 'line' ? next : null;
}
