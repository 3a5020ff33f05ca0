import type { Article } from '../../contract.ts';

/**
 * What an article's text is like, in 28 hex digits: a simhash of its words (16), how many they are (4) and a hash of its headline (8).
 * Texts that share most of their runs of three words differ in few bits of the simhash (Charikar 2002).
 * Null for an article with hardly any text, which is like no other.
 */
export function signatureOf(article: Pick<Article, 'headline' | 'blocks'>): string | null {
  const text = article.blocks.map((block) => (block.kind === 'photo' ? '' : block.text)).join(' ');
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS) return null;
  const headline = hashOf(wordsOf(article.headline).join(' '), 0).toString(16).padStart(8, '0');
  return simhash(words) + Math.min(words.length, 0xffff).toString(16).padStart(4, '0') + headline;
}

/** A signature as numbers, for comparing. */
export interface Likeness {
  readonly high: number;
  readonly low: number;
  readonly words: number;
  readonly headline: string;
}

/** Reads a signature; null when it is none. */
export function parseSignature(signature: string): Likeness | null {
  if (!/^[\da-f]{28}$/.test(signature)) return null;
  const number = (start: number, end: number) => Number.parseInt(signature.slice(start, end), 16);
  return { high: number(0, 8), low: number(8, 16), words: number(16, 20), headline: signature.slice(20) };
}

/** In how many of 64 bits two texts differ. */
export function distance(left: Likeness, right: Likeness): number {
  return bitsIn(left.high ^ right.high) + bitsIn(left.low ^ right.low);
}

const FEWEST_WORDS = 8;
/** Longer texts are told apart by their beginning. */
const MAX_WORDS = 4000;
const RUN = 3;

/** Letters and digits only, so that captures of different forms agree: quotes, hyphens and blanks vary between them. */
function wordsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, MAX_WORDS);
}

function simhash(words: readonly string[]): string {
  const weights = new Int32Array(64);
  for (let at = 0; at + RUN <= Math.max(words.length, RUN); at += 1) {
    const run = words.slice(at, at + RUN).join(' ');
    weigh(weights, 0, hashOf(run, 0));
    weigh(weights, 32, hashOf(run, 0x9747b28c));
  }
  return hexOf(weights, 0) + hexOf(weights, 32);
}

function weigh(weights: Int32Array, from: number, hash: number): void {
  for (let bit = 0; bit < 32; bit += 1) {
    const at = from + bit;
    weights[at] = (weights[at] ?? 0) + (((hash >>> bit) & 1) === 1 ? 1 : -1);
  }
}

function hexOf(weights: Int32Array, from: number): string {
  let bits = 0;
  for (let bit = 0; bit < 32; bit += 1) if ((weights[from + bit] ?? 0) > 0) bits |= 1 << bit;
  return (bits >>> 0).toString(16).padStart(8, '0');
}

/** FNV-1a over UTF-16 units, its bits mixed as in MurmurHash3. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
