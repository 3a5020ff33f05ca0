import type { Corpus } from './corpus.ts';
import type { Ranked } from './top.ts';

/** For each of these articles how many other live captures of the same release there are. */
export function countVersions(corpus: Corpus, page: readonly Ranked[]): readonly number[] {
  const ids = page.map(({ view, article }) => corpus.views[view]?.segment.columns.ids[article] as number);
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const { segment, live } of corpus.views) {
    const column = segment.columns.ids;
    for (let article = 0; article < column.length; article++) {
      const count = counts.get(column[article] as number);
      if (count !== undefined && (live === null || live[article] === 1))
        counts.set(column[article] as number, count + 1);
    }
  }
  return ids.map((id) => Math.max(0, (counts.get(id) ?? 1) - 1));
}
