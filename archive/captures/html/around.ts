import { readByline } from '../../article/byline.ts';
import { findDates } from '../../article/date.ts';
import { readDateline } from '../../article/dateline.ts';
import { isPlainFact, readFact } from '../../article/fact.ts';
import { isRelatedHead } from '../../article/furniture.ts';
import { parseLabels } from '../../article/label.ts';
import { fold } from '../../article/line.ts';
import { isNotice } from '../../article/notice.ts';
import type { Line, Piece, Structure } from '../../article/piece.ts';
import { readHeadFact } from '../../article/release-head.ts';
import { endsSentence } from '../../article/sentence.ts';
import { isUnit, isUnitName } from '../../article/unit.ts';
import { virinOfAddress } from '../../article/virin.ts';
import { proseLength } from './core.ts';

/** Half-open range of pieces that the release's prose gave. */
export interface Core {
  readonly start: number;
  readonly end: number;
}

/** A page's pieces without what stands around the release's prose, and the lines left out. */
export interface Trimmed {
  readonly pieces: readonly Piece[];
  readonly dropped: readonly string[];
}

/**
 * Takes out what pages print between headline and text (share counts, names of sections) and below the text (teasers, polls,
 * biographies of authors). Prose, captioned pictures, dates, names and labelled facts stay wherever they stand.
 */
export function trimAround(pieces: readonly Piece[], core: Core | null, headline: string | null): Trimmed {
  if (core === null) return { pieces, dropped: [] };
  const above = headlineAt(pieces.slice(0, core.start), headline);
  const tail = pieces.slice(core.end);
  const after = tail.some(tellsFact) ? tail : belowText(tail);
  const before = pieces
    .slice(0, core.start)
    .filter((piece, at) => at <= above || belongsAbove(piece, at + 1 === core.start));
  const kept = [...before, ...pieces.slice(core.start, core.end), ...after];
  const whole = new Set(kept);
  return { pieces: kept, dropped: pieces.filter((piece) => !whole.has(piece)).flatMap(linesIn) };
}

/** Where the headline stands; past everything where it is not printed above the text. */
function headlineAt(pieces: readonly Piece[], headline: string | null): number {
  const folded = headline === null ? null : fold(headline);
  const at = pieces.findIndex((piece) => piece.kind === 'line' && fold(piece.text) === folded);
  return at < 0 ? pieces.length : at;
}

/** Whether a piece between headline and text may be of the release's head, or the text's first sub-head. */
function belongsAbove(piece: Piece, isLast: boolean): boolean {
  if (piece.kind === 'media') return true;
  if (piece.kind === 'block') return piece.block.kind !== 'list' || piece.block.text.split('\n').some(isOfHead);
  return (isLast && piece.level !== undefined && !isLinked(piece)) || isOfHead(piece.text);
}

/** Shorter words above a text are no subtitle, unless they name, date or place. */
const SHORTEST = 40;

function isOfHead(text: string): boolean {
  return (
    proseLength(text) >= SHORTEST ||
    endsSentence(text) ||
    readByline(text) !== null ||
    findDates(text).length > 0 ||
    readDateline(text) !== null ||
    readHeadFact(text) !== null ||
    parseLabels(text) !== null ||
    isNotice(text) ||
    isUnit(text) ||
    isUnitName(text)
  );
}

/** Topics, numbers, VIRINs: pages of known kinds print them below their texts. */
function tellsFact(piece: Piece): boolean {
  if (piece.kind !== 'line') return false;
  const label = readFact(piece.text)?.label ?? '';
  return isPlainFact(piece.text) || /^(?:topic|component|release)/i.test(label) || parseLabels(piece.text) !== null;
}

/** What of the pieces below a text is the release's: prose and its sub-heads, captioned pictures, tables, related links. */
function belowText(tail: readonly Piece[]): readonly Piece[] {
  let related = false;
  return tail.filter((piece, at) => {
    related = isRelatedBelow(piece, related, tail[at - 1]);
    if (related) return true;
    if (piece.kind === 'media') return piece.lines.length > 0 || virinOfAddress(piece.address ?? '') !== null;
    if (piece.kind === 'block') return isOfText(piece);
    if (piece.level !== undefined) return !isLinked(piece) && isProse(tail[at + 1]);
    return (isProse(piece) && !isTeaser(tail[at - 1])) || readFact(piece.text) !== null;
  });
}

/** A table, a note on a video, a list of sentences: a text in several boxes goes on in them. */
function isOfText({ block }: Structure): boolean {
  if (block.kind !== 'list') return block.kind === 'table' || block.text.startsWith('Video,');
  return linked(block) < MOST_LINKED && block.text.split('\n').some(isSentence);
}

function isSentence(item: string): boolean {
  return proseLength(item) >= SHORTEST_ITEM && /[.!?]["”’)]?$/.test(item);
}

const SHORTEST_ITEM = 60;

/** The lines, or the one list, below `Related Stories`. */
function isRelatedBelow(piece: Piece, related: boolean, before: Piece | undefined): boolean {
  if (piece.kind === 'line' && isRelatedHead(piece.text)) return true;
  if (!related || piece.kind === 'media' || before?.kind === 'block') return false;
  return piece.kind === 'block' ? piece.block.kind === 'list' : piece.level === undefined;
}

/** Shorter lines below a text are teasers and menus. */
const SHORTEST_PROSE = 100;
/** A paragraph of which links make up more is none. */
const MOST_LINKED = 0.5;

function isProse(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'line' || piece.level !== undefined) return false;
  return proseLength(piece.text) >= SHORTEST_PROSE && endsSentence(piece.text) && linked(piece) < MOST_LINKED;
}

function isTeaser(piece: Piece | undefined): boolean {
  return piece?.kind === 'media' || (piece?.kind === 'line' && isLinked(piece));
}

function isLinked(line: Line): boolean {
  return linked(line) > 0.9;
}

/** The share of a line that is links. */
function linked({ text, spans = [] }: Pick<Line, 'text' | 'spans'>): number {
  const letters = spans.reduce((sum, span) => sum + (span.kind === 'link' ? span.end - span.start : 0), 0);
  return letters / text.length;
}

function linesIn(piece: Piece): readonly string[] {
  if (piece.kind === 'media') return piece.lines;
  return piece.kind === 'line' ? [piece.text] : piece.block.text.split('\n');
}
