/** What stands behind a word, phrase or bracket: `~2` and `^3`. */
export interface Suffix {
  /** Null for none; `~` alone is 1. */
  readonly distance: number | null;
  readonly boost: number;
}

/** The highest boost: more is read as this. */
const HIGHEST_BOOST = 100;
/** Digits of a number that are read. */
const DISTANCE_DIGITS = 3;
const BOOST_DIGITS = 4;
/** Behind a quote or bracket. */
const MOST_SUFFIXES = 2;
const LONGEST_SUFFIX = 9;

const isSign = (letter: string | undefined) => letter === '~' || letter === '^';
const isDigit = (letter: string | undefined) => letter !== undefined && letter >= '0' && letter <= '9';
const isPart = (letter: string | undefined) => letter === '.' || isDigit(letter);

/** Where the suffixes at the end of a text begin; its length when there are none. */
export function suffixStart(text: string): number {
  let from = text.length;
  for (let at = text.length - 1; at >= 0; at--) {
    if (isSign(text[at])) from = at;
    else if (!isPart(text[at])) break;
  }
  return from;
}

/** Where the suffixes that begin at `from` end; `from` when there are none. */
export function suffixEnd(text: string, from: number): number {
  let end = from;
  for (let signs = 0; signs < MOST_SUFFIXES && isSign(text[end]); signs++) {
    const most = ++end + LONGEST_SUFFIX;
    while (end < most && isPart(text[end])) end++;
  }
  return end;
}

/** Reads suffixes; of two of one sign the first counts. */
export function readSuffix(text: string): Suffix {
  let [distance, boost]: [number | null, number | null] = [null, null];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '~') distance ??= Number(digitsAt(text, at + 1, DISTANCE_DIGITS) || 1);
    if (text[at] === '^') boost ??= boostAt(text, at + 1);
  }
  return { distance, boost: boost === null ? 1 : Math.min(boost, HIGHEST_BOOST) };
}

/** A number of so many digits at most that is a whole text; null when it is none. */
export function numberOf(text: string, least: number, most: number): number | null {
  const digits = digitsAt(text, 0, most);
  return digits.length >= least && digits.length === text.length ? Number(digits) : null;
}

function boostAt(text: string, at: number): number | null {
  const whole = digitsAt(text, at, BOOST_DIGITS);
  if (whole === '') return null;
  const point = at + whole.length;
  const fraction = text[point] === '.' ? digitsAt(text, point + 1, BOOST_DIGITS) : '';
  return Number(fraction === '' ? whole : `${whole}.${fraction}`);
}

function digitsAt(text: string, at: number, most: number): string {
  let end = at;
  while (end < at + most && isDigit(text[end])) end++;
  return text.slice(at, end);
}
