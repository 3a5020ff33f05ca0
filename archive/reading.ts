import { readFile, stat } from 'node:fs/promises';
import type { Article, Original, Problem, Reading, ReadRequest, RelatedRelease, Result } from '../contract.ts';
import type { Media } from './archive.ts';
import { identityOf } from './article/identity.ts';
import { fold } from './article/line.ts';
import { decode } from './decode.ts';
import { openMedia } from './media.ts';
import type { Releases } from './releases.ts';
import type { Searcher } from './search/searcher.ts';
import { codeOf, sentenceOf } from './store/disk.ts';

/** What is asked when a release is read: the index, and which captures are of one release. */
export interface Shelf {
  readonly searcher: Searcher;
  readonly releases: Releases;
  /** The archive's real path. */
  readonly root: string;
}

/** An article with the marks of a query, its other captures, and which of its related releases are in the archive. */
export async function read({ searcher, releases }: Shelf, request: ReadRequest): Promise<Result<Reading>> {
  const found = await find({ searcher, releases }, request);
  if (!found.ok) return found;
  const article = { ...found.value, versions: releases.versionsOf(found.value.path) };
  const related: RelatedRelease[] = [];
  for (const [order, { title, url }] of article.related.entries()) {
    const named = async () => (order < mostNamed ? withHeadline({ searcher, releases }, title) : null);
    related.push({ title, url, id: withAddress(releases, url) ?? (await named()) });
  }
  return { ok: true, value: { article, marks: searcher.marks(article, request.query), related } };
}

function withAddress(releases: Releases, url: string | null): string | null {
  const id = url === null ? null : identityOf(url, '');
  return id !== null && releases.newest(id) !== null ? id : null;
}

/** As many related releases as are looked for by their headlines. */
const mostNamed = 20;

/** As many captures of one release as are looked at. */
const mostCaptures = 20;

/** The one release with this very headline, as a link without a usable address names it; null where there is none, or more than one. */
async function withHeadline({ searcher, releases }: Pick<Shelf, 'searcher' | 'releases'>, title: string) {
  const query = `headline:"${title.replaceAll('"', ' ')}"`;
  const { entries, total } = await searcher.find(query, mostCaptures);
  const [first, ...more] = entries.filter(({ headline }) => fold(headline) === fold(title));
  if (first === undefined || total > mostCaptures) return null;
  const captures = releases.versionsOf(first.path).map(({ path }) => path);
  return more.every(({ id, path }) => id === first.id || captures.includes(path)) ? first.id : null;
}

/** The capture an article came of, as it was saved. */
export async function readOriginal({ root, ...shelf }: Shelf, request: ReadRequest): Promise<Result<Original>> {
  const found = await find(shelf, request);
  if (!found.ok) return found;
  const { path, format } = found.value;
  const media = await openMedia(root, path);
  if ((format === 'html' || format === 'image') && media.ok && media.value.kind === 'file') {
    return {
      ok: true,
      value: { kind: 'page', address: `original/${path.split('/').map(encodeURIComponent).join('/')}` },
    };
  }
  const saved = media.ok ? media : await openMedia(root, containerOf(path));
  return saved.ok ? textOf(saved.value, path) : saved;
}

/** What is shown as text is held in memory. */
const textLimit = 64 * 2 ** 20;

/** An item of a feed is no entry of its own: the feed is what was saved. */
function containerOf(path: string): string {
  const end = path.lastIndexOf('#');
  return end < 0 ? path : path.slice(0, end);
}

async function textOf(media: Media, path: string): Promise<Result<Original>> {
  if (media.kind === 'bytes') return { ok: true, value: { kind: 'text', text: decode(media.bytes).text } };
  try {
    const { size } = await stat(media.path);
    if (size > textLimit) return { ok: false, problem: { code: 'too-large', sentence: `${path}: too large to show.` } };
    return { ok: true, value: { kind: 'text', text: decode(await readFile(media.path)).text } };
  } catch (error) {
    return { ok: false, problem: { code: codeOf(error), sentence: sentenceOf(path, error) } };
  }
}

async function find(
  { searcher, releases }: Pick<Shelf, 'searcher' | 'releases'>,
  { id, path }: ReadRequest,
): Promise<Result<Article>> {
  const where = path ?? releases.newest(id);
  const article = where === null ? null : await searcher.article(where);
  // A path says which by itself: captures that are one release by their text have ids of their own.
  if (article !== null) return { ok: true, value: article };
  return { ok: false, problem: notFound(path ?? id) };
}

function notFound(what: string): Problem {
  return { code: 'not-found', sentence: `The index holds no release "${what}"; it may have been changed or removed.` };
}
