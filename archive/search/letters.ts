/** What a UTF-16 unit is to the tokenizer. */
export const SEPARATOR = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Scripts written without spaces: every unit is a word of its own, found by pairs. */
export const IDEOGRAPH = 3;
/** Invisible inside a word: soft hyphen, joiners, direction marks. */
export const INVISIBLE = 4;
export const APOSTROPHE = 5;
export const HYPHEN = 6;

const APOSTROPHES = "'\u2019\u2018\u02bc\uff07";
const HYPHENS = '-\u2010\u2011';
const LETTERS = /^[\p{L}\p{M}]$/u;
const DIGITS = /^\p{N}$/u;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const FORMAT = /^\p{Cf}$/u;

/** The classes below this unit are looked up; scripts above it are told by range, or by asking Unicode. */
const LISTED = 0x2e80;
const listed = Uint8Array.from({ length: LISTED }, (_, unit) => classOf(String.fromCharCode(unit)));

/** 1 for the ASCII letters: most of most texts. */
export const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) => (listed[unit] === LETTER ? 1 : 0));

/** The class of the UTF-16 unit at `index`; a separator outside the text. */
export function letterAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < LISTED) return listed[unit] as number;
  if (Number.isNaN(unit)) return SEPARATOR;
  if (unit >= 0x4e00 && unit <= 0x9fff) return IDEOGRAPH;
  if (unit >= 0xac00 && unit <= 0xd7a3) return LETTER;
  if (unit >= 0xd800 && unit <= 0xdfff) return pairClass(text, index, unit);
  return classOf(String.fromCharCode(unit));
}

function pairClass(text: string, index: number, unit: number): number {
  const point = text.codePointAt(unit < 0xdc00 ? index : index - 1);
  return point === undefined || point < 0x10000 ? SEPARATOR : classOf(String.fromCodePoint(point));
}

function classOf(character: string): number {
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (HYPHENS.includes(character)) return HYPHEN;
  if (UNSPACED.test(character)) return character.length > 1 ? LETTER : IDEOGRAPH;
  if (LETTERS.test(character)) return LETTER;
  if (DIGITS.test(character)) return DIGIT;
  return FORMAT.test(character) ? INVISIBLE : SEPARATOR;
}
