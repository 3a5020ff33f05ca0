import type {
  Article,
  ArticleMarks,
  Hit,
  PhotosAnswer,
  PhotosRequest,
  SearchAnswer,
  SearchRequest,
} from '../../contract.ts';
import { noFilters } from '../../questions.ts';
import type { Analyser } from './analyser.ts';
import { FORMATS, KINDS } from './columns.ts';
import { type Corpus, createCorpus, type View } from './corpus.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { Leases } from './leases.ts';
import { markArticle } from './marks.ts';
import { type PlaceNode, positivePlaces, type QueryNode, wordsOf } from './node.ts';
import { answerPhotos } from './photos.ts';
import type { PreparedWords } from './prepare.ts';
import { type Query, readQuery } from './query.ts';
import type { Entry, Searcher, SegmentRef } from './searcher.ts';
import { openSegment, type Segment } from './segment.ts';
import { showHit, type Wanted } from './snippet.ts';
import { SpotFinder } from './spots.ts';
import type { StoredEntry } from './stored.ts';
import { suggestQueries } from './suggest.ts';
import type { Ranked } from './top.ts';
import { countVersions } from './versions.ts';

/** An open segment and what it was opened for. */
export interface Held {
  readonly ref: SegmentRef;
  readonly segment: Segment;
}

/** Searches a corpus. A segment that the searcher after it leaves out is closed only when nobody reads it any more. */
export class CorpusSearcher implements Searcher {
  readonly #held: readonly Held[];
  readonly #corpus: Corpus;
  readonly #analyser: Analyser;
  readonly #leases: Leases;

  /** `leases` are those of the searcher before it, if there is one. */
  constructor(
    held: readonly Held[],
    corpus: Corpus,
    { analyser, leases = new Leases() }: { readonly analyser: Analyser; readonly leases?: Leases },
  ) {
    this.#held = held;
    this.#corpus = corpus;
    this.#analyser = analyser;
    this.#leases = leases;
  }

  get articles(): number {
    return this.#corpus.articles;
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<Omit<SearchAnswer, 'state'>> {
    const started = performance.now();
    const query = readQuery(request.query, { typing: request.typing, analyser: this.#analyser });
    return this.#use(async () => {
      const { node } = query;
      const sort = request.sort === 'relevance' && node.kind === 'all' ? 'newest' : request.sort;
      const best = request.offset + request.limit;
      const question = { node, filters: request.filters, sort, best };
      const evaluation = await evaluate(question, this.#corpus, { analyser: this.#analyser, signal });
      const page = evaluation.top.slice(request.offset, best);
      const hits = this.#hitsOf(page, query, evaluation);
      return {
        query: request.query,
        readAs: query.readAs,
        clauses: query.clauses,
        ignored: query.ignored,
        limited: evaluation.limited,
        suggestions:
          evaluation.total > 0 || request.typing ? [] : await this.#suggestions(request, node, evaluation.words),
        total: evaluation.total,
        of: this.articles,
        tookMs: performance.now() - started,
        hits,
        facets: evaluation.facets,
      };
    });
  }

  async find(text: string, most: number): Promise<{ readonly total: number; readonly entries: readonly Entry[] }> {
    const { node } = readQuery(text, { typing: false, analyser: this.#analyser });
    return this.#use(async () => {
      const question = { node, filters: noFilters, sort: 'relevance', best: most } as const;
      const { total, top } = await evaluate(question, this.#corpus, { analyser: this.#analyser });
      const entries = top.flatMap(({ view, article }) => {
        const segment = this.#corpus.views[view]?.segment;
        return segment ? [entryOf(segment, article, segment.entry(article))] : [];
      });
      return { total, entries };
    });
  }

  async photos(request: PhotosRequest): Promise<PhotosAnswer> {
    const query = readQuery(request.query, { typing: false, analyser: this.#analyser });
    return this.#use(() => answerPhotos(request, { node: query.node, corpus: this.#corpus, analyser: this.#analyser }));
  }

  *entries(): Iterable<Entry> {
    const segments = this.#segments();
    this.#leases.take(segments);
    try {
      for (const view of this.#corpus.views) yield* entriesOf(view);
    } finally {
      this.#leases.give(segments);
    }
  }

  async article(path: string): Promise<Article | null> {
    for (const { segment, deleted } of this.#corpus.views.toReversed()) {
      const ordinal = findPath(segment, path, deleted);
      if (ordinal !== null) return segment.article(ordinal);
    }
    return null;
  }

  marks(article: Article, query: string): ArticleMarks {
    const { node } = readQuery(query, { typing: false, analyser: this.#analyser });
    return markArticle(article, node, this.#analyser);
  }

  async replace(refs: readonly SegmentRef[]): Promise<Searcher> {
    const open = new Map(this.#held.map(({ ref, segment }) => [ref.file, segment]));
    const held = await Promise.all(
      refs.map(async (ref) => ({
        ref,
        segment: open.get(ref.file) ?? (await openSegment(ref.file, this.#analyser.name)),
      })),
    );
    const kept = new Set(held.map(({ segment }) => segment));
    this.#leases.retire(this.#segments().filter((segment) => !kept.has(segment)));
    return new CorpusSearcher(held, createCorpus(held), { analyser: this.#analyser, leases: this.#leases });
  }

  close(): void {
    this.#leases.retire(this.#segments());
  }

  #segments(): readonly Segment[] {
    return this.#held.map(({ segment }) => segment);
  }

  async #use<T>(work: () => Promise<T>): Promise<T> {
    const segments = this.#segments();
    this.#leases.take(segments);
    try {
      return await work();
    } finally {
      this.#leases.give(segments);
    }
  }

  /** Queries like this one that find something. */
  async #suggestions(request: SearchRequest, node: QueryNode, words: PreparedWords): Promise<readonly string[]> {
    const found: string[] = [];
    for (const text of suggestQueries(request.query, node, { corpus: this.#corpus, words })) {
      const query = readQuery(text, { typing: false, analyser: this.#analyser });
      const question = { node: query.node, filters: request.filters, sort: request.sort, best: 0 };
      if ((await evaluate(question, this.#corpus, { analyser: this.#analyser })).total > 0) found.push(text);
    }
    return found;
  }

  #hitsOf(page: readonly Ranked[], query: Query, evaluation: Evaluation): readonly Hit[] {
    const places = positivePlaces(query.node);
    const weights = places.map((place) => weightOf(place, evaluation));
    const finder = new SpotFinder(places, this.#analyser);
    const versions = countVersions(this.#corpus, page);
    return page.map((ranked, index) => this.#hitOf(ranked, { finder, weights }, versions[index] ?? 0));
  }

  #hitOf(ranked: Ranked, wanted: Wanted, versions: number): Hit {
    const segment = this.#corpus.views[ranked.view]?.segment as Segment;
    const article = segment.article(ranked.article);
    const shown = showHit(article, wanted);
    const pictured = article.photos[shown.photo ?? -1] ?? article.photos.find(({ file }) => file !== null);
    const { id, path, headline, date, kind, organization } = article;
    return {
      ...{ id, path, headline, date, kind, organization, versions, ...shown },
      score: Math.round(ranked.score * 1000) / 1000,
      thumbnail: pictured?.file ?? null,
    };
  }
}

function weightOf(place: PlaceNode, { words }: Evaluation): number {
  return wordsOf(place).reduce((sum, word) => sum + (words.get(word)?.full || words.get(word)?.loose || 0), 0);
}

function* entriesOf({ segment, deleted }: View): Iterable<Entry> {
  let ordinal = 0;
  for (const stored of segment.entries()) {
    if (!deleted.has(ordinal)) yield entryOf(segment, ordinal, stored);
    ordinal++;
  }
}

/** Every property by its name: spreading is felt when a hundred thousand are made. */
function entryOf({ file, columns }: Segment, ordinal: number, stored: StoredEntry): Entry {
  return {
    id: stored.id,
    path: stored.path,
    headline: stored.headline,
    captured: stored.captured,
    url: stored.url,
    signature: stored.signature,
    segment: file,
    ordinal,
    date: dateText(columns.dates[ordinal] as number),
    kind: KINDS[columns.kinds[ordinal] as number] ?? 'other',
    format: FORMATS[columns.formats[ordinal] as number] ?? 'text',
  };
}

function dateText(date: number): string | null {
  if (date === 0) return null;
  const digits = String(date).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** The ordinal of the live article at a path, found by halves among the paths in order. */
function findPath(segment: Segment, path: string, deleted: ReadonlySet<number>): number | null {
  const { byPath } = segment.columns;
  let low = 0;
  let high = byPath.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segment.entry(byPath[middle] as number).path < path) low = middle + 1;
    else high = middle;
  }
  for (; low < byPath.length; low++) {
    const ordinal = byPath[low] as number;
    if (segment.entry(ordinal).path !== path) return null;
    if (!deleted.has(ordinal)) return ordinal;
  }
  return null;
}
