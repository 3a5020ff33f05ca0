import type { Related } from '../../contract.ts';
import { append } from './append.ts';
import { readByline } from './byline.ts';
import { type ContactBlock, readContactBlock } from './contact-block.ts';
import { endsInCredit } from './credit.ts';
import { readDayLine } from './day-line.ts';
import { isEndMark } from './end-mark.ts';
import { isPlainFact, readFact } from './fact.ts';
import { isFootHead, isFurniture, isRelatedHead } from './furniture.ts';
import { parseLabels } from './label.ts';
import { beginsPhoto } from './layout.ts';
import { isSite, standsOverHeadline } from './masthead.ts';
import { readNextLink } from './next-link.ts';
import { isNotice } from './notice.ts';
import { isInvitation, ownWords } from './own-words.ts';
import { withoutLinks } from './picture-lines.ts';
import type { Line, Media, Piece, Structure } from './piece.ts';
import { isDayBelow, isLoneDay } from './related-photo.ts';
import { endsSentence, isParagraph } from './sentence.ts';
import { isKeywordsLine, valuesBelow } from './tag-lines.ts';

/** A capture's pieces without furniture, and what was sifted out. */
export interface Sifted {
  readonly pieces: readonly Piece[];
  readonly notices: readonly string[];
  readonly furniture: readonly string[];
  readonly related: readonly Related[];
  readonly tags: readonly string[];
  readonly releaseNumber: string | null;
}

/**
 * Parts furniture, notices, links to other releases and labelled facts from the pieces that are the release. `authored`: the
 * capture is a post as its author wrote it, without a page around it.
 */
export function sift(pieces: readonly Piece[], { authored }: { readonly authored: boolean }): Sifted {
  const state: State = {
    kept: [],
    notices: [],
    furniture: [],
    related: [],
    tags: [],
    releaseNumber: null,
    authored,
    told: false,
    captioned: false,
    pictured: false,
  };
  let isApart = false;
  for (let at = 0; at < pieces.length; at++) {
    const found = pieces[at];
    if (found === undefined) continue;
    const piece: Piece = isApart && found.kind === 'line' ? { ...found, gap: true } : found;
    const { length } = state.kept;
    at += siftPiece(state, piece, { pieces, from: at + 1 });
    isApart = piece.kind === 'line' && piece.gap && state.kept.length === length;
  }
  const { kept, notices, furniture, related, tags, releaseNumber } = state;
  return { pieces: kept, notices, furniture, related, tags, releaseNumber };
}

interface State {
  readonly kept: Piece[];
  readonly notices: string[];
  readonly furniture: string[];
  readonly related: Related[];
  readonly tags: string[];
  releaseNumber: string | null;
  readonly authored: boolean;
  /** Whether a paragraph of the release was seen. */
  told: boolean;
  /** Whether a caption was seen: tags may follow it. */
  captioned: boolean;
  /** Whether a box of related photos was opened, which prints a day below each. */
  pictured: boolean;
}

/** The first line with the byline and the day of publication after it is a headline, were it a menu's word. */
function isHeadline(line: Line, next: Piece | undefined): boolean {
  if (isNotice(line.text) || next?.kind !== 'line' || readDayLine(next.text) !== null) return false;
  return typeof readByline(next.text)?.date === 'string';
}

/** The pieces after a line. */
interface Rest {
  readonly pieces: readonly Piece[];
  readonly from: number;
}

/** Sorts one piece; gives how many of the following ones it took along. The line below one that is left out keeps its gap. */
function siftPiece(state: State, piece: Piece, rest: Rest): number {
  const { pieces, from } = rest;
  if (piece.kind === 'media') siftMedia(state, piece);
  else if (piece.kind === 'block') siftBlock(state, piece);
  else if (from === 1 && isHeadline(piece, pieces[from])) state.kept.push(piece);
  else if (state.kept.length === 0 && isMasthead(state, piece, rest)) state.furniture.push(piece.text);
  else return siftLine(state, piece, rest);
  return 0;
}

function isMasthead(state: State, line: Line, { pieces, from }: Rest): boolean {
  return isSite(line, pieces[from], state.furniture.at(-1)) || standsOverHeadline(pieces, from - 1);
}

/** A list below `TAGS` holds the names of tags; other blocks are the release's. */
function siftBlock(state: State, piece: Structure): void {
  const entries = piece.block.text.split('\n');
  const isTags = state.told && piece.block.kind === 'list' && /^tags:?$/i.test(state.furniture.at(-1) ?? '');
  if (isTags && entries.every((entry) => entry.length < LONGEST_TAG)) append(state.tags, entries);
  else state.kept.push(piece);
}

const LONGEST_TAG = 60;

function siftMedia(state: State, media: Media): void {
  const { kept, dropped } = withoutLinks(media);
  append(state.furniture, dropped);
  state.kept.push(kept);
}

/** Sorts one line; gives how many of the following pieces it took along. */
function siftLine(state: State, printed: Line, rest: Rest): number {
  const { line, furniture, shown } = ownWords(printed);
  append(state.furniture, furniture);
  append(state.kept, shown);
  if (line === null) return 0;
  const { text } = line;
  const isOwn = isOwnHeading(line, rest, state.authored);
  if (state.kept.length === 0 && isPictureName(text)) {
    state.furniture.push(text);
    return 0;
  }
  const contacts =
    state.told && !isOwn ? readContactBlock(line, rest.pieces.slice(rest.from, rest.from + FARTHEST)) : null;
  if (contacts !== null) return contactBlock(state, line, contacts);
  const link = isOwn ? null : readNextLink(text);
  if (link !== null || (state.told && isEndMark(text))) {
    state.furniture.push(text);
    if (link?.title) state.related.push({ title: link.title, url: line.spans?.[0]?.href ?? null });
    return 0;
  }
  if (state.told && isKeywordsLine(text, rest.pieces[rest.from])) {
    append(state.tags, text.split(/, ?/));
    return 0;
  }
  if (!isOwn && isRelatedHead(text)) return relatedLines(state, line, rest);
  if (state.pictured && isDayBelow(text, state.kept.at(-1))) {
    state.furniture.push(text);
    return 0;
  }
  const day = rest.pieces[rest.from];
  if (state.pictured && state.told && day?.kind === 'line' && isLoneDay(day.text) && !endsInCredit(text)) {
    state.related.push({ title: text, url: line.spans?.[0]?.href ?? null });
    state.furniture.push(day.text);
    return 1;
  }
  if (!isOwn && state.told && isFootHead(text)) return foot(state, line, rest);
  if (!isOwn && isFactHead(state, line)) return fact(state, text, rest);
  if (!isOwn && isFurniture(text)) {
    state.furniture.push(text);
    return 0;
  }
  if (isNotice(text)) {
    state.notices.push(text);
    return 0;
  }
  if (isPlainFact(text) || isFactBelow(state, text)) return fact(state, text, rest);
  if (state.kept.length > 2 && isNumberBelow(text, rest)) return numberBelow(state, text, rest);
  state.captioned ||= endsInCredit(text);
  if (isParagraph(text) && parseLabels(text) === null) state.told = true;
  state.kept.push(line);
  return 0;
}

/** `[seal]`, `[Seal of the brigade]` above everything: a picture of the page's masthead, as text browsers print it; `[As Delivered]` is said of a speech. */
function isPictureName(text: string): boolean {
  return /^\[(?! ?(?:as |editor|note))[^[\]]{1,60}\]$/i.test(text) && !endsSentence(text.slice(0, -1));
}

/** `Tags:`, `Updated:` below a paragraph; the page of a photo prints its tags below the caption. */
function isFactBelow({ told, captioned }: State, text: string): boolean {
  const found = told || captioned ? readFact(text) : null;
  return found !== null && (told || /^tags?$/i.test(found.label));
}

/** `Topic`, `Components` below `Updated March 20, 2023` on pages of justice.gov since 2023, each with its values below it. */
function isFactHead({ told, captioned, furniture }: State, { text, level }: Line): boolean {
  if (/^tags:?$/i.test(text)) return told || captioned;
  if (!told || !/^(?:topics?|components?)$/i.test(text)) return false;
  return level !== undefined || furniture.slice(-MOST_FACTS).some((line) => /^updated [a-z]{3,9}\.? \d/i.test(line));
}

const MOST_FACTS = 12;

/** `14-545`, `Civil Rights Division`: number and component end the releases of justice.gov to 2014. */
function isNumberBelow(text: string, { pieces, from }: Rest): boolean {
  if (pieces.length - from > 2 || !/^\d{2}-\d{2,4}$/.test(text)) return false;
  return pieces.slice(from).every(isShort);
}

function isShort(piece: Piece): boolean {
  return piece.kind === 'line' && piece.text.length < 60;
}

function numberBelow(state: State, text: string, { pieces, from }: Rest): number {
  state.releaseNumber ??= text;
  const after = pieces.slice(from).flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []));
  state.furniture.push(text, ...after);
  return after.length;
}

/** `Resources` over a paragraph is the release's own sub-head, `Resources` over a menu is not. In a post every heading is its own. */
function isOwnHeading({ level }: Line, { pieces, from }: Rest, authored: boolean): boolean {
  if (level === undefined || authored) return level !== undefined;
  const next = pieces[from];
  return (
    next?.kind === 'line' && next.level === undefined && next.text.length > SHORTEST_PROSE && endsSentence(next.text)
  );
}

const SHORTEST_PROSE = 80;

/** Beside the head only the short lines after it are links; after the body everything is. */
function relatedLines(state: State, head: Line, { pieces, from }: Rest): number {
  state.furniture.push(head.text);
  state.pictured ||= /photo|media|image/i.test(head.text);
  let taken = 0;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind === 'block' && piece.block.kind === 'list' && taken === 0) {
      const titles = piece.block.text.split('\n').map((title) => ({ title, url: null }));
      append(state.related, titles);
      taken++;
      continue;
    }
    if (piece?.kind !== 'line' || readFact(piece.text) !== null || beginsPhoto(pieces, at)) break;
    if (endsInCredit(piece.text) || isInvitation(piece.text)) break;
    if (!state.told && (piece.text.length > 150 || endsSentence(piece.text) || / --? /.test(piece.text))) break;
    taken++;
    if (piece.text.length > 199 || isFurniture(piece.text) || isRelatedHead(piece.text) || isLoneDay(piece.text))
      state.furniture.push(piece.text);
    else state.related.push({ title: piece.text, url: piece.spans?.[0]?.href ?? null });
  }
  return taken;
}

function foot(state: State, head: Line, { pieces, from }: Rest): number {
  state.furniture.push(head.text);
  let taken = 0;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === 'media') break;
    append(state.furniture, piece.kind === 'line' ? [piece.text] : piece.block.text.split('\n'));
    taken++;
  }
  return taken;
}

/** No block of contacts is longer; a capture of many lines is not looked through at each of them. */
const FARTHEST = 40;

/** Those whom the press may ask end a release, below the mark of its end. */
function contactBlock(state: State, line: Line, { lines, releaseNumber, tags, taken }: ContactBlock): number {
  if (lines[0] !== line.text) state.furniture.push(line.text);
  append(state.furniture, lines);
  append(state.tags, tags);
  state.releaseNumber ??= releaseNumber;
  return taken;
}

function fact(state: State, text: string, rest: Rest): number {
  const { label, value } = readFact(text) ?? { label: text, value: '' };
  const values = value === '' ? valuesBelow(rest.pieces.slice(rest.from, rest.from + FARTHEST)) : [value];
  state.furniture.push(text);
  if (/^(?:topic|tags?|keywords)/i.test(label)) {
    append(
      state.tags,
      values.flatMap((one) => one.split(/\s{0,2}[,;]\s{1,2}/)).filter((tag) => /[\p{L}\p{N}]/u.test(tag)),
    );
  } else if (/number|no\.?$/i.test(label)) state.releaseNumber = values[0] ?? state.releaseNumber;
  else if (value === '') append(state.furniture, values);
  return value === '' ? values.length : 0;
}
