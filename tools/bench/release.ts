import type { Article } from '../../contract.ts';

/** A release of a corpus file: one JSON object a line. */
export interface Release {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly body: string;
}

/** A release as an article: a paragraph a line. */
export function articleOf(release: Release): Article {
  const paragraphs = release.body.split('\n').filter((line) => line.trim() !== '');
  return {
    schema: 1,
    id: release.id,
    path: `${release.id}.txt`,
    format: 'text',
    kind: 'release',
    headline: release.title,
    subhead: null,
    byline: null,
    dateline: null,
    date: release.date,
    dateSource: release.date === null ? 'none' : 'metadata',
    organization: release.id.slice(0, 3),
    releaseNumber: null,
    url: null,
    captured: null,
    language: null,
    notices: [],
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    photos: [],
    related: [],
    tags: [],
    versions: [],
    source: { sha256: '', bytes: release.body.length, encoding: 'utf-8' },
  };
}
