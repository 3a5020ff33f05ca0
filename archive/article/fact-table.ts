import { parseLabels } from './label.ts';
import { lineOf, type Piece } from './piece.ts';

/** The tables of a photo's or a story's page in which each row is a label with its value, as label lines: DVIDS's `Date Posted:`. */
export function partFactTables(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const rows = piece.kind === 'block' && piece.block.kind === 'table' ? factsIn(piece.block.text) : null;
    return rows === null ? [piece] : rows.map((row, at) => lineOf(row, at === 0));
  });
}

function factsIn(table: string): readonly string[] | null {
  const rows = table.split('\n').map((row) => row.split('\t'));
  const facts = rows.map(([name = '', value = '']) => `${name} ${value}`.trim());
  const isFacts = rows.length >= FEWEST && rows.every((row) => row.length === 2 && row[0]?.endsWith(':'));
  return isFacts && facts.every((fact) => parseLabels(fact) !== null) ? facts : null;
}

/** Fewer rows are somebody's own table. */
const FEWEST = 3;
