import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createIndexer } from '../../../archive/search/indexer.ts';
import { openSearcher } from '../../../archive/search/open.ts';
import type { Searcher, SegmentRef } from '../../../archive/search/searcher.ts';
import type { Article, Photo, PhotoFilters, SearchRequest } from '../../../contract.ts';
import { noFilters } from '../../../questions.ts';

/** Nothing chosen. */
export const NO_FILTERS = noFilters;

/** Nothing chosen among photos. */
export const NO_PHOTO_FILTERS: PhotoFilters = {
  years: [],
  photographers: [],
  organizations: [],
  conflicting: false,
  matching: false,
};

/** A made-up article; only what matters to a test is given. */
export function makeArticle(path: string, parts: Partial<Article> & { readonly text?: string }): Article {
  const { text, ...given } = parts;
  const paragraphs =
    text === undefined ? [] : text.split('\n').map((line) => ({ kind: 'paragraph' as const, text: line }));
  return {
    schema: 1,
    id: `id of ${path}`,
    path,
    format: 'text',
    kind: 'news',
    headline: '',
    subhead: null,
    byline: null,
    dateline: null,
    date: null,
    dateSource: 'none',
    organization: null,
    releaseNumber: null,
    url: null,
    captured: null,
    language: null,
    notices: [],
    blocks: paragraphs,
    photos: [],
    related: [],
    tags: [],
    versions: [],
    source: { sha256: '', bytes: 0, encoding: 'utf-8' },
    ...given,
  };
}

/** A made-up photo. */
export function makePhoto(parts: Partial<Photo>): Photo {
  return {
    title: null,
    caption: null,
    credit: null,
    photographer: null,
    rank: null,
    organization: null,
    creditSource: 'page',
    virin: null,
    virinParts: null,
    file: null,
    address: null,
    alt: null,
    conflicts: [],
    ...parts,
  };
}

/** A request for the first twenty hits. */
export function ask(query: string, parts: Partial<SearchRequest> = {}): SearchRequest {
  return { query, filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 20, typing: false, ...parts };
}

/** Writes segments of these articles, opens them, runs the test and tidies up. */
export async function withSegments<T>(
  segments: readonly (readonly Article[])[],
  test: (searcher: Searcher, refs: readonly SegmentRef[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cutline-search-'));
  try {
    const refs: SegmentRef[] = [];
    for (const [index, articles] of segments.entries()) {
      const indexer = createIndexer();
      for (const article of articles) indexer.add(article);
      const { file } = await indexer.write(path.join(folder, `${index}.segment`));
      refs.push({ file, deleted: new Set() });
    }
    const { searcher } = await openSearcher(refs);
    const answer = await test(searcher, refs);
    searcher.close();
    return answer;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The paths a query finds, in the order of the answer. */
export async function pathsFound(searcher: Searcher, request: SearchRequest): Promise<readonly string[]> {
  return (await searcher.search(request)).hits.map((hit) => hit.path);
}
