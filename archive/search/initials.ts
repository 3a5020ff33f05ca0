import { Dictionary, type DictionaryBytes } from './dictionary.ts';
import { EVERYWHERE } from './fields.ts';
import type { Matcher } from './node.ts';
import { decodeDocuments } from './postings.ts';

/** What a search begins with, nearly always. */
const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The number of the one character a word being typed consists of; -1 where there are more, or it is none of these. */
export function initialOf(matcher: Matcher): number {
  return matcher.kind === 'typed' && matcher.form.length === 1 ? CHARACTERS.indexOf(matcher.form) : -1;
}

/** Bytes that a bit for each of so many articles takes. */
export const bitmapBytes = (articles: number) => (articles + 7) >> 3;

/** For each character a bit an article: 1 where one of its words starts so. They are thousands of words, and the first keystroke asks for all of them. */
export function writeInitials(terms: DictionaryBytes, postings: Uint8Array, articles: number): Uint8Array {
  const stride = bitmapBytes(articles);
  const bits = new Uint8Array(stride * CHARACTERS.length);
  const documents = new Uint32Array(articles);
  const dictionary = new Dictionary(terms);
  for (const [number, character] of [...CHARACTERS].entries()) {
    const prefix = Buffer.from(character);
    const cursor = dictionary.from(prefix);
    while (cursor.next() && cursor.startsWith(prefix)) {
      const range = { start: cursor.postings, end: cursor.postingsEnd, fields: EVERYWHERE };
      const count = decodeDocuments(postings, range, documents);
      for (let index = 0; index < count; index++) setBit(bits, number * stride, documents[index] as number);
    }
  }
  return bits;
}

function setBit(bits: Uint8Array, start: number, at: number): void {
  const byte = start + (at >> 3);
  bits[byte] = (bits[byte] as number) | (1 << (at & 7));
}

/** Marks the articles whose bit is 1 with 1, where `within` has a 1 or is null. */
export function markBits(bits: Uint8Array, marks: Uint8Array, within: Uint8Array | null): void {
  for (let article = 0; article < marks.length; article++) {
    const bit = ((bits[article >> 3] as number) >> (article & 7)) & 1;
    marks[article] = (marks[article] as number) | (within === null ? bit : bit & (within[article] as number));
  }
}
