import type { Article, Photo } from '../../../contract.ts';

/** A made-up article; what is not told is absent. */
export function madeArticle(told: Partial<Article> = {}): Article {
  return {
    schema: 1,
    id: 'id',
    path: 'a.txt',
    format: 'text',
    kind: 'news',
    headline: 'Bridge Opens at Fort Example',
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
    blocks: [],
    photos: [],
    related: [],
    tags: [],
    versions: [],
    source: { sha256: '', bytes: 0, encoding: 'utf-8' },
    ...told,
  };
}

/** A made-up photo; what is not told is absent. */
export function madePhoto(told: Partial<Photo> = {}): Photo {
  return {
    title: null,
    caption: null,
    credit: null,
    photographer: null,
    rank: null,
    organization: null,
    creditSource: 'none',
    virin: null,
    virinParts: null,
    file: null,
    address: null,
    alt: null,
    conflicts: [],
    ...told,
  };
}

/** Paragraphs as an article's blocks. */
export function paragraphs(...texts: readonly string[]): Article['blocks'] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}
