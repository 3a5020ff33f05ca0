import type { Related } from '../../../contract.ts';
import { readByline } from '../../article/byline.ts';
import { parseDate } from '../../article/date.ts';
import { fold } from '../../article/line.ts';
import { isNotice } from '../../article/notice.ts';
import { type Hints, NO_HINTS, type Piece } from '../../article/piece.ts';
import { readHeadFact } from '../../article/release-head.ts';
import { readFlow } from './flow.ts';
import { type PageMeta, readMeta } from './meta.ts';
import { readableRoot } from './readable.ts';
import { findRoot, type Root } from './root.ts';
import { elements, marks, type Parent, textOf } from './tree.ts';

/** A page as pieces and hints, for the composer. */
export interface Page {
  readonly pieces: readonly Piece[];
  readonly hints: Hints;
}

/** Reads a parsed page: finds the release in it, its headline, and what its markup says of it. */
export async function readPage(document: Parent, html: string): Promise<Page> {
  const meta = readMeta(document);
  const found = findRoot(document, meta.title);
  const root = found.by === 'guess' ? await readableRoot(found, html) : found;
  const flow = readFlow(root.element);
  const headline = root.headline === null ? null : textOf(root.headline, 1000);
  const { pieces, dropped } = fromHeadline(flow.pieces, headline);
  const hints = {
    ...hintsOf(meta, root, headline),
    furniture: [...flow.furniture, ...dropped],
    related: flow.related,
    tags: flow.tags,
  };
  return { pieces, hints: { ...hints, related: unique(flow.related) } };
}

function hintsOf(meta: PageMeta, root: Root, headline: string | null): Hints {
  return {
    ...NO_HINTS,
    headline,
    subhead: subheadOf(root.element, headline),
    date: meta.date,
    dateIs: meta.date === null ? null : 'metadata',
    url: meta.url,
    captured: meta.captured,
    language: meta.language,
    title: meta.title === null ? null : siteless(meta.title),
  };
}

/** A window's title without the site's name after a bar or a chevron. */
function siteless(title: string): string | null {
  const [first = ''] = title.split(/\s(?:[|>»]|::|[–—-](?=\s[^–—|-]{3,40}$))\s/);
  return first.trim() === '' ? null : first.trim();
}

const SUBHEAD = /(?:^|[\s_-])(?:sub-?title|sub-?head(?:line)?|node-subtitle|deck|dek|standfirst)(?=$|[\s_-])/i;

function subheadOf(root: Parent, headline: string | null): string | null {
  for (const element of elements(root, 20_000)) {
    if (!SUBHEAD.test(marks(element))) continue;
    const text = textOf(element, 1000);
    if (text !== '' && text.length < 320 && text !== headline) return text;
  }
  return null;
}

/** What stands before the headline is the page's frame, save dates, notices, pictures and facts of the release. */
function fromHeadline(
  pieces: readonly Piece[],
  headline: string | null,
): { readonly pieces: readonly Piece[]; readonly dropped: readonly string[] } {
  const folded = headline === null ? null : fold(headline);
  const at = folded === null ? -1 : pieces.findIndex((piece) => piece.kind === 'line' && fold(piece.text) === folded);
  if (at < 0) return { pieces, dropped: [] };
  const dropped: string[] = [];
  const kept = pieces.slice(0, at).filter((piece) => {
    if (piece.kind === 'media') return true;
    const lines = piece.kind === 'line' ? [piece.text] : piece.block.text.split('\n');
    if (piece.kind === 'line' && belongsToHead(piece.text)) return true;
    dropped.push(...lines);
    return false;
  });
  return { pieces: [...kept, ...pieces.slice(at)], dropped };
}

function belongsToHead(text: string): boolean {
  return (
    parseDate(text) !== null ||
    readHeadFact(text) !== null ||
    isNotice(text) ||
    (readByline(text)?.date !== undefined && readByline(text)?.date !== null)
  );
}

function unique(related: readonly Related[]): readonly Related[] {
  const seen = new Set<string>();
  return related.filter(({ title, url }) => {
    const name = `${title}\n${url}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
