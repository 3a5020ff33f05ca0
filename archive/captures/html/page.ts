import type { Related } from '../../../contract.ts';
import { fromHeadline } from '../../article/before-headline.ts';
import { partBylineLists } from '../../article/byline-list.ts';
import { partFactTables } from '../../article/fact-table.ts';
import { type Hints, NO_HINTS, type Piece } from '../../article/piece.ts';
import { trimAround } from './around.ts';
import { coreOf } from './core.ts';
import { joinWords } from './credit-mark.ts';
import { readFlow } from './flow.ts';
import { framesOf, linesBeside } from './frame.ts';
import { type PageMeta, readMeta } from './meta.ts';
import { readableRoot } from './readable.ts';
import { restorePictures } from './restore.ts';
import { contains, findRoot, type Root, visible } from './root.ts';
import { applySignature, readSignature } from './signature.ts';
import { type Element, marks, type Parent, textOf } from './tree.ts';

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
  const flow = readFlow(root.element, root.by === 'print' ? null : coreOf(root.element));
  const headline = root.headline === null ? null : textOf(root.headline, 1000);
  const trimmed = trimAround(flow.pieces, flow.core, headline);
  const joined = joinWords(trimmed.pieces);
  const whole =
    root.element === found.element
      ? joined
      : restorePictures(joined, joinWords(readFlow(found.element).pieces), headline);
  const { pieces: parts, dropped } = fromHeadline(partFactTables(partBylineLists(whole)), headline);
  const signed = applySignature(parts, readSignature(visible(document), root.headline));
  const outside =
    root.element === found.element ? framesOf(document, root.element) : linesBeside(found.element, root.element);
  const hints = {
    ...hintsOf(meta, root, headline),
    byline: signed.byline,
    ...(signed.date === null ? {} : { date: signed.date, dateIs: 'printed' as const }),
    furniture: [...outside.furniture, ...flow.furniture, ...trimmed.dropped, ...dropped, ...signed.dropped],
    related: unique([...flow.related, ...outside.related]),
    tags: flow.tags,
  };
  return { pieces: signed.pieces, hints };
}

function hintsOf(meta: PageMeta, root: Root, headline: string | null): Hints {
  return {
    ...NO_HINTS,
    headline,
    subhead: subheadOf(root.element, root.headline),
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

/** The marked subtitle of the headline; one far below it is of something else. */
function subheadOf(root: Parent, headline: Element | null): string | null {
  const title = headline === null ? null : textOf(headline, 1000);
  let left = headline !== null && contains(root, headline) ? NEAR : Number.POSITIVE_INFINITY;
  let isBelow = left > NEAR;
  for (const element of visible(root)) {
    isBelow ||= element === headline;
    left -= isBelow ? 1 : 0;
    if (left < 0) return null;
    if (!isBelow || !SUBHEAD.test(marks(element))) continue;
    const text = textOf(element, 1000);
    if (text !== '' && text.length < 320 && text !== title) return text;
  }
  return null;
}

const NEAR = 40;

function unique(related: readonly Related[]): readonly Related[] {
  const seen = new Set<string>();
  return related.filter(({ title, url }) => {
    const name = `${title}\n${url}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
