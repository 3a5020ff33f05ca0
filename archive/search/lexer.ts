import { numberOf, readSuffix, suffixEnd, suffixStart } from './suffix.ts';

/** A piece of a query. `start` and `end` are where it stands in the query, in UTF-16 units. */
export interface Lexeme {
  readonly kind: 'open' | 'close' | 'plus' | 'minus' | 'and' | 'or' | 'not' | 'near' | 'field' | 'phrase' | 'word';
  /** The text without quotes, colon or suffixes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of words and phrases: `~2`. Of NEAR: the distance. Null for none. */
  readonly distance: number | null;
  /** Of words, phrases and closing brackets: `^2`. */
  readonly boost: number;
  /** Of a phrase whose quote was never closed. */
  readonly isOpen: boolean;
}

const QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb';
const NEAR = 'NEAR';
const NEAR_DISTANCE = 10;
const NEAR_DIGITS = 3;
const LONGEST_NAME = 16;

const isSpace = (letter: string) => letter.trim() === '';

/** Splits a query into lexemes, in one pass. Never fails: what is no operator is a word. `isField` tells names of fields. */
export function lexQuery(query: string, isField: (name: string) => boolean): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < query.length) {
    const letter = query[at] as string;
    if (isSpace(letter)) at++;
    else {
      const lexeme = lexemeAt(query, at, isField);
      lexemes.push(lexeme);
      at = lexeme.end;
    }
  }
  return lexemes;
}

function lexemeAt(query: string, at: number, isField: (name: string) => boolean): Lexeme {
  const letter = query[at] as string;
  if (letter === '(') return lexeme('open', query, { at, end: at + 1 });
  if (letter === ')') return withSuffix(query, lexeme('close', query, { at, end: at + 1 }));
  if (QUOTES.includes(letter)) return phraseAt(query, at);
  const bare = at + 1 >= query.length || isSpace(query[at + 1] as string);
  if (letter === '+' && !bare) return lexeme('plus', query, { at, end: at + 1 });
  if (letter === '-' && !bare) return lexeme('minus', query, { at, end: at + 1 });
  return wordAt(query, at, isField);
}

function lexeme(
  kind: Lexeme['kind'],
  query: string,
  { at, end }: { readonly at: number; readonly end: number },
): Lexeme {
  return { kind, text: query.slice(at, end), start: at, end, distance: null, boost: 1, isOpen: false };
}

function phraseAt(query: string, at: number): Lexeme {
  let end = at + 1;
  while (end < query.length && !QUOTES.includes(query[end] as string)) end++;
  const isOpen = end >= query.length;
  const phrase: Lexeme = { ...lexeme('phrase', query, { at, end }), text: query.slice(at + 1, end), isOpen };
  return isOpen ? phrase : withSuffix(query, { ...phrase, end: end + 1 });
}

function wordAt(query: string, at: number, isField: (name: string) => boolean): Lexeme {
  let end = at;
  while (end < query.length && !isWordEnd(query[end] as string)) {
    if (query[end] === ':' && end - at <= LONGEST_NAME && isField(query.slice(at, end))) {
      return { ...lexeme('field', query, { at, end: end + 1 }), text: query.slice(at, end).toLowerCase() };
    }
    end++;
  }
  return operatorOrWord(query, at, Math.max(end, at + 1));
}

const isWordEnd = (letter: string) => letter === '(' || letter === ')' || QUOTES.includes(letter) || isSpace(letter);

function operatorOrWord(query: string, at: number, end: number): Lexeme {
  const text = query.slice(at, end);
  const whole = lexeme('word', query, { at, end });
  if (text === 'AND' || text === '&&') return { ...whole, kind: 'and' };
  if (text === 'OR' || text === '||' || text === '|') return { ...whole, kind: 'or' };
  if (text === 'NOT') return { ...whole, kind: 'not' };
  const near = nearDistance(text);
  if (near !== null) return { ...whole, kind: 'near', distance: Math.max(1, near) };
  return cutSuffix(whole);
}

/** How far NEAR reaches; null for any other word. */
function nearDistance(text: string): number | null {
  if (text === NEAR) return NEAR_DISTANCE;
  return text.startsWith(`${NEAR}/`) ? numberOf(text.slice(NEAR.length + 1), 1, NEAR_DIGITS) : null;
}

/** Takes `~1` and `^2` off a word's end, in either order. */
function cutSuffix(word: Lexeme): Lexeme {
  const { text } = word;
  const from = suffixStart(text);
  if (from === 0) return word;
  return { ...word, text: text.slice(0, from), ...readSuffix(text.slice(from)) };
}

/** Adds the suffixes that follow a closed quote or bracket. */
function withSuffix(query: string, closed: Lexeme): Lexeme {
  const end = suffixEnd(query, closed.end);
  return end === closed.end ? closed : { ...closed, end, ...readSuffix(query.slice(closed.end, end)) };
}
