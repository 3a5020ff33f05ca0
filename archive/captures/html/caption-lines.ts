import { endsInCredit } from '../../article/credit.ts';
import { parseLabels } from '../../article/label.ts';
import type { Line, Piece } from '../../article/piece.ts';
import { endsSentence } from '../../article/sentence.ts';

/** The lines that stand with a picture; the sentences of a caption that a break parts within its paragraph are one line. */
export function captionLines(pieces: readonly Piece[]): readonly string[] {
  const lines: string[] = [];
  let before: Line | null = null;
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (piece.kind !== 'line') {
      if (piece.kind === 'block' && piece.block.kind !== 'embed') lines.push(...piece.block.text.split('\n'));
      before = null;
    } else {
      if (last !== undefined && before !== null && goesOn(before, piece))
        lines[lines.length - 1] = `${last} ${piece.text}`;
      else lines.push(piece.text);
      before = piece;
    }
  }
  return lines;
}

/** A title ends in no stop, a credit and a label stand on lines of their own. */
function goesOn(before: Line, { text, gap }: Line): boolean {
  if (gap || before.text === text || !endsSentence(before.text) || endsInCredit(before.text)) return false;
  return [before.text, text].every((line) => parseLabels(line) === null);
}
