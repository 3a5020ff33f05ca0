import type { DictionaryCursor } from './dictionary.ts';

/** The part of a pattern before its first `*` or `?`. */
export function literalStart(pattern: string): string {
  const wild = pattern.search(/[*?]/);
  return wild < 0 ? pattern : pattern.slice(0, wild);
}

/** Whether a text has the shape of a pattern: `*` any letters or none, `?` one. Time grows with the product of both at most. */
export function matchesPattern(text: string, pattern: string): boolean {
  const letters = Array.from(text);
  const shape = Array.from(pattern);
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
  return (cursor) => matchesPattern(cursor.text(), pattern);
}
