import type { DictionaryCursor } from './dictionary.ts';
import { LONGEST_WORD } from './words.ts';

/** Whether a text has a wildcard. */
export function isWild(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

/** A pattern in which no `*` follows another. */
export function shapeOf(pattern: string): string {
  return [...pattern].filter((letter, at, all) => letter !== '*' || all[at - 1] !== '*').join('');
}

/** The part of a pattern before its first `*` or `?`. */
export function literalStart(pattern: string): string {
  const end = [pattern.indexOf('*'), pattern.indexOf('?')].filter((at) => at >= 0);
  return end.length === 0 ? pattern : pattern.slice(0, Math.min(...end));
}

/** Whether a text has the shape of a pattern: `*` any letters or none, `?` one. Time grows with the product of both at most. */
export function matchesPattern(text: string, pattern: string): boolean {
  return matchesShape(text, Array.from(pattern));
}

function matchesShape(text: string, shape: readonly string[]): boolean {
  const letters = Array.from(text);
  let [at, shapeAt, star, resume] = [0, 0, -1, 0];
  while (at < letters.length) {
    if (shape[shapeAt] === '*') {
      star = shapeAt++;
      resume = at;
    } else if (shapeAt < shape.length && (shape[shapeAt] === '?' || shape[shapeAt] === letters[at])) {
      at++;
      shapeAt++;
    } else if (star >= 0) {
      shapeAt = star + 1;
      at = ++resume;
    } else return false;
  }
  while (shape[shapeAt] === '*') shapeAt++;
  return shapeAt === shape.length;
}

/** A test of dictionary keys for a pattern. */
export function patternTest(pattern: string): (cursor: DictionaryCursor) => boolean {
  const shape = Array.from(pattern);
  // No word is longer: what asks for more letters need not be compared with any.
  if (shape.filter((letter) => letter !== '*').length > LONGEST_WORD) return () => false;
  return (cursor) => matchesShape(cursor.text(), shape);
}
