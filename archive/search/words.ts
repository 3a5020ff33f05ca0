import lunr from 'lunr';

/** A word as the index knows it. */
export interface Word {
  /** Case, accents, apostrophes and separators folded: what `exact:` and quotes look for. */
  readonly form: string;
  /** The form stemmed by lunr: what a plain word looks for. */
  readonly stem: string;
}

/** Longer words (base64 in a text) are known by their first so many units. */
export const LONGEST_WORD = 64;

/** The form a printed word is known by; null for lunr's stop words, unless it is kept all the same, and for words of no letter. */
export function formOf(raw: string, isKept: boolean): string | null {
  const form = foldWord(raw);
  if (form === '') return null;
  return isKept || isAcronym(raw) || !isStopWord(form) ? form : null;
}

/** A form stemmed by lunr. */
export function stemOf(form: string): string {
  return lunr.stemmer(new lunr.Token(form, {})).toString();
}

/** lunr's filter gives no token back for a stop word. */
function isStopWord(form: string): boolean {
  return lunr.stopWordFilter(new lunr.Token(form, {})) === undefined;
}

/** Acronyms are never stop words: `U.S.` and `US` are not the pronoun. */
function isAcronym(raw: string): boolean {
  return raw === 'US' || (raw.length > 2 && raw[1] === '.' && !isDigit(raw.charCodeAt(0)));
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isSmallLetter = (unit: number) => unit >= 97 && unit <= 122;

/** A word folded: lower case, without accents, possessive, inner apostrophes, dots of an acronym, commas of a number. */
export function foldWord(raw: string): string {
  const plain = isAscii(raw) ? raw.toLowerCase() : foldUnicode(raw);
  if (isLettersAlone(plain)) return plain.slice(0, LONGEST_WORD);
  const cut = plain.endsWith("'s") ? plain.slice(0, -2) : plain;
  const joined = isDigit(cut.charCodeAt(0)) ? cut.replaceAll(',', '') : cut.replaceAll('.', '');
  return joined.replaceAll("'", '').slice(0, LONGEST_WORD);
}

function isLettersAlone(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isSmallLetter(text.charCodeAt(index))) return false;
  return true;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}

const UNDECOMPOSED: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
};
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function foldUnicode(raw: string): string {
  if (UNSPACED.test(raw)) return raw.normalize('NFKC').toLowerCase();
  return raw
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[æœøłđðþıß]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[\u2018\u2019\u02bc\uff07]/g, "'");
}
