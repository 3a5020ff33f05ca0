import { partBylineLists } from '../article/byline-list.ts';
import { composeArticle } from '../article/compose.ts';
import { parseMachineDate } from '../article/date.ts';
import { collapse } from '../article/line.ts';
import { type Hints, lineOf, type Media, NO_HINTS, type Piece } from '../article/piece.ts';
import { decode } from '../decode.ts';
import { expandCaptions } from './caption-codes.ts';
import type { Capture, CaptureReader, Outcome } from './capture.ts';
import type { FeedItem, FeedPicture } from './feed-item.ts';
import { feedStart } from './feed-start.ts';
import { type Feed, parseFeed } from './feed-xml.ts';
import { joinWords } from './html/credit-mark.ts';
import { readFlow } from './html/flow.ts';
import { stripTags } from './html/strip.ts';
import { parseHtml, textOf } from './html/tree.ts';
import { remark } from './remarks.ts';

/** RSS and Atom feeds: each item is an article `file#n`, n from 1. */
export const feedReader: CaptureReader = {
  format: 'feed',
  recognizes: (head) => {
    if (!Buffer.from(head.subarray(0, 300)).includes('<')) return 0;
    return feedStart(decode(head.subarray(0, 8192)).text) === null ? 0 : 2;
  },
  async *read(capture) {
    const { text, encoding } = decode(capture.bytes, capture.charset ?? null);
    const feed = parseFeed(text);
    for (const [at, item] of feed.items.entries()) yield readItem({ capture, feed, encoding }, item, at + 1);
    if (feed.items.length === 0) yield remark('no-release', `${capture.path} is a feed without items.`);
    else if (feed.faults.length > 0) {
      const faults = feed.faults.slice(0, 3).join(', ');
      yield remark(
        'recovered',
        `${capture.path} is no well-formed feed (${faults}); ${feed.items.length === 1 ? '1 item was' : `${feed.items.length} items were`} read.`,
      );
    }
  },
};

interface OpenFeed {
  readonly capture: Capture;
  readonly feed: Feed;
  readonly encoding: string;
}

function readItem({ capture, feed, encoding }: OpenFeed, item: FeedItem, number: number): Outcome {
  const { pieces, furniture, tags } = readMarkup(item.markup);
  const date = item.date === null ? null : parseMachineDate(item.date);
  const hints: Hints = {
    ...NO_HINTS,
    headline: item.title === null ? null : plain(item.title),
    byline: item.author === null ? null : authorOf(plain(item.author)),
    date,
    dateIs: date === null ? null : 'metadata',
    language: feed.language,
    tags: [...item.categories.map(plain), ...tags],
    furniture,
  };
  const bytes = Buffer.from(JSON.stringify(item));
  const url = item.link !== null && /^https?:/i.test(item.link) ? item.link : null;
  const part = { ...capture, path: `${capture.path}#${number}`, bytes, url };
  const shown = [...item.pictures.map(mediaOf), ...partBylineLists(joinWords(pieces))];
  return { kind: 'article', article: composeArticle({ format: 'feed', encoding, pieces: shown, hints }, part) };
}

interface Markup {
  readonly pieces: readonly Piece[];
  readonly furniture: readonly string[];
  readonly tags: readonly string[];
}

/** An item's text goes the way of pages where it holds HTML; else its empty lines part paragraphs. */
function readMarkup(markup: string): Markup {
  if (!/<[a-z!/]/i.test(markup)) return { pieces: paragraphs(markup), furniture: [], tags: [] };
  const document = parseHtml(expandCaptions(markup));
  return document === null ? { pieces: paragraphs(stripTags(markup)), furniture: [], tags: [] } : readFlow(document);
}

function paragraphs(text: string): readonly Piece[] {
  const parts = text.split(/\n[^\S\n]{0,80}\n/).map(plain);
  return parts.filter((part) => part !== '').map((part) => lineOf(part, true));
}

/** Titles hold entities, often escaped twice, and now and then tags. */
function plain(text: string): string {
  if (!/[<&]/.test(text)) return collapse(text);
  const document = parseHtml(text.slice(0, MAX_PLAIN));
  return document === null ? collapse(text) : textOf(document);
}

const MAX_PLAIN = 100_000;

/** RSS 2.0 has an address and a name in brackets: `desk@example.mil (Lee Maker)`. */
function authorOf(author: string): string {
  return /^\S{1,200}@\S{1,200} \(([^()]{1,200})\)$/.exec(author)?.[1] ?? author;
}

function mediaOf({ address, caption, credit }: FeedPicture): Media {
  const said = {
    ...(caption === null ? {} : { caption: plain(caption) }),
    ...(credit === null ? {} : { credit: plain(credit) }),
  };
  return { kind: 'media', lines: [], alt: null, address, link: null, ...said };
}
