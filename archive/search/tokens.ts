import { APOSTROPHE, DIGIT, HYPHEN, IDEOGRAPH, INVISIBLE, LETTER, letterAt, PLAIN, SEPARATOR } from './letters.ts';

/** Words between two passages of a field: more than a phrase or NEAR reaches across. */
export const PASSAGE_GAP = 100;

/**
 * Called for each word: where it stands in the text, its number, a hash of its units (`hashUnits`),
 * and whether it is part of an identifier (none is a stop word).
 */
export type TokenVisitor = (start: number, end: number, position: number, hash: number, isIdentifier: boolean) => void;

const FIRST_HASH = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/**
 * Visits the words of a text in order and returns the position after the last.
 * One tokenizer for index, query, snippets and marks. Hyphenated words are visited by part, in adjacent positions,
 * so the whole is a phrase of its parts; scripts without spaces are visited by pairs of characters.
 */
export function visitTokens(text: string, position: number, visit: TokenVisitor): number {
  let at = 0;
  let next = position;
  while (at < text.length) {
    const start = at;
    let unit = text.charCodeAt(at);
    let hash = FIRST_HASH;
    while (unit < 128 && PLAIN[unit] === 1) {
      hash = Math.imul(hash ^ unit, HASH_FACTOR);
      unit = text.charCodeAt(++at);
    }
    if (unit === SPACE_UNIT) {
      if (at > start)
        visit(start, at, next++, hash, text.charCodeAt(start - 1) === HYPHEN_UNIT && isShortPart(text, start, at));
      at++;
    } else if (at > start || isWordUnit(text, start)) {
      const end = wordEnd(text, start, at);
      visit(start, end, next++, end === at ? hash : hashUnits(text, start, end), isShortPart(text, start, end));
      at = end;
    } else if (letterAt(text, start) === IDEOGRAPH) {
      const end = letterAt(text, start + 1) === IDEOGRAPH ? start + 2 : start + 1;
      visit(start, end, next++, hashUnits(text, start, end), false);
      at = start + 1;
    } else at = start + 1;
  }
  return next;
}

/** A number for the units from `start` to `end`; equal for equal texts. */
export function hashUnits(text: string, start: number, end: number): number {
  let hash = FIRST_HASH;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR);
  return hash;
}

/** The end of a word whose units up to `from` are known to be letters. */
function wordEnd(text: string, start: number, from: number): number {
  let at = Math.max(from, start + 1);
  for (;;) {
    const kind = letterAt(text, at);
    if (kind === LETTER || kind === DIGIT) at++;
    else if (isJoined(text, start, at, kind)) at++;
    else return at;
  }
}

/** Whether the unit at `at`, no letter, belongs to the word around it. */
function isJoined(text: string, start: number, at: number, kind: number): boolean {
  if (kind === APOSTROPHE || kind === INVISIBLE) return isWordUnit(text, at + 1);
  return kind === SEPARATOR && isSeparatorInside(text, start, at);
}

const isWordUnit = (text: string, at: number) => {
  const kind = letterAt(text, at);
  return kind === LETTER || kind === DIGIT;
};

const isDigitAt = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
};

/** Whether the dot or comma at `at` belongs to the word: 1,234.5 and U.S. are one word each. */
function isSeparatorInside(text: string, start: number, at: number): boolean {
  const mark = text[at];
  if (mark !== '.' && mark !== ',') return false;
  if (isDigitAt(text, start)) return isNumberGoingOn(text, start, at);
  if (mark === ',') return false;
  const isSingle = at - start === 1 || text[at - 2] === '.';
  return isSingle && letterAt(text, at + 1) === LETTER && !isWordUnit(text, at + 2);
}

function isNumberGoingOn(text: string, start: number, at: number): boolean {
  for (let index = Math.max(start, at - 20); index < at; index++) {
    if (!isDigitAt(text, index) && text[index] !== ',') return false;
  }
  if (!isDigitAt(text, at + 1)) return false;
  if (text[at] === ',') return isDigitAt(text, at + 2) && isDigitAt(text, at + 3) && !isDigitAt(text, at + 4);
  if (text[start - 1] === '.' && isDigitAt(text, start - 2)) return false;
  let end = at + 1;
  while (isDigitAt(text, end)) end++;
  return !(text[end] === '.' && isDigitAt(text, end + 1));
}

const SPACE_UNIT = 32;
const HYPHEN_UNIT = 45;
/** How far around a hyphen an identifier is looked for. */
const IDENTIFIER_REACH = 40;
/** Stop words are no longer than this. */
const LONGEST_PART = 6;

/** Whether a short word is joined by hyphens to a part with a digit, as the service letter of a VIRIN is. */
function isShortPart(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_PART) return false;
  const before = letterAt(text, start - 1) === HYPHEN;
  const after = letterAt(text, end) === HYPHEN;
  if (!before && !after) return false;
  return (before && hasDigit(text, start - 1, -1)) || (after && hasDigit(text, end, 1));
}

function hasDigit(text: string, from: number, step: 1 | -1): boolean {
  for (let at = from, left = IDENTIFIER_REACH; left > 0; at += step, left--) {
    const kind = letterAt(text, at);
    if (kind === DIGIT) return true;
    if (kind !== LETTER && kind !== HYPHEN) return false;
  }
  return false;
}
