import { isFurniture } from '../article/furniture.ts';
import { LYNX_INDENT, type Raw, WIDEST } from './raw-lines.ts';

/** A heading of html2text, put on one line however long, tells nothing of the column. */
const STARRED = /^\*{2,6} .{1,600} \*{2,6}$/;
/** What w3m and html2text print for a rule. */
const RULE = /^(?:━{50,}|={50,})$/;
const NARROWEST = 50;
/** An entry of a list begins a line wherever the one before it ended. */
const ENTRY = /^[*+•▪o] \S/;

/** `html 66 5 0`: a row of a table runs on from no line. */
const ROW = /^\p{Ll}+(?: \d+){2}/u;

/** The column a capture is wrapped at; null when its lines are paragraphs. */
export function wrapWidth(raws: readonly Raw[]): number | null {
  let width = 0;
  let over = 0;
  for (const raw of raws) {
    if (STARRED.test(raw.text)) continue;
    if (raw.edge > WIDEST) over++;
    else if (raw.edge > width) width = raw.edge;
  }
  if (over > raws.length * 0.02 || width < NARROWEST) return null;
  const { wrapped, broken, whole, flowing, running, torn, early } = countBreaks(raws, width);
  if (running > 0 && broken === 0) return width;
  if (wrapped <= whole * 0.7) return null;
  if (wrapped >= 2 && wrapped > broken * 1.5) return width;
  const isEnough = flowing >= 3 || (isPrinted(raws) && (flowing === 2 || running > 0));
  if (isEnough && flowing > torn * 2) return width;
  const isFlowing = running >= 3 ? flowing > torn : running > 0 && early === 0 && flowing >= torn;
  return isFlowing && isPrinted(raws) ? width : null;
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
  /** Those of `torn` that a small letter follows; entries of menus have none. */
  readonly early: number;
}

function countBreaks(raws: readonly Raw[], width: number): Breaks {
  const breaks = { wrapped: 0, broken: 0, whole: 0, flowing: 0, running: 0, torn: 0, early: 0 };
  for (let at = 1; at < raws.length; at++) {
    const raw = raws[at];
    const before = raws[at - 1];
    if (!raw || !before || before.edge > WIDEST || raw.text === before.text) continue;
    if (raw.gap && before.gap && before.edge > width * 0.8) breaks.whole++;
    if (raw.gap || ENTRY.test(raw.text)) continue;
    const within = !/[.!?:\])"”]$/.test(before.text) && !STARRED.test(before.text);
    if (overflows(before, raw, width)) {
      breaks.wrapped++;
      if (within) breaks.flowing++;
      if (within && /^\p{Ll}/u.test(raw.text) && !ROW.test(raw.text)) breaks.running++;
    } else if (before.edge > width * 0.6 && !isMenuEntry(before)) {
      breaks.broken++;
      if (within) breaks.torn++;
      if (within && /^\p{Ll}/u.test(raw.text)) breaks.early++;
    }
  }
  return breaks;
}

/** A menu's entry ends wherever its words do; lynx indents what it prints, menus too. */
function isMenuEntry({ text, indent }: Raw): boolean {
  return indent >= LYNX_INDENT && isFurniture(text);
}

/** Whether a text browser printed it, by html2text's stars, lynx's margins or rules as wide as the page: then it is wrapped if it is long enough. */
function isPrinted(raws: readonly Raw[]): boolean {
  const indented = raws.filter(({ indent }) => indent >= LYNX_INDENT).length;
  return indented > raws.length * 0.6 || raws.some(({ text }) => STARRED.test(text) || RULE.test(text));
}

/** Whether the next line's first word would not have fitted on a line any more. */
export function overflows(line: Raw, next: Raw, width: number): boolean {
  if (line.edge < width * 0.55) return false;
  const space = next.text.indexOf(' ');
  const word = space < 0 ? next.text.length : space;
  return line.edge + 1 + word > width;
}
