import { endsInCredit } from './credit.ts';
import { parseDate } from './date.ts';
import type { Piece } from './piece.ts';

/** `November 19, 2012.`: a line that is a day, as old navy.mil prints one below each related photo. */
export function isLoneDay(text: string): boolean {
  return text.length < 32 && parseDate(text.replace(/\.$/, '')) !== null;
}

/** Whether such a line stands below a captioned photo. */
export function isDayBelow(text: string, above: Piece | undefined): boolean {
  return above?.kind === 'line' && isLoneDay(text) && endsInCredit(above.text);
}
