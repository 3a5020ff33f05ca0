import { isCreditLine } from '../../article/credit.ts';
import type { Line, Media, Piece } from '../../article/piece.ts';

const LONGEST = 600;
/** What an author says of the post in italics, above or below it. */
const REMARK =
  /^(?:\W{0,2}(?:editor['’]?s? note|note|update|disclaimer|originally (?:published|posted)|this (?:post|article|blog|story|is|entry|was)|special thanks|all references|by )\b)/i;

/** An italic line after a picture is that picture's caption, and so is a credit line. */
export function joinCaptions(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'line' && last?.kind === 'media' && last.lines.length === 0 && isCaption(piece, last)) {
      joined[joined.length - 1] = withLine(last, piece.text);
    } else joined.push(piece);
  }
  return joined;
}

function isCaption(line: Line, picture: Media): boolean {
  if (line.level !== undefined || line.text.length >= LONGEST) return false;
  if (isCreditLine(line.text)) return true;
  return isItalic(line) && !REMARK.test(line.text) && (picture.caption === undefined || picture.caption !== line.text);
}

/** The title that Markdown gives a picture is its caption only where no other is printed. */
function withLine({ caption, ...picture }: Media, text: string): Media {
  return { ...picture, lines: caption === undefined ? [text] : [caption, text] };
}

function isItalic(line: Line): boolean {
  const [span] = (line.spans ?? []).filter((one) => one.kind === 'emphasis');
  return span !== undefined && span.start === 0 && span.end >= line.text.length - 1;
}
