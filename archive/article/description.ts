import { isAltOf, plainAlt } from './caption-lines.ts';
import { isCreditLine } from './credit.ts';
import { parseLabels } from './label.ts';
import type { Line, Piece } from './piece.ts';

/**
 * Parts lines that a wrapped capture ran together around a download line. Text browsers print a picture's description
 * right after the text before it, which may fill its last line: the caption after the download line says where it begins,
 * and the description says where the caption ends.
 */
export function partDescriptions(pieces: readonly Piece[]): readonly Piece[] {
  const parted = [...pieces];
  for (let at = parted.length - 2; at > 0; at--) {
    const [before, download, after] = [parted[at - 1], parted[at], parted[at + 1]];
    if (before?.kind !== 'line' || after?.kind !== 'line' || !isDownload(download)) continue;
    const end = endOfCaption(before.text, after.text);
    if (end > 0) parted.splice(at + 1, 1, ...cut(after, end));
    const start = startOfDescription(before.text, end > 0 ? after.text.slice(0, end) : after.text);
    if (start > 0) parted.splice(at - 1, 1, ...cut(before, start));
  }
  return parted;
}

/** `Official Photo, Secretary Rae Doe (Photo by Kit Ault)` in a biography is its portrait's description, not a caption. */
export function partPortraits(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) =>
    piece.kind === 'line' && PORTRAIT.test(piece.text)
      ? { kind: 'media', lines: [], alt: plainAlt(piece.text), address: null, link: null }
      : piece,
  );
}

const PORTRAIT = /^\[?official (?:photo|portrait)\b[^()]{0,80}\(photo by [^()]{3,50}\)\]?$/i;

/** Where the description starts that stands after other text; 0 where it stands alone or is none. */
function startOfDescription(before: string, caption: string): number {
  const start = before.lastIndexOf(caption.slice(0, OPENING));
  if (start < 1 || !isAltOf(before.slice(start), caption)) return 0;
  return before[start - 1] === '[' ? start - 1 : start;
}

/** Where a caption ends that a short line ran into (a file's label, the names of tags); 0 where it is whole. */
function endOfCaption(description: string, caption: string): number {
  const plain = plainAlt(description);
  const rest = caption.length - plain.length;
  if (rest < 2 || !/[.)\]!?"”]$/.test(plain) || !caption.startsWith(`${plain} `)) return 0;
  const credit = CREDIT.exec(caption.slice(plain.length))?.[0] ?? '';
  const end = isCreditLine(credit.trim()) ? plain.length + credit.length : plain.length;
  return end < caption.length && caption.length - end <= LONGEST_REST ? end : 0;
}

function cut(line: Line, at: number): readonly Line[] {
  const texts = [line.text.slice(0, at).trim(), line.text.slice(at).trim()].filter((text) => text !== '');
  return texts.map((text, part) => (part === 0 ? { ...line, text } : { ...line, text, gap: false }));
}

const LONGEST_REST = 80;
/** A description may leave out the credit its caption ends in, closed or not. */
const CREDIT = /^ \([^()]{4,240}(?:\)(?: ?\(Released\))?|$)/;
/** So many letters of a caption are found again. */
const OPENING = 24;

function isDownload(piece: Piece | undefined): boolean {
  return piece?.kind === 'line' && (parseLabels(piece.text)?.every(({ kind }) => kind === 'marker') ?? false);
}
