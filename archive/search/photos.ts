import { setImmediate } from 'node:timers/promises';
import type { PhotoEntry, PhotosAnswer, PhotosRequest, PhotoUse } from '../../contract.ts';
import { withCreditConflict } from '../article/conflict.ts';
import type { Analyser } from './analyser.ts';
import type { Corpus } from './corpus.ts';
import { evaluate } from './evaluate.ts';
import { passagesOf } from './fields.ts';
import { positivePlaces, type QueryNode } from './node.ts';
import { PhotoCounter } from './photo-facets.ts';
import { photosOf } from './photo-table.ts';
import { marksOf, SpotFinder } from './spots.ts';
import type { Ranked } from './top.ts';

interface Asked {
  readonly node: QueryNode;
  readonly corpus: Corpus;
  readonly analyser: Analyser;
}

/**
 * The photos of the articles that match, each once, the newest article's first, as far as they pass the photos' own filters;
 * with every live article that uses them.
 */
export async function answerPhotos(request: PhotosRequest, asked: Asked): Promise<PhotosAnswer> {
  const started = performance.now();
  const { node, corpus, analyser } = asked;
  const question = { node, filters: request.filters, sort: 'newest', best: Number.MAX_SAFE_INTEGER } as const;
  const { top } = await evaluate(question, corpus, { analyser });
  const all = photosOf(corpus, top);
  const counter = new PhotoCounter(corpus, request.photos);
  const isNarrowed = request.photos.matching && positivePlaces(node).length > 0;
  const matching = isNarrowed ? await matchingPhotos(top, asked) : null;
  const passing = all.filter((photo) => (matching === null || matching.has(photo)) && counter.count(photo));
  const page = passing.slice(request.offset, request.offset + request.limit);
  const photos = page.flatMap((photo) => entryOf(corpus, photo) ?? []);
  const counts = { total: passing.length, of: all.length, facets: counter.finish() };
  return { ...counts, tookMs: performance.now() - started, photos };
}

/** After so many milliseconds others get their turn: articles are read one by one. */
const TURN = 12;

/** The photos in whose own words something stands that is searched for. */
async function matchingPhotos(top: readonly Ranked[], { node, corpus, analyser }: Asked): Promise<ReadonlySet<number>> {
  const finder = new SpotFinder(positivePlaces(node), analyser);
  const matching = new Set<number>();
  let began = performance.now();
  for (const { view, article } of top) {
    const segment = corpus.views[view]?.segment;
    const { photoEnds = [] } = segment?.columns ?? {};
    const first = photoEnds[article - 1] ?? 0;
    if (!segment || photoEnds[article] === first) continue;
    for (const passage of passagesOf(segment.article(article))) {
      const { place } = passage;
      if (place.kind !== 'photo' || marksOf(finder.find(passage)).length === 0) continue;
      matching.add(corpus.photos.numbers[view]?.[first + place.photo] as number);
    }
    if (performance.now() - began < TURN) continue;
    await setImmediate();
    began = performance.now();
  }
  return matching;
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
