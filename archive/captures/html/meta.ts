import { append } from '../../article/append.ts';
import { parseMachineDate } from '../../article/date.ts';
import { collapse } from '../../article/line.ts';
import { attribute, type Element, elements, isComment, type Node, type Parent, stated, textOf } from './tree.ts';

/** What a page says of itself outside its text. */
export interface PageMeta {
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly captured: string | null;
  readonly language: string | null;
  readonly author: string | null;
}

/** Reads title, date, address and language from the head, and address and capture date from a saving tool's comment. */
export function readMeta(document: Parent): PageMeta {
  const named = new Map<string, string>();
  let title: string | null = null;
  let language: string | null = null;
  let canonical: string | null = null;
  for (const element of elements(document, 4000)) {
    if (element.tagName === 'meta') noteMeta(named, element);
    else if (element.tagName === 'title') title ??= textOf({ ...element, tagName: 'div' } as Element, 1000) || null;
    else if (element.tagName === 'html') language = stated(element, 'lang') ?? stated(element, 'xml:lang');
    else if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
      canonical ??= stated(element, 'href');
  }
  const saved = readSaved(document);
  return {
    title: named.get('og:title') ?? title,
    date: dateOf(named),
    url: saved.url ?? pageAddress(canonical) ?? pageAddress(named.get('og:url') ?? null),
    captured: saved.captured,
    language: language ?? named.get('language') ?? named.get('content-language') ?? null,
    author: named.get('author') ?? named.get('article:author') ?? named.get('dc.creator') ?? null,
  };
}

function noteMeta(named: Map<string, string>, element: Element): void {
  const name = (
    attribute(element, 'name') ||
    attribute(element, 'property') ||
    attribute(element, 'itemprop') ||
    attribute(element, 'http-equiv')
  ).toLowerCase();
  const content = collapse(attribute(element, 'content'));
  if (name !== '' && content !== '' && !named.has(name)) named.set(name, content);
}

const DATES = [
  'article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'pubdate',
  'publish_date',
  'publishdate',
  'publication_date',
  'date',
  'sailthru.date',
  'parsely-pub-date',
];

function dateOf(named: ReadonlyMap<string, string>): string | null {
  for (const name of DATES) {
    const date = parseMachineDate(named.get(name) ?? '');
    if (date !== null) return date;
  }
  return null;
}

/** An address that names a page. Sites that give all their pages the address of the site name none. */
function pageAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\/[^/]{1,260}\/(?!$|#|index\.\w{1,5}$)/i.test(address) ? address : null;
}

const LONGEST_COMMENT = 4000;
const SAVED_FROM = /saved from url=\(\d{1,6}\)(https?:\/\/\S{1,2000})/;
const MIRRORED = /Mirrored from (\S{1,2000}) by HTTrack[^,]{0,80}, (.{10,40}? GMT)/;
const SINGLE_FILE = /url: (https?:\/\/\S{1,2000})[\s\S]{0,80}?saved date: ([^\n(]{10,60})/;
const WAYBACK = /FILE ARCHIVED ON (\d{2}:\d{2}:\d{2}) ([A-Z][a-z]{2} \d{1,2}, \d{4})/;

interface Saved {
  readonly url: string | null;
  readonly captured: string | null;
}

/** The comments that browsers, HTTrack, SingleFile and the Wayback Machine leave in what they save. */
function readSaved(document: Parent): Saved {
  let url: string | null = null;
  let captured: string | null = null;
  for (const comment of comments(document)) {
    const single = SINGLE_FILE.exec(comment);
    const mirrored = MIRRORED.exec(comment);
    const wayback = WAYBACK.exec(comment);
    url ??=
      SAVED_FROM.exec(comment)?.[1] ?? single?.[1] ?? (mirrored?.[1] === undefined ? null : withScheme(mirrored[1]));
    captured ??=
      instant(single?.[2] ?? mirrored?.[2]) ?? (wayback === null ? null : instant(`${wayback[2]} ${wayback[1]} GMT`));
  }
  return { url, captured };
}

function withScheme(address: string): string {
  return /^https?:\/\//i.test(address) ? address : `http://${address}`;
}

/** ISO date-time in UTC of a capture tool's stamp. */
function instant(text: string | undefined): string | null {
  const time = text === undefined ? Number.NaN : Date.parse(text.trim());
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function* comments(document: Parent): Generator<string> {
  const stack: Node[] = [...document.childNodes].reverse();
  for (let count = 0; stack.length > 0 && count < 20_000; count++) {
    const next = stack.pop();
    if (next === undefined) continue;
    if (isComment(next)) yield next.data.slice(0, LONGEST_COMMENT);
    else if ('childNodes' in next) append(stack, [...next.childNodes].reverse());
  }
}
