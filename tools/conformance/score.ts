import { isFurniture, isRelatedHead } from '../../archive/article/furniture.ts';
import { isNotice } from '../../archive/article/notice.ts';
import type { Article } from '../../contract.ts';
import type { Truth } from './truth.ts';

export const FIELDS = ['title', 'date', 'byline', 'dateline', 'captions', 'credits', 'virins'] as const;
export type ScoredField = (typeof FIELDS)[number];

/** What one field of one document shows: expected, found and matching values. */
export interface Tally {
  readonly expected: number;
  readonly found: number;
  readonly matched: number;
  /** Documents whose values are all and only the expected ones. */
  readonly exact: number;
  readonly documents: number;
}

export type Score = Readonly<Record<ScoredField, Tally>> & { readonly furniture: readonly string[] };

/** Scores an article against its truth: single values exact after blanks collapse, captions and credits as multisets, VIRINs as sets. */
export function score(article: Article | null, truth: Truth): Score {
  return {
    title: single(article?.headline ?? null, truth.title),
    date: single(article?.date ?? null, truth.date),
    byline: single(plainByline(article?.byline ?? null), plainByline(truth.byline)),
    dateline: single(article?.dateline ?? null, truth.dateline),
    captions: scoreCaptions(article, truth),
    credits: multiset(creditsOf(article), truth.credits.flatMap(plainCredit)),
    virins: multiset(
      [...new Set(article?.photos.flatMap((photo) => photo.virin ?? []) ?? [])],
      [...new Set(truth.virins)],
    ),
    furniture: article === null ? [] : furnitureIn(article),
  };
}

/** The sum of two tallies. */
export function add(a: Tally, b: Tally): Tally {
  return {
    expected: a.expected + b.expected,
    found: a.found + b.found,
    matched: a.matched + b.matched,
    exact: a.exact + b.exact,
    documents: a.documents + b.documents,
  };
}

export const NOTHING: Tally = { expected: 0, found: 0, matched: 0, exact: 0, documents: 0 };

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function single(found: string | null, expected: string | null): Tally {
  const matches = found !== null && expected !== null && collapse(found) === collapse(expected);
  return {
    expected: expected === null ? 0 : 1,
    found: found === null ? 0 : 1,
    matched: matches ? 1 : 0,
    exact: matches || (found === null && expected === null) ? 1 : 0,
    documents: 1,
  };
}

function multiset(found: readonly string[], expected: readonly string[]): Tally {
  const left = [...expected];
  let matched = 0;
  for (const value of found) {
    const at = left.indexOf(value);
    if (at < 0) continue;
    left.splice(at, 1);
    matched++;
  }
  const exact = matched === expected.length && matched === found.length ? 1 : 0;
  return { expected: expected.length, found: found.length, matched, exact, documents: 1 };
}

/** A caption counts with or without its credit, on both sides. */
function scoreCaptions(article: Article | null, truth: Truth): Tally {
  const found =
    article?.photos.flatMap((photo) =>
      photo.caption === null && photo.credit === null ? [] : [whole(photo.caption, photo.credit)],
    ) ?? [];
  const expected = truth.captions.map((caption, at) => withoutCredit(caption, truth.credits[at] ?? null));
  const bare = found.map(({ caption }) => plain(caption));
  return multiset(bare, expected.map(plain));
}

function whole(
  caption: string | null,
  credit: string | null,
): { readonly caption: string; readonly credit: string | null } {
  return { caption: caption ?? '', credit };
}

function withoutCredit(caption: string, credit: string | null): string {
  if (credit === null) return caption;
  const at = caption.lastIndexOf(credit);
  if (at < 0) return caption;
  return `${caption.slice(0, at)} ${caption.slice(at + credit.length)}`;
}

function plain(text: string): string {
  return collapse(text.replace(/[([]\s*released\s*[)\]]/gi, '').replace(/[()[\]]/g, ' ')).replace(/[\s.,;]+$/, '');
}

function creditsOf(article: Article | null): readonly string[] {
  return article?.photos.flatMap((photo) => plainCredit(photo.credit)) ?? [];
}

function plainCredit(credit: string | null): readonly string[] {
  if (credit === null) return [];
  return [collapse(credit.replace(/\(released\)/i, '').replace(/[()[\]]/g, '')).replace(/\.$/, '')];
}

function plainByline(byline: string | null): string | null {
  return byline === null ? null : collapse(byline).replace(/^by /i, '').replace(/,$/, '');
}

/** Lines of the body that are page furniture, notices or download lines. */
function furnitureIn(article: Article): readonly string[] {
  const lines = article.blocks.flatMap((block) => (block.kind === 'photo' ? [] : block.text.split('\n')));
  return lines.filter(
    (line) => isFurniture(line) || isNotice(line) || isRelatedHead(line) || /DOWNLOAD.HI-RES|PHOTO.DETAILS/.test(line),
  );
}
