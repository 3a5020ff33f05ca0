import { APOSTROPHE, DIGIT, HYPHEN, IDEOGRAPH, INVISIBLE, LETTER, letterAt, SEPARATOR } from './letters.ts';
import { type Analyser, foldWord, type Word } from './words.ts';

/** Words between two passages of a field: more than a phrase or NEAR reaches across. */
export const PASSAGE_GAP = 100;

/** Where a word stands: UTF-16 units into its text, and its number among the words of its field, stop words counted. */
export interface Token extends Word {
  readonly start: number;
  readonly end: number;
  readonly position: number;
}

/** Called for each word with its text, its place, and its number. `compound` words carry an identifier's parts: none is a stop word. */
export type TokenVisitor = (raw: string, start: number, position: number, identifier: boolean) => void;

/**
 * Visits the words of a text in order and returns the position after the last.
 * One tokenizer for index, query, snippets and marks. Hyphenated words are visited by part, in adjacent positions,
 * so the whole is a phrase of its parts; scripts without spaces are visited by pairs of characters.
 */
export function visitTokens(text: string, position: number, visit: TokenVisitor): number {
  let at = 0;
  let next = position;
  while (at < text.length) {
    const kind = letterAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      const end = wordEnd(text, at);
      visit(text.slice(at, end), at, next++, isPartOfIdentifier(text, at, end));
      at = end;
    } else if (kind === IDEOGRAPH) {
      const pair = letterAt(text, at + 1) === IDEOGRAPH ? 2 : 1;
      visit(text.slice(at, at + pair), at, next++, false);
      at++;
    } else at++;
  }
  return next;
}

/** The words of a text that are indexed. */
export function tokensOf(text: string, analyse: Analyser, position = 0): Token[] {
  const tokens: Token[] = [];
  visitTokens(text, position, (raw, start, at, identifier) => {
    const word = wordOf(raw, identifier, analyse);
    if (word) tokens.push({ form: word.form, stem: word.stem, start, end: start + raw.length, position: at });
  });
  return tokens;
}

/** The word a visited text stands for. Parts of an identifier (VIRIN, release number) are kept as printed. */
export function wordOf(raw: string, identifier: boolean, analyse: Analyser): Word | null {
  const word = analyse(raw);
  if (word !== null || !identifier) return word;
  const form = foldWord(raw);
  return form === '' ? null : { form, stem: form };
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const kind = letterAt(text, at);
    if (kind === LETTER || kind === DIGIT) at++;
    else if (kind === SEPARATOR || kind === HYPHEN || kind === IDEOGRAPH) {
      const joined = kind === SEPARATOR ? separatorInside(text, start, at) : 0;
      if (joined === 0) return at;
      at += joined;
    } else if (isWordUnit(text, at + 1)) at++;
    else if (kind === APOSTROPHE || kind !== INVISIBLE) return at;
    else return at;
  }
}

const isWordUnit = (text: string, at: number) => {
  const kind = letterAt(text, at);
  return kind === LETTER || kind === DIGIT;
};

const isDigitAt = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
};

/** How many units to go on when the dot or comma at `at` belongs to the word: 1,234.5 and U.S. are one word each. */
function separatorInside(text: string, start: number, at: number): number {
  const mark = text[at];
  if (mark !== '.' && mark !== ',') return 0;
  if (isDigitAt(text, start)) return isNumberGoingOn(text, start, at) ? 1 : 0;
  if (mark === ',') return 0;
  const letterBefore = at - start === 1 || text[at - 2] === '.';
  if (!letterBefore || letterAt(text, at + 1) !== LETTER || isWordUnit(text, at + 2)) return 0;
  return 1;
}

function isNumberGoingOn(text: string, start: number, at: number): boolean {
  for (let index = Math.max(start, at - 20); index < at; index++) {
    if (!isDigitAt(text, index) && text[index] !== ',') return false;
  }
  if (!isDigitAt(text, at + 1)) return false;
  if (text[at] === ',') return isDigitAt(text, at + 2) && isDigitAt(text, at + 3) && !isDigitAt(text, at + 4);
  let end = at + 1;
  while (isDigitAt(text, end)) end++;
  return !(text[end] === '.' && isDigitAt(text, end + 1));
}

/** How far around a hyphen an identifier is looked for. */
const IDENTIFIER_REACH = 40;

/** Whether a short word is joined by hyphens to a part with a digit, as the service letter of a VIRIN is. */
function isPartOfIdentifier(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
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
