import type { Corpus } from './corpus.ts';
import type { Ranked } from './top.ts';

/** For each of these articles how many other live captures of the same release there are. */
export function countVersions(corpus: Corpus, page: readonly Ranked[]): readonly number[] {
  const ids = page.map(({ view, article }) => corpus.views[view]?.segment.columns.ids[article] as number);
  const counts = new Map(ids.map((id) => [id, 0]));
  const wanted = sieveOf(ids);
  for (const { segment, live } of corpus.views) {
    const column = segment.columns.ids;
    const words = wordsOf(column);
    for (let article = 0; article < column.length; article++) {
      if (wanted[(words[article * 2] as number) & SIEVE] === 0) continue;
      const id = column[article] as number;
      const count = counts.get(id);
      if (count !== undefined && (live === null || live[article] === 1)) counts.set(id, count + 1);
    }
  }
  return ids.map((id) => Math.max(0, (counts.get(id) ?? 1) - 1));
}

const SIEVE = 0xffff;

/** 1 at the low bits of every id: nearly all of a hundred thousand articles are passed over without a look into the map. */
function sieveOf(ids: readonly number[]): Uint8Array {
  const sieve = new Uint8Array(SIEVE + 1);
  const words = wordsOf(Float64Array.from(ids));
  for (let at = 0; at < words.length; at += 2) sieve[(words[at] as number) & SIEVE] = 1;
  return sieve;
}

/** Ids two words each; taking bits of a number this large is slower than reading them where they stand. */
function wordsOf({ buffer, byteOffset, length }: Float64Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length * 2);
}
