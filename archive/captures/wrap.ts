import { isCreditLine } from '../article/credit.ts';
import { isPlainFact } from '../article/fact.ts';
import { isFurniture } from '../article/furniture.ts';
import { parseLabels } from '../article/label.ts';
import { squeeze, visible } from '../article/line.ts';
import { type Line, lineOf } from '../article/piece.ts';
import { readHeadFact } from '../article/release-head.ts';
import { endsInAbbreviation } from '../article/sentence.ts';

/** A line of a text capture, and how its source printed it. */
interface Raw {
  readonly text: string;
  /** Columns to its right edge, indentation included. */
  readonly edge: number;
  readonly indent: number;
  readonly gap: boolean;
}

const BREAK = /\r\n|[\n\r\u2028\u2029\f\v]/;
const WIDEST = 132;
/** A heading of html2text, put on one line however long, tells nothing of the column. */
const STARRED = /^\*{2,6} .{1,600} \*{2,6}$/;
const NARROWEST = 50;

/** The lines of a text, and whether they were hard-wrapped, as text browsers print them. */
export interface Unwrapped {
  readonly lines: readonly Line[];
  readonly wrapped: boolean;
}

/**
 * The lines of a text capture; hard-wrapped ones (lynx, w3m, html2text, mail) rejoined into paragraphs.
 * A line goes on in the next one where that one's first word would not have fitted any more.
 */
export function unwrap(text: string): Unwrapped {
  const raws = alignMargins(rawLines(text));
  const width = wrapWidth(raws);
  if (width === null) {
    const dense = !raws.slice(2).some((raw) => raw.gap);
    return { lines: joinBanner(raws).map((raw) => lineOf(raw.text, raw.gap || dense)), wrapped: false };
  }
  const lines: Line[] = [];
  const known = new Set<string>();
  for (let at = 0; at < raws.length; ) {
    const first = raws[at];
    if (first === undefined) break;
    let joined = first.text;
    let last = first;
    for (at++; at < raws.length; at++) {
      const next = raws[at];
      if (next === undefined || next.gap || PUBLISHED.test(joined.slice(-60))) break;
      if (isDownload(next.text) || (at > raws.length - 4 && TAGS.test(next.text))) break;
      if (joined.length > SHORTEST_COPY && (known.has(joined) || next.text === first.text)) break;
      if (isPictureName(next.text) && isDownload(raws[at + 1]?.text ?? '')) break;
      if (!isOpen(joined, overflows(last, next, width)) && (isNextEntry(joined, next) || !goesOn(last, next, width)))
        break;
      joined = breaksAtSlash(joined, next, text) ? joined + next.text : join(joined, next.text, text);
      last = next;
    }
    lines.push(lineOf(joined, first.gap));
    known.add(joined);
  }
  return { lines, wrapped: true };
}

/** A caption that a carousel repeats ends where its copy begins, and the copy where it is whole, however full the line is. */
const SHORTEST_COPY = 40;

function rawLines(text: string): readonly Raw[] {
  const raws: Raw[] = [];
  let gap = true;
  for (const line of visible(text).split(BREAK)) {
    const collapsed = squeeze(line);
    if (collapsed === '') {
      gap = true;
      continue;
    }
    const trimmed = line.trimEnd();
    const indent = trimmed.length - trimmed.trimStart().length;
    raws.push({ text: collapsed, edge: trimmed.length, indent, gap });
    gap = false;
  }
  return raws;
}

/** The banner's long lines are whole again where too little else is wrapped to tell a column. */
function joinBanner(raws: readonly Raw[]): readonly Raw[] {
  const joined: Raw[] = [];
  for (const raw of raws) {
    const last = joined.at(-1);
    const isRest = last !== undefined && last.text.length > LONGEST_BARE && /^\p{Ll}/u.test(raw.text) && !raw.gap;
    if (isRest && isFurniture(last.text) && isFurniture(`${last.text} ${raw.text}`))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${raw.text}` };
    else joined.push(raw);
  }
  return joined;
}

/** A longer line of furniture is a sentence. */
const LONGEST_BARE = 48;

/** lynx indents paragraphs on both sides and sets headings flush: their lines are wider. Both count as one width. */
function alignMargins(raws: readonly Raw[]): readonly Raw[] {
  const narrow = raws.filter(({ indent, edge }) => indent >= LYNX_INDENT && edge <= WIDEST);
  if (narrow.length < raws.length * 0.6) return raws;
  const widest = (lines: readonly Raw[]) =>
    lines.reduce((most, { edge }) => (edge > WIDEST ? most : Math.max(most, edge)), 0);
  const margin = widest(raws) - widest(narrow);
  return margin === 0
    ? raws
    : raws.map((raw) => (raw.indent < LYNX_INDENT ? { ...raw, edge: raw.edge - margin } : raw));
}

/** The column a capture is wrapped at; null when its lines are paragraphs. */
function wrapWidth(raws: readonly Raw[]): number | null {
  let width = 0;
  let over = 0;
  for (const raw of raws) {
    if (STARRED.test(raw.text)) continue;
    if (raw.edge > WIDEST) over++;
    else if (raw.edge > width) width = raw.edge;
  }
  if (over > raws.length * 0.02 || width < NARROWEST) return null;
  const { wrapped, broken, whole, flowing, running, torn } = countBreaks(raws, width);
  if (wrapped <= whole * 0.7) return null;
  if (wrapped >= 2 && wrapped > broken * 1.5) return width;
  const isEnough = flowing >= 3 || (isPrinted(raws) && (flowing === 2 || running > 0));
  return isEnough && flowing > torn * 2 ? width : null;
}

/** How often the lines of a text break at a column, and how often elsewhere. */
interface Breaks {
  readonly wrapped: number;
  readonly broken: number;
  /** Full lines that stand alone between empty ones. */
  readonly whole: number;
  /** The same as `wrapped` and `broken` within a sentence: few such breaks tell more than many at its end. */
  readonly flowing: number;
  /** Those of `flowing` that a small letter follows. */
  readonly running: number;
  readonly torn: number;
}

function countBreaks(raws: readonly Raw[], width: number): Breaks {
  const breaks = { wrapped: 0, broken: 0, whole: 0, flowing: 0, running: 0, torn: 0 };
  for (let at = 1; at < raws.length; at++) {
    const raw = raws[at];
    const before = raws[at - 1];
    if (!raw || !before || before.edge > WIDEST || raw.text === before.text) continue;
    if (raw.gap && before.gap && before.edge > width * 0.8) breaks.whole++;
    if (raw.gap) continue;
    const within = !/[.!?:\])"”]$/.test(before.text) && !STARRED.test(before.text);
    if (overflows(before, raw, width)) {
      breaks.wrapped++;
      if (within) breaks.flowing++;
      if (within && /^\p{Ll}/u.test(raw.text)) breaks.running++;
    } else if (before.edge > width * 0.6) {
      breaks.broken++;
      if (within) breaks.torn++;
    }
  }
  return breaks;
}

/** Whether a text browser printed it, by html2text's stars or lynx's margins: then it is wrapped if it is long enough. */
function isPrinted(raws: readonly Raw[]): boolean {
  const indented = raws.filter(({ indent }) => indent >= LYNX_INDENT).length;
  return indented > raws.length * 0.6 || raws.some(({ text }) => STARRED.test(text));
}

function overflows(line: Raw, next: Raw, width: number): boolean {
  if (line.edge < width * 0.55) return false;
  const space = next.text.indexOf(' ');
  const word = space < 0 ? next.text.length : space;
  return line.edge + 1 + word > width;
}

/**
 * Whether a bracket is still open at the end of a text: a picture's description runs on until it closes, a credit where
 * its line was `full`, because some are never closed.
 */
function isOpen(text: string, full: boolean): boolean {
  if (text.startsWith('[') && text.length < 2000 && !text.includes(']')) return true;
  const tail = text.slice(-100);
  const open = tail.lastIndexOf('(');
  return open >= 0 && !tail.includes(')', open) && full;
}

/** The next picture's description in brackets, or its file's name, before its download line. */
function isPictureName(text: string): boolean {
  return /^\[|^[\w-]{0,60}_[\w.-]{0,60}$|^[A-Za-z]{3,20}\d{2,8}$|^\d{6}-[A-Z]-[A-Z\d]/.test(text);
}

/** Whether a wrapped line goes on in the next; furniture, labels, list items and new credits never continue a line. */
function goesOn(line: Raw, next: Raw, width: number): boolean {
  if (
    /^(?:\*{2,}|\[[^\]]{0,40}\.(?:gif|png|jpe?g)\]|[•*▪] |\[ ?\p{Lu})/u.test(next.text) &&
    !overflowsFully(line, next, width)
  )
    return false;
  if (line.text === next.text) return false;
  if (/[\p{L}\p{N}]-$/u.test(line.text) && /^[\p{Ll}\d]/u.test(next.text)) return true;
  if (/ -$/.test(line.text) && /^- /.test(next.text)) return true;
  if (/\/ Published$/.test(line.text)) return true;
  if (/[)\]]$/.test(line.text) && CREDIT_END.test(line.text)) return false;
  if (/^\(/.test(next.text) && isCreditLine(next.text) && line.edge > width * 0.6) return true;
  if (overflows(line, next, width) && isFurniture(`${line.text} ${next.text}`)) return true;
  if ([line.text, next.text].some(isApart) || isHeading(line, next, width)) return false;
  if (overflows(line, next, width)) return !startsAnew(line, next);
  return /^\p{Ll}/u.test(next.text) && !/[.!?:;"”)]$/.test(line.text) && line.edge > width * 0.7;
}

/** What stands on lines of its own: furniture, labels of photos, whom to ask, the facts of justice.gov. */
function isApart(text: string): boolean {
  return isFurniture(text) || isLabel(text) || isPlainFact(text) || readHeadFact(text)?.kind === 'contact';
}

/** A short line without an end after a finished sentence: a paragraph's last line would end. */
function isHeading(line: Raw, next: Raw, width: number): boolean {
  if (next.edge - next.indent > width * 0.4 || !/^\p{Lu}/u.test(next.text) || /[.!?;,:"”)\]]$/.test(next.text))
    return false;
  return /[\p{Ll}\d]{2}[.!?]["”]?$/u.test(line.text) && !endsInAbbreviation(line.text) && !isCreditLine(next.text);
}

/** `21. ...` goes on to `22. ...`, however full its last line is. */
function isNextEntry(text: string, next: Raw): boolean {
  const number = /^(\d{1,2})\. /.exec(text)?.[1];
  return number !== undefined && next.text.startsWith(`${Number(number) + 1}. `);
}

function overflowsFully(line: Raw, next: Raw, width: number): boolean {
  return overflows(line, next, width) && !/[.!?)\]]$/.test(line.text);
}

/** A numbered line after a finished one begins an entry of a list; a deeper indent goes on. */
function startsAnew(line: Raw, next: Raw): boolean {
  if (/^(?:\d{1,2}\.|\d{4}|[•*▪◦]) /.test(next.text) && /[.!?)]$|\d$|^\d{4} /.test(line.text)) return true;
  return next.indent < line.indent - 6;
}

const CREDIT_END = /(?:photo|graphic|illustration|courtesy|class|sgt\.|sgt|airman|\/)[^()]{0,80}[)\]]$/i;

/** `/ Published December 17, 2015` ends the line of the byline, however full it is. */
const PUBLISHED = /\bpublished (?:on )?[a-z]{3,9}\.? \d{1,2}, \d{4}$/i;

/** A label begins with a capital: `photo by NAME` goes on a credit line that was wrapped. */
function isLabel(text: string): boolean {
  return !/^\p{Ll}/u.test(text) && parseLabels(text) !== null;
}

/** A download line ends whatever stands before it, a bracket that is never closed too. */
function isDownload(text: string): boolean {
  return parseLabels(text)?.every(({ kind }) => kind === 'marker') ?? false;
}

/** The names of tags, printed in the last lines. */
const TAGS = /^\[?Tag\]? ?\S/;

/** w3m and html2text break lines at a slash too (`photo/` + `Staff Sgt.`); lynx, which indents what it prints, does not. */
function breaksAtSlash(text: string, next: Raw, whole: string): boolean {
  if (next.indent >= LYNX_INDENT) return false;
  if (/ \/$/.test(text)) return !whole.includes(`${text.slice(-8)} ${next.text.slice(0, 6)}`);
  if (/[\p{L}\p{N}]\/$/u.test(text)) return !whole.includes(`${text.slice(-12)} ${next.text.slice(0, 6)}`);
  return /^\/[\p{L}\p{N}]/u.test(next.text) && !whole.includes(` ${next.text.slice(0, 8)}`);
}

const LYNX_INDENT = 3;

/** Joins two lines; a hyphen at the end stays unless the capture knows the word without it. */
function join(text: string, next: string, whole: string): string {
  if (/ -$/.test(text) && /^- /.test(next)) return text + next;
  if (!/[\p{L}\p{N}]-$/u.test(text) || /^(?:and|or|to|und) /.test(next)) return `${text} ${next}`;
  const head = /[\p{L}]+(?=-$)/u.exec(text.slice(-40))?.[0];
  const tail = /^\p{Ll}+/u.exec(next)?.[0];
  if (head === undefined || tail === undefined) return text + next;
  const parted = new RegExp(`\\b${head}-${tail}\\b`).test(whole);
  const known = !parted && new RegExp(`\\b${head}${tail}\\b`).test(whole);
  return known ? text.slice(0, -1) + next : text + next;
}
