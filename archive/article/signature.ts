import type { Article } from '../../contract.ts';

/**
 * What an article's text is like, in 36 hex digits: a simhash of its words (16), how many they are (4), a hash of them all in order (8)
 * and one of its headline (8). Texts that share most of their runs of three words differ in few bits of the simhash
 * (Charikar 2002). Null for an article with hardly any text, which is like no other.
 */
export function signatureOf(article: Pick<Article, 'headline' | 'blocks'>): string | null {
  const text = article.blocks.map((block) => (block.kind === 'photo' ? '' : block.text)).join('\n');
  const words = hashWords(text);
  if (words.length < FEWEST_WORDS) return null;
  const count = Math.min(words.length, 0xffff).toString(16).padStart(4, '0');
  return simhash(words) + count + hex(combine(words)) + hex(combine(hashWords(article.headline)));
}

/** A signature as numbers, for comparing. */
export interface Likeness {
  readonly high: number;
  readonly low: number;
  readonly words: number;
  /** Equal for texts of the same words in the same order. */
  readonly text: string;
  readonly headline: string;
}

/** Reads a signature; null when it is none. */
export function parseSignature(signature: string): Likeness | null {
  if (!/^[\da-f]{36}$/.test(signature)) return null;
  const number = (start: number, end: number) => Number.parseInt(signature.slice(start, end), 16);
  const [text, headline] = [signature.slice(16, 28), signature.slice(28)];
  return { high: number(0, 8), low: number(8, 16), words: number(16, 20), text, headline };
}

/** In how many of 64 bits two texts differ. */
export function distance(left: Likeness, right: Likeness): number {
  return bitsIn(left.high ^ right.high) + bitsIn(left.low ^ right.low);
}

const FEWEST_WORDS = 8;
/** Of longer texts only so many runs are weighed, those of the lowest hashes, so that every version chooses nearly the same. */
const MOST_RUNS = 256;

/**
 * The hash of each word (FNV-1a over UTF-16 units). Words are letters and digits only, so that captures of different forms agree:
 * quotes, hyphens and blanks vary between them.
 */
function hashWords(text: string): Uint32Array {
  const lower = text.toLowerCase();
  const hashes = new Uint32Array(lower.length / 2 + 1);
  let count = 0;
  let hash = SEED;
  for (let at = 0; at < lower.length; at += 1) {
    const unit = lower.charCodeAt(at);
    if (isWordUnit(unit)) hash = Math.imul(hash ^ unit, 0x01000193);
    else if (hash !== SEED && unit !== APOSTROPHE && unit !== RIGHT_QUOTE) {
      hashes[count] = hash;
      count += 1;
      hash = SEED;
    }
  }
  if (hash !== SEED) hashes[count++] = hash;
  return hashes.subarray(0, count);
}

const SEED = 0x811c9dc5 | 0;
const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;

/** Letters and digits of all scripts, told by block: signs stand below U+00C0, in U+2000 to U+206F and U+3000 to U+303F. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f);
}

function combine(hashes: Uint32Array): number {
  let all = SEED;
  for (let at = 0; at < hashes.length; at += 1) all = Math.imul(all ^ (hashes[at] ?? 0), 0x01000193) + 1;
  return mix(all);
}

/** A run counts once, so that the repeated cells of a table do not outweigh the text. */
function simhash(words: Uint32Array): string {
  const runs = hashRuns(words).sort();
  const [high, low] = [new Int32Array(PLANES), new Int32Array(PLANES)];
  let weighed = 0;
  for (let at = 0; at < runs.length && weighed < MOST_RUNS; at += 1) {
    const run = runs[at] ?? 0;
    if (run === runs[at - 1]) continue;
    count(high, mix(run ^ 0x2545f491));
    count(low, mix(run ^ 0x5bd1e995));
    weighed += 1;
  }
  return hex(majority(high, weighed)) + hex(majority(low, weighed));
}

/** Counters of 32 bits side by side: plane n holds bit n of all of them. Planes enough for MOST_RUNS. */
const PLANES = 9;

/** Adds one to the counter of every bit that is set. */
function count(planes: Int32Array, bits: number): void {
  let carry = bits;
  for (let at = 0; carry !== 0 && at < PLANES; at += 1) {
    const plane = planes[at] ?? 0;
    planes[at] = plane ^ carry;
    carry &= plane;
  }
}

/** The bits whose counters are above half. */
function majority(planes: Int32Array, weighed: number): number {
  let bits = 0;
  for (let bit = 0; bit < 32; bit += 1) {
    const counted = planes.reduce((sum, plane, at) => sum + (((plane >>> bit) & 1) << at), 0);
    if (counted * 2 > weighed) bits |= 1 << bit;
  }
  return bits;
}

function hashRuns(words: Uint32Array): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - 2));
  for (let at = 0; at < runs.length; at += 1) {
    const [first = 0, second = 0, third = 0] = [words[at], words[at + 1], words[at + 2]];
    runs[at] = mix(Math.imul(Math.imul(first, 31) + second, 31) + third);
  }
  return runs;
}

/** The last step of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}

function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
