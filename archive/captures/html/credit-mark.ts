import { isAgency } from '../../article/agency.ts';
import { splitCredit } from '../../article/credit.ts';
import { parseLabels } from '../../article/label.ts';
import { fold } from '../../article/line.ts';
import type { Line, Media, Piece } from '../../article/piece.ts';
import { attribute, type Element, elements, marks, textOf, words } from './tree.ts';

const CREDIT =
  /(?:^|[\s_-])(?:(?:photo|image|img|media|picture|caption|figure)?[_-]?(?:credits?|byline|copyright|attribution|photographer)|photographer)(?=$|[\s_-])/i;
const HOLDER = /^(?:copyrightholder|credittext|creator|author)$/i;
const LONGEST = 200;

/** Whether an element is marked as a credit. */
export function isCreditMark(element: Element): boolean {
  return CREDIT.test(words(marks(element))) || HOLDER.test(attribute(element, 'itemprop'));
}

/**
 * A picture with the credit that is marked in its box (`<span class="credit">`): what no words of its own tell from the caption
 * is cut from the caption's end. A credit that is told by its words (`(U.S. Navy photo by ...)`) stays in its line.
 */
export function withCreditMark(media: Media, box: Element): Media {
  const marked = [...elements(box, 400)].find(
    (element) => isCreditMark(element) && textOf(element, LONGEST + 1) !== '',
  );
  const credit = marked === undefined ? '' : bare(textOf(marked, LONGEST + 1));
  if (credit === '' || credit.length > LONGEST || media.lines.some(tellsCredit)) return media;
  const lines = media.lines.map((line) => without(line, credit)).filter((line) => line !== '');
  return lines.join('\n') === media.lines.join('\n') ? media : { ...media, lines, credit };
}

/** The credit that a line marked as one holds; null where it is a label or a caption with its credit. */
export function creditIn(line: string): string | null {
  const { caption, credit } = splitCredit(line);
  if (parseLabels(line) !== null || (credit !== null && caption !== '')) return null;
  return credit ?? bare(line);
}

/** Whether a line needs no mark: its words say that it is a credit or holds one. */
function tellsCredit(line: string): boolean {
  return splitCredit(line).credit !== null || parseLabels(line) !== null;
}

/** A credit without its brackets and its label. */
function bare(text: string): string {
  return text.replace(/^[([]\s?(.*?)\s?[)\]]$/, '$1').trim();
}

function without(line: string, credit: string): string {
  const at = line.lastIndexOf(credit);
  const isEnd = at >= 0 && /^\s?[)\]]?\.?$/.test(line.slice(at + credit.length));
  return isEnd ? line.slice(0, at).replace(/\s?[([|/–—-]?\s?$/, '') : line;
}

/**
 * Pictures with the words that stand right below them: marked captions and credits, and a line that says the picture's description
 * once more, which is its caption then.
 */
export function joinWords(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const above = joined.at(-1);
    const whole = above?.kind === 'media' && above.address !== null ? joinedWith(above, piece) : null;
    if (whole === null) joined.push(piece);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function joinedWith(picture: Media, piece: Piece): Media | null {
  if (piece.kind === 'media') {
    if (piece.address !== null || picture.lines.length > 2 || picture.credit !== undefined) return null;
    const isCredit = piece.credit !== undefined || piece.lines.every(tellsCredit);
    if (picture.lines.length > 0 && !isCredit) return null;
    return {
      ...picture,
      lines: [...picture.lines, ...piece.lines],
      ...(piece.credit === undefined ? {} : { credit: piece.credit }),
    };
  }
  if (piece.kind !== 'line' || isLinked(piece)) return null;
  const isOpen = picture.credit === undefined && !picture.lines.some(tellsCredit);
  const { caption, credit } = splitCredit(piece.text);
  if (isOpen && picture.lines.length > 0 && credit !== null && caption === '') return { ...picture, credit };
  if (picture.lines.length > 0) return null;
  if (isOpen && isAgency(piece.text)) return { ...picture, credit: piece.text };
  if (picture.alt === null) return null;
  const text = piece.text.replace(/^[-–—•\s]{1,3}|[-–—\s]{1,3}$/g, '');
  return text.length >= SHORTEST && fold(text) === fold(picture.alt) ? { ...picture, lines: [text] } : null;
}

/** The headline of another release below its picture is a link. */
function isLinked({ text, spans = [] }: Line): boolean {
  return spans.some((span) => span.kind === 'link' && span.end - span.start > text.length * 0.9);
}

/** A shorter description is a name of something. */
const SHORTEST = 12;
