import { isCreditLine } from '../article/credit.ts';
import { parseDate } from '../article/date.ts';
import { isPlainFact } from '../article/fact.ts';
import { isFurniture } from '../article/furniture.ts';
import { parseLabels } from '../article/label.ts';
import { type Line, lineOf } from '../article/piece.ts';
import { readHeadFact } from '../article/release-head.ts';
import { endsInAbbreviation } from '../article/sentence.ts';
import { isThanks } from '../article/thanks.ts';
import { LYNX_INDENT, type Raw, rawLines } from './raw-lines.ts';
import { overflows, wrapWidth } from './wrap-width.ts';

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
  const raws = rawLines(text);
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
      const isWhole = known.has(joined) && !isCreditBegun(next.text);
      if (joined.length > SHORTEST_COPY && (isWhole || next.text === first.text)) break;
      if (PRESENTED.test(joined) && parseDate(next.text) !== null) break;
      if (isPictureName(next.text) && isDownload(raws[at + 1]?.text ?? '')) break;
      if (
        !isRepeated(joined, next.text) &&
        !isOpen(joined, overflows(last, next, width)) &&
        (isNextEntry(joined, next) || !goesOn(last, next, width))
      )
        break;
      joined = breaksAtSlash(joined, next, text) ? joined + next.text : join(joined, next.text, text);
      last = next;
    }
    lines.push(lineOf(joined, first.gap));
    known.add(joined);
  }
  return { lines, wrapped: true };
}

/** `CAPTION (CREDIT)` goes on in `- CAPTION`: list pages join its two printings. */
function isRepeated(text: string, next: string): boolean {
  return text.endsWith(')') && next.startsWith('- ') && text.startsWith(next.slice(2, 2 + SHORTEST_COPY));
}

/** A caption that a carousel repeats ends where its copy begins, and the copy where it is whole, however full the line is. */
const SHORTEST_COPY = 40;

/** A description that was printed before without its credit goes on as a caption does. */
function isCreditBegun(next: string): boolean {
  return /^\((?:\p{Lu}|photo|courtesy)/u.test(next);
}

/** The banner's long lines are whole again where too little else is wrapped to tell a column. */
function joinBanner(raws: readonly Raw[]): readonly Raw[] {
  const joined: Raw[] = [];
  for (const raw of raws) {
    const last = joined.at(-1);
    const isRest = last !== undefined && last.text.length > LONGEST_BARE && /^\p{Ll}/u.test(raw.text) && !raw.gap;
    if (last !== undefined && !raw.gap && isOfRights(last.text))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${raw.text}` };
    else if (isRest && isFurniture(last.text) && isFurniture(`${last.text} ${raw.text}`))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${raw.text}` };
    else joined.push(raw);
  }
  return joined;
}

const LONGEST_FACTS = 1000;
const LONGEST_RIGHTS = 500;

/** `This work, TITLE, by NAME, identified by DVIDS, must comply with ...` goes on until it is whole. */
function isOfRights(text: string): boolean {
  const start = /(?:^|PUBLIC DOMAIN )This work, /.exec(text.slice(0, LONGEST_FACTS));
  const rights = start === null ? '' : text.slice(text.indexOf('This work, ', start.index));
  return rights !== '' && rights.length < LONGEST_RIGHTS && !isFurniture(rights);
}

/** A longer line of furniture is a sentence. */
const LONGEST_BARE = 48;

/**
 * Whether a bracket is still open at the end of a text: a picture's description runs on until it closes, a credit where
 * its line was `full`, because some are never closed.
 */
function isOpen(text: string, full: boolean): boolean {
  if (isOfRights(text) || (text.startsWith('[') && text.length < 2000 && !text.includes(']'))) return true;
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
  if (line.parted || next.parted) return false;
  if (
    /^(?:\*{2,}|\[[^\]]{0,40}\.(?:gif|png|jpe?g)\]|[•*▪] |\[ ?\p{Lu})/u.test(next.text) &&
    !overflowsFully(line, next, width)
  )
    return false;
  if (line.text === next.text) return false;
  if (/[\p{L}\p{N}]-$/u.test(line.text) && /^[\p{Ll}\d]/u.test(next.text)) return true;
  if (/ -$/.test(line.text) && /^- /.test(next.text)) return true;
  if (/\/ Published$|^\[?Tag\]? ?\S.{0,200} \[?Tag\]?(?:$| ?[\p{Lu}\d])/u.test(line.text)) return true;
  if (isRestOfCredit(line, next)) return true;
  if (/[)\]]$/.test(line.text) && CREDIT_END.test(line.text) && !REMARK.test(line.text)) return false;
  if (isThanks(next.text) && /[.!?]["”)]{0,2}$/.test(line.text)) return false;
  if (/^\(/.test(next.text) && isCreditLine(next.text) && line.edge > width * 0.6) return true;
  if (overflows(line, next, width) && isFurniture(`${line.text} ${next.text}`)) return true;
  if (overflows(line, next, width) && isCreditOfCaption(line, next)) return true;
  if (/^(?:https?:\/\/|www\.)\S{4,}$/i.test(next.text) && /\p{Ll}$/u.test(line.text) && overflows(line, next, width))
    return true;
  if (/[.!?]["”]?$/.test(line.text) && isDay(next.text)) return false;
  if ([line.text, next.text].some(isApart) || isHeading(line, next, width)) return false;
  if (overflows(line, next, width)) return !startsAnew(line, next);
  return /^\p{Ll}/u.test(next.text) && !/[.!?:;"”)]$/.test(line.text) && line.edge > width * 0.7;
}

/** `(Released)` below its credit, and a credit below a remark in brackets: `(The photo was taken through glass.)`. */
function isRestOfCredit(line: Raw, next: Raw): boolean {
  if (/[)\]]$/.test(line.text) && /^\(released\)\.?$/i.test(next.text)) return true;
  return /[.!?]\)$/.test(line.text) && /^\(/.test(next.text) && isCreditLine(next.text) && !isThanks(next.text);
}

/** `Photo by NAME` begins a line of its own, or the last sentence of a caption whose line was full. */
function isCreditOfCaption(line: Raw, next: Raw): boolean {
  return /^Photo by \p{Lu}/u.test(next.text) && /\p{Ll}[.!?]["”]?$/u.test(line.text) && !isApart(line.text);
}

/** What stands on lines of its own: furniture, labels of photos, whom to ask, the facts of justice.gov. */
function isApart(text: string): boolean {
  return isFurniture(text) || isLabel(text) || isPlainFact(text) || readHeadFact(text)?.kind === 'contact';
}

/** `March 2, 2014.` after a finished sentence: the day below a related photo. */
function isDay(text: string): boolean {
  return text.length < 24 && parseDate(text.replace(/\.$/, '')) !== null;
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
  const isEntry = /^(?:\d{1,2}\.|\d{4}|[•*▪◦]) /.test(next.text) && !endsInAbbreviation(line.text);
  if (isEntry && /[.!?)]$|\d$|^\d{4} /.test(line.text)) return true;
  return next.indent < line.indent - 6;
}

const CREDIT_END = /(?:photo|graphic|illustration|courtesy|class|sgt\.|sgt|airman|\/)[^()]{0,80}[)\]]$/i;

/** `(The photo was taken through glass.)`: a sentence in brackets is no credit. */
const REMARK = /\([^()]{0,60}\b(?:was|were|is|are|has|have) [^()]{1,80}[.!?]\)$/;

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

/** The day of a transcript stands below the names of those who speak in it. */
const PRESENTED = /^(?:presenters?|moderators?|participants?|speakers?)\s?: /i;

/** The names of tags, printed in the last lines. */
const TAGS = /^\[?Tag\]? ?\S/;

/** w3m and html2text break lines at a slash too (`photo/` + `Staff Sgt.`); lynx, which indents what it prints, does not. */
function breaksAtSlash(text: string, next: Raw, whole: string): boolean {
  if (next.indent >= LYNX_INDENT) return false;
  if (/ \/$/.test(text)) return !whole.includes(`${text.slice(-8)} ${next.text.slice(0, 6)}`);
  if (/[\p{L}\p{N}]\/$/u.test(text)) return !whole.includes(`${text.slice(-12)} ${next.text.slice(0, 6)}`);
  return /^\/[\p{L}\p{N}]/u.test(next.text) && !whole.includes(` ${next.text.slice(0, 8)}`);
}

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
