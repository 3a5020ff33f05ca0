import { squeeze, visible } from '../article/line.ts';

/** A line of a text capture, and how its source printed it. */
export interface Raw {
  readonly text: string;
  /** Columns to its right edge, indentation included. */
  readonly edge: number;
  readonly indent: number;
  readonly gap: boolean;
  /** Whether it is set in two columns, as heads of the 1990s are. */
  readonly parted: boolean;
}

/** Wider lines are no lines of a wrapped text. */
export const WIDEST = 132;
/** lynx indents what it prints by so much, save headings. */
export const LYNX_INDENT = 3;
const PARTED = /\S {8,}\S/;
const BREAK = /\r\n|[\n\r\u2028\u2029\f\v]/;

/** The lines of a text that are not empty, margins of text browsers counted as one. */
export function rawLines(text: string): readonly Raw[] {
  return alignMargins(linesOf(text));
}

function linesOf(text: string): readonly Raw[] {
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
    raws.push({ text: collapsed, edge: trimmed.length, indent, gap, parted: PARTED.test(trimmed.slice(0, WIDEST)) });
    gap = false;
  }
  return raws;
}

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
