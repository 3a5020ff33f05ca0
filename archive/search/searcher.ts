import type {
  Article,
  ArticleMarks,
  Format,
  Kind,
  PhotosAnswer,
  PhotosRequest,
  SearchAnswer,
  SearchRequest,
} from '../../contract.ts';

/** A segment file and the articles in it that are gone or superseded (ordinals within the segment). */
export interface SegmentRef {
  readonly file: string;
  readonly deleted: ReadonlySet<number>;
}

/** What an index knows of an article without reading it from disk. */
export interface Entry {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  readonly date: string | null;
  readonly captured: string | null;
  readonly url: string | null;
  readonly kind: Kind;
  readonly format: Format;
  /** A signature of its content, 16 hex digits; null when the indexer was given none. */
  readonly signature: string | null;
  readonly segment: string;
  readonly ordinal: number;
}

/**
 * Answers over a fixed set of segments. Immutable: a changed set is a new searcher, which shares the segments that stay open.
 */
export interface Searcher {
  /** Articles that can be found. */
  readonly articles: number;
  search(request: SearchRequest, signal?: AbortSignal): Promise<Omit<SearchAnswer, 'state'>>;
  /** What a query finds, and the best so many of it: no snippets, no suggestions, for questions that no reader asks. */
  find(query: string, most: number): Promise<{ readonly total: number; readonly entries: readonly Entry[] }>;
  photos(request: PhotosRequest): Promise<PhotosAnswer>;
  /** Every live article, in segment order. */
  entries(): Iterable<Entry>;
  /** The article at this path (`file` or `file#n`), null when the index does not hold it. */
  article(path: string): Promise<Article | null>;
  /** What a query marks in an article, found by the tokens that built the index. */
  marks(article: Article, query: string): ArticleMarks;
  /** A searcher over other segments; segments in both stay open, those left out are closed once no search uses them. */
  replace(segments: readonly SegmentRef[]): Promise<Searcher>;
  close(): void;
}
