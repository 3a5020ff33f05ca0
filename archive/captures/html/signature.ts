import { readByline } from '../../article/byline.ts';
import { findDates, parseDate } from '../../article/date.ts';
import { readDayLine } from '../../article/day-line.ts';
import { fold } from '../../article/line.ts';
import type { Piece } from '../../article/piece.ts';
import { endsSentence } from '../../article/sentence.ts';
import { attribute, type Element, isElement, marks, type Parent, stated, textOf, words } from './tree.ts';

/** Who signed a release and when, as elements say that are marked so, and all the words of these elements. */
export interface Signature {
  readonly byline: string | null;
  readonly date: string | null;
  /** All words of what is marked as author, and of what is marked as day. */
  readonly signed: readonly string[];
  readonly dated: readonly string[];
}

const NOBODY: Signature = { byline: null, date: null, signed: [], dated: [] };
const AUTHOR =
  /(?:^|[\s_-])(?:by-?line|authors?|writers?|posted-by|firma|contributors?|reporter)(?:-?(?:name|info|line|link|meta|list|date))?(?=$|[\s_-])/i;
const DAY =
  /(?:^|[\s_-])(?:(?:pub(?:lish(?:ed)?|lication)?|post(?:ed)?|entry|article|story|release|create[d]?)-?)?(?:date|date-?(?:line|stamp|time)|time-?stamp|pub-?date|published|posted(?:-on)?|post-?(?:time|meta)|entry-meta|story-?details)(?=$|[\s_-])/i;
/** What holds a portrait, a biography or what others wrote is no signature. */
const OTHERS =
  /(?:^|[\s_-])(?:bio|biography|about|avatar|comments?|related|more|teaser|card|promo|image|photo|modified|updated)(?=$|[\s_-])/i;
/** How many elements after the headline a signature stands; a few print it above. */
const AFTER = 160;
const BEFORE = 12;

/** Reads the signature near the headline, from what is marked as author and day. Where the page has no headline it has none. */
export function readSignature(found: Iterable<Element>, headline: Element | null): Signature {
  const near = headline === null ? [] : around(found, headline);
  const signed = near.filter((element) => isMarked(element, AUTHOR));
  const dated = near.filter((element) => element.tagName === 'time' || isMarked(element, DAY));
  const byline = firstOf(signed, bylineIn);
  const told = near.filter((element) => signed.includes(element) || dated.includes(element));
  const date = firstOf(told, dayIn) ?? firstOf(told, changedIn);
  if (byline === null && date === null) return NOBODY;
  return { byline, date, signed: signed.map(textIn), dated: dated.map(textIn) };
}

/**
 * What the signature adds to a page's first lines: nothing where these print a byline or a day that is read as such. Its own
 * lines are told from the text's.
 */
export function applySignature(pieces: readonly Piece[], signature: Signature) {
  const opening = openingOf(pieces);
  const lines = opening.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []));
  const isSigned = lines.some((text) => isClean(readByline(text)?.byline ?? null));
  const isDated = lines.some((text) => parseDate(text) !== null || readDayLine(text) !== null || hasDay(text));
  const byline = isSigned ? null : signature.byline;
  const date = isDated ? null : signature.date;
  const own = [...(byline === null ? [] : signature.signed), ...(date === null ? [] : signature.dated)].map(fold);
  const isOwn = (piece: Piece) =>
    piece.kind === 'line' && piece.level === undefined && own.some((text) => text.includes(fold(piece.text)));
  const dropped = opening.flatMap((piece) =>
    piece.kind === 'line' && piece.text !== byline && isOwn(piece) ? [piece.text] : [],
  );
  return { byline, date, dropped, pieces: pieces.filter((piece, at) => at >= opening.length || !isOwn(piece)) };
}

function hasDay(text: string): boolean {
  return typeof readByline(text)?.date === 'string';
}

/** A byline without a day or an hour in it. */
function isClean(byline: string | null): boolean {
  return byline !== null && findDates(byline).length === 0 && !/\d:\d\d|\bago\b/.test(byline);
}

/** The pieces before the first paragraph. */
function openingOf(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex((piece) => piece.kind === 'line' && piece.text.length > LONG && endsSentence(piece.text));
  return pieces.slice(0, at < 0 ? LINES : at);
}

const LONG = 120;
const LINES = 14;

function around(found: Iterable<Element>, headline: Element): readonly Element[] {
  const seen: Element[] = [];
  let left = -1;
  for (const element of found) {
    if (element === headline) left = AFTER;
    else if (left === 0) break;
    else if (left > 0) left--;
    seen.push(element);
    if (left < 0 && seen.length > BEFORE) seen.shift();
  }
  return left < 0 ? [] : seen;
}

function isMarked(element: Element, pattern: RegExp): boolean {
  const named = words(marks(element));
  const isAuthor =
    pattern === AUTHOR && (stated(element, 'itemprop') === 'author' || attribute(element, 'rel') === 'author');
  return (isAuthor || (named.length < 200 && pattern.test(named))) && !OTHERS.test(named) && !isAmongOthers(element);
}

/** Whether a box around the element holds what others wrote. */
function isAmongOthers({ parentNode }: Element): boolean {
  let parent: Parent | null = parentNode;
  for (let height = 0; height < 4 && parent !== null && isElement(parent); height++) {
    if (OTHERS.test(words(marks(parent))) && parent.tagName !== 'body' && parent.tagName !== 'article') return true;
    parent = parent.parentNode;
  }
  return false;
}

function firstOf(marked: readonly Element[], read: (text: string) => string | null): string | null {
  for (const element of marked) {
    const value = read(textIn(element));
    if (value !== null) return value;
  }
  return null;
}

const LONGEST = 200;

function textIn(element: Element): string {
  const text = textOf(element, LONGEST + 1);
  return text.length > LONGEST ? '' : text;
}

/** `By Kit Doe on June 29, 2014 08:08 pm 76 comments`, `Kit Doe | Sept. 21, 2011, 3:17 PM | 1,209 | 5`: the name alone, as printed. */
function bylineIn(text: string): string | null {
  const [first = ''] = text
    .split(/\s[|•·]\s/)
    .filter((part) => findDates(part)[0]?.start !== 0 && /\p{L}{2}/u.test(part));
  const day = Math.min(findDates(first)[0]?.start ?? first.length, HOUR.exec(first)?.index ?? first.length);
  const name = first
    .slice(0, day)
    .replace(ENDING, '')
    .replace(/^(?:posted|published|written|story) (?=by\b)/i, '')
    .trim();
  const isName =
    name.length < 120 &&
    /\p{Lu}\p{L}/u.test(name.replace(/^by /i, '')) &&
    !/[.!?]$/.test(name.replace(/\b\p{L}{1,3}\.$/u, ''));
  return isName && !DAY_NAME.test(name) && !/^(?:author|by|updated|published|posted)s?:?$/i.test(name) ? name : null;
}

const DAY_NAME =
  /^[–—-]?\s?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \w{3,9})? \d/;
const HOUR = /\b\d{1,2}:\d{2} ?(?:[ap]\.?m\b|[A-Z]{2,4}\b|$)/i;
/** What stands between a name and its day, or after it: a weekday, `on`, when it was put up, how many comments. */
const ENDING =
  /(?:[\s,|•·–-]{1,4}(?:@\w{2,30}|(?:posted|published|updated|on|at)\b:?|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?|\d{1,3} (?:comments?|(?:hrs?|hours?|mins?|minutes?|days?)(?: \d{1,2} mins?)? ago)))*[\s,|•·–-]*$/i;

/** The day of a change, where no other is printed. */
function changedIn(text: string): string | null {
  return findDates(text)[0]?.date ?? null;
}

/** The first day that is not the one of a change. */
function dayIn(text: string): string | null {
  const found = findDates(text).find(
    ({ start }) => !/(?:updated|modified|reviewed)(?: on)?:?[\s\p{L},]{0,14}$/iu.test(text.slice(0, start)),
  );
  return found?.date ?? null;
}
