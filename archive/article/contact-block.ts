import { isEndMark } from './end-mark.ts';
import { readFact } from './fact.ts';
import { isRelatedHead } from './furniture.ts';
import { isKeywords } from './masthead.ts';
import type { Line, Piece } from './piece.ts';
import { readHeadFact } from './release-head.ts';
import { endsSentence } from './sentence.ts';

/** The lines that end a release with those whom the press may ask, and the release's number where it stands among them. */
export interface ContactBlock {
  readonly lines: readonly string[];
  readonly releaseNumber: string | null;
  /** The page's keywords, which the Coast Guard prints last. */
  readonly tags: readonly string[];
  /** How many pieces after the line it takes along. */
  readonly taken: number;
}

/**
 * Reads the short lines after `Contact`, `Media contact:`, `Contact: NAME, TELEPHONE` or a mark of the end (`-30-`, `##END##`), down to the capture's
 * last line or its links to other releases: names, telephones, addresses (Corps of Engineers, Coast Guard). Null where something longer follows, or no
 * telephone or address stands among them.
 */
export function readContactBlock(line: Line, rest: readonly Piece[]): ContactBlock | null {
  const isEnd = isEndMark(line.text);
  const isTold = OWN.test(line.text) && REACHED.test(line.text);
  if (!(isEnd || isTold || HEAD.test(line.text))) return null;
  const others = rest.findIndex(opensOther);
  const block = others < 0 ? rest : rest.slice(0, others);
  if (block.length > MOST_LINES) return null;
  const after: string[] = [];
  for (const piece of block) {
    const lines = piece.kind === 'line' ? [piece.text] : piece.kind === 'block' ? piece.block.text.split('\n') : [''];
    if (!lines.every((text) => isShort(text) || isKeywords(text))) return null;
    after.push(...lines);
  }
  const tags = tagsIn(after);
  const told = after.filter((text) => !tags.some((tag) => text === tag || isKeywords(text)));
  const lines = isEnd ? told : [line.text, ...told];
  const isBlock = isTold || told.some((text) => REACHED.test(text)) || (isEnd && told.length === 0 && tags.length > 0);
  return isBlock ? { lines, releaseNumber: numberIn(lines), tags, taken: block.length } : null;
}

/** Keywords in one line, or each on a line of its own at the very end, most of them small. */
function tagsIn(lines: readonly string[]): readonly string[] {
  const listed = lines.filter(isKeywords).flatMap((text) => text.split(/, ?/));
  if (listed.length > 0) return listed;
  const last = lines.slice(lines.findLastIndex((text) => !isTag(text)) + 1);
  const small = last.filter((text) => text === text.toLowerCase()).length;
  return last.length > 1 && small * 2 > last.length ? last : [];
}

function isTag(text: string): boolean {
  return /^[\p{L}\d][\p{L}\d'’ -]{1,30}$/u.test(text) && text.split(' ').length < 4 && readHeadFact(text) === null;
}

const MOST_LINES = 16;
const HEAD =
  /^(?:(?:media|press|news|public affairs|for more information) )?(?:contacts?|point of contact)(?: information)?\s?:?$/i;
/** `Contact: NAME, 202/555-0134.` in the last line. */
const OWN = /^(?:(?:media|press|news) )?contacts?\s?: \p{Lu}.{3,160}$/iu;
const REACHED = /\(?\b\d{3}\)?[ ./-]\d{3}[.-]\d{4}\b|[\w.-]@[\w-]+\.\w|\w\(at\)\w/;

/** Links to other releases and labelled facts come after the contacts. */
function opensOther(piece: Piece): boolean {
  return piece.kind === 'line' && (isRelatedHead(piece.text) || readFact(piece.text) !== null);
}

function isShort(text: string): boolean {
  return text !== '' && text.length < 90 && (!endsSentence(text) || text.length < 24);
}

function numberIn(lines: readonly string[]): string | null {
  for (const text of lines) {
    const fact = readHeadFact(text);
    if (fact?.kind === 'number') return fact.number;
  }
  return null;
}
