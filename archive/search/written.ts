import { DIGIT, IDEOGRAPH, LETTER, letterAt } from './letters.ts';
import type { Lexeme } from './lexer.ts';
import { MOST_EDITS } from './terms.ts';

/** What a word being typed ends with when more of it may follow. */
const ENDS = new Set([LETTER, DIGIT, IDEOGRAPH]);

/** A word or phrase as it was read, in the query language. `typed`: its last word is still being typed. */
export function writtenOf(
  lexeme: Lexeme,
  { name, exact }: { readonly name: string | null; readonly exact: boolean },
  typed: boolean,
): string {
  const { kind, text } = lexeme;
  const written = kind === 'phrase' ? `"${text}"` : text;
  const boost = lexeme.boost === 1 ? '' : `^${lexeme.boost}`;
  const star = typed && kind === 'word' && ENDS.has(letterAt(text, text.length - 1)) ? '*' : '';
  const form = exact && name !== 'exact' ? 'exact:' : '';
  return `${name === null ? '' : `${name}:`}${form}${written}${star}${distanceOf(lexeme)}${boost}`;
}

/** Why a word may be fewer letters off than was asked for. */
export function tooFar({ text, distance }: Lexeme): string {
  return `${text}~${distance} was read as ${text}~${MOST_EDITS}: a word may be ${MOST_EDITS} letters off at most.`;
}

function distanceOf({ kind, distance }: Lexeme): string {
  if (distance === null) return '';
  return `~${kind === 'word' ? Math.min(distance, MOST_EDITS) : distance}`;
}
