import { endsInCredit } from './credit.ts';
import { findDates } from './date.ts';
import { type Line, lineOf, type Media, type Piece } from './piece.ts';
import { parseVirin } from './virin.ts';

/**
 * Parts VIRINs from the end and the beginning of paragraphs that text captures ran them into. Text that carries a credit or
 * tells the day of the VIRIN is the photo's caption; any other stays a paragraph beside a photo of which the VIRIN alone is
 * known.
 */
export function partVirins(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => (piece.kind === 'line' && piece.level === undefined ? partLine(piece) : [piece]));
}

function partLine(line: Line): readonly Piece[] {
  if (line.text.length > LONGEST || line.text.length < SHORTEST) return [line];
  const [, before = '', last] = AT_END.exec(line.text) ?? [];
  if (last !== undefined)
    return isCaptionOf(before, last) ? captioned(line, before, last) : [{ ...line, text: before }, photoOf(last)];
  const [, first, after = ''] = AT_START.exec(line.text) ?? [];
  if (first === undefined || endsInCredit(after)) return [line];
  return isCaptionOf(after, first) ? captioned(line, after, first) : [photoOf(first), lineOf(after, true)];
}

const LONGEST = 6000;
/** Shorter lines are labels and names of files. */
const SHORTEST = 70;
const VIRIN = '\\d{6}-[A-Z0]-[A-Z0-9]{5}-\\d{3,4}';
/** After a finished sentence or a bracket, with or without a blank. */
const AT_END = new RegExp(`^(.{40,}[.!?)\\]]["”]?) ?(${VIRIN}[A-Z]?)(?:\\.JPE?G)?$`, 'is');
/** Before a sentence: the next word's capital is no crop letter. */
const AT_START = new RegExp(`^(${VIRIN})(?:\\.JPE?G)? ?(["“]?[A-Z][a-z ].{40,})$`, 's');

function isCaptionOf(text: string, virin: string): boolean {
  if (text.length > LONGEST_CAPTION) return false;
  const day = parseVirin(virin, new Date().getUTCFullYear())?.date ?? null;
  return endsInCredit(text) || (day !== null && findDates(text).some(({ date }) => date === day));
}

const LONGEST_CAPTION = 900;

function captioned(line: Line, caption: string, virin: string): readonly Piece[] {
  return [{ ...line, text: caption, gap: true }, lineOf(`VIRIN: ${virin}`, false)];
}

function photoOf(virin: string): Media {
  return { kind: 'media', lines: [`VIRIN: ${virin}`], alt: null, address: null, link: null };
}
