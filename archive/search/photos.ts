import type { PhotoEntry, PhotosAnswer, PhotosRequest, PhotoUse } from '../../contract.ts';
import { withCreditConflict } from '../article/conflict.ts';
import type { Analyser } from './analyser.ts';
import type { Corpus } from './corpus.ts';
import { evaluate } from './evaluate.ts';
import type { QueryNode } from './node.ts';
import { PhotoCounter } from './photo-facets.ts';
import { photosOf } from './photo-table.ts';

/**
 * The photos of the articles that match, each once, the newest article's first, as far as they pass the photos' own filters;
 * with every live article that uses them.
 */
export async function answerPhotos(
  request: PhotosRequest,
  asked: { readonly node: QueryNode; readonly corpus: Corpus; readonly analyser: Analyser },
): Promise<PhotosAnswer> {
  const started = performance.now();
  const { node, corpus, analyser } = asked;
  const question = { node, filters: request.filters, sort: 'newest', best: Number.MAX_SAFE_INTEGER } as const;
  const { top } = await evaluate(question, corpus, { analyser });
  const all = photosOf(corpus, top);
  const counter = new PhotoCounter(corpus, request.photos);
  const passing = all.filter((photo) => counter.count(photo));
  const page = passing.slice(request.offset, request.offset + request.limit);
  const photos = page.flatMap((photo) => entryOf(corpus, photo) ?? []);
  const counts = { total: passing.length, of: all.length, facets: counter.finish() };
  return { ...counts, tookMs: performance.now() - started, photos };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function entryOf(corpus: Corpus, number: number): PhotoEntry | null {
  const { ends, views, articles, places } = corpus.photos;
  const found = [];
  for (let use = ends[number - 1] ?? 0; use < (ends[number] as number); use++) {
    const article = corpus.views[views[use] as number]?.segment.article(articles[use] as number);
    if (article) found.push({ article, place: places[use] as number });
  }
  found.sort(
    ({ article: one }, { article: other }) =>
      compare(other.date ?? '', one.date ?? '') || compare(one.path, other.path),
  );
  const all = found.flatMap(({ article, place }) => article.photos[place] ?? []);
  const [photo] = all;
  if (!photo) return null;
  const uses = found.map(({ article, place }): PhotoUse => {
    const { id, path, headline, date } = article;
    return { id, path, headline, date, photo: place };
  });
  return { photo: withCreditConflict(photo, all), uses };
}
