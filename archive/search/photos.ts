import type { PhotoEntry, PhotosAnswer, PhotosRequest, PhotoUse } from '../../contract.ts';
import { withCreditConflict } from '../article/conflict.ts';
import type { Analyser } from './analyser.ts';
import type { Corpus, View } from './corpus.ts';
import { evaluate } from './evaluate.ts';
import type { QueryNode } from './node.ts';

/** A photo where an article uses it. */
interface Use {
  readonly view: number;
  readonly article: number;
  readonly photo: number;
}

/** The photos of the articles that match, each once, the newest article's first; with every live article that uses them. */
export async function answerPhotos(
  request: PhotosRequest,
  asked: { readonly node: QueryNode; readonly corpus: Corpus; readonly analyser: Analyser },
): Promise<PhotosAnswer> {
  const started = performance.now();
  const { node, corpus, analyser } = asked;
  const question = { node, filters: request.filters, sort: 'newest', best: Number.MAX_SAFE_INTEGER } as const;
  const { top } = await evaluate(question, corpus, { analyser });
  const keys = new Set(top.flatMap(({ view, article }) => keysOf(corpus.views[view], article)));
  const page = [...keys].slice(request.offset, request.offset + request.limit);
  const uses = findUses(corpus, page);
  const photos = page.flatMap((key) => entryOf(corpus, uses.get(key) ?? []) ?? []);
  return { total: keys.size, tookMs: performance.now() - started, photos };
}

function keysOf(view: View | undefined, article: number): readonly number[] {
  if (!view) return [];
  const { photoEnds, photoKeys } = view.segment.columns;
  return Array.from(photoKeys.subarray(photoEnds[article - 1] ?? 0, photoEnds[article]));
}

function findUses(corpus: Corpus, keys: readonly number[]): ReadonlyMap<number, readonly Use[]> {
  const uses = new Map<number, Use[]>(keys.map((key) => [key, []]));
  for (const [index, view] of corpus.views.entries()) {
    const { photoEnds, photoKeys } = view.segment.columns;
    for (let article = 0; article < photoEnds.length; article++) {
      if (view.live !== null && view.live[article] === 0) continue;
      const first = photoEnds[article - 1] ?? 0;
      for (let at = first; at < (photoEnds[article] as number); at++) {
        uses.get(photoKeys[at] as number)?.push({ view: index, article, photo: at - first });
      }
    }
  }
  return uses;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function entryOf(corpus: Corpus, uses: readonly Use[]): PhotoEntry | null {
  const found = uses.flatMap((use) => {
    const article = corpus.views[use.view]?.segment.article(use.article);
    return article ? [{ use, article }] : [];
  });
  found.sort(
    ({ article: one }, { article: other }) =>
      compare(other.date ?? '', one.date ?? '') || compare(one.path, other.path),
  );
  const all = found.flatMap(({ use, article }) => article.photos[use.photo] ?? []);
  const [photo] = all;
  if (!photo) return null;
  const shown = found.map(({ use, article }): PhotoUse => {
    const { id, path, headline, date } = article;
    return { id, path, headline, date, photo: use.photo };
  });
  return { photo: withCreditConflict(photo, all), uses: shown };
}
