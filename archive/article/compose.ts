import type { Article, DateSource, Format, Kind, Photo } from '../../contract.ts';
import type { Capture } from '../captures/capture.ts';
import { makeBlocks } from './body.ts';
import { splitCredit } from './credit.ts';
import { dateOfAddress, dateOfPath, findDates } from './date.ts';
import { type Dateline, readDateline } from './dateline.ts';
import type { DraftPhoto } from './draft-photo.ts';
import { dayIn, isDvidsPage, isPhotoPage, leaveOutFacts, postedOn, wholeCaption } from './dvids.ts';
import { readDvidsPhoto, titleOfWork } from './dvids-photo.ts';
import { type Gathered, gatherPhotos } from './gather.ts';
import { type Head, readHead } from './head.ts';
import { digestOf, identityOf, unarchive } from './identity.ts';
import type { Item } from './item.ts';
import { kindOf } from './kind.ts';
import { joinLoneLabels } from './lone-label.ts';
import { authoredOn } from './marines.ts';
import { organizationOf } from './organization.ts';
import { joinPartedHeadline } from './parted-headline.ts';
import { foldPhotos, uncounted, unsaid } from './photo.ts';
import { readLoneCaption, readPhotoPage } from './photo-page.ts';
import type { Hints, Piece } from './piece.ts';
import { sentences } from './sentence.ts';
import { type Sifted, sift } from './sift.ts';

/** What a reader hands over: the pieces of a capture, and what its structure says. */
export interface Draft {
  readonly format: Format;
  readonly encoding: string;
  readonly pieces: readonly Piece[];
  readonly hints: Hints;
  /** Set where pictures' descriptions are printed among the lines, as text browsers do. */
  readonly described?: boolean;
}

/** Makes the article of a capture: furniture and notices out, photos gathered and folded, head read, blocks made. */
export function composeArticle(draft: Draft, capture: Capture): Article {
  const { hints } = draft;
  const sifted = sift(joinLoneLabels(draft.pieces), { authored: draft.format === 'markdown' });
  const single =
    draft.format === 'text'
      ? (readPhotoPage(draft.pieces, sifted.pieces) ??
        readDvidsPhoto(draft.pieces, sifted.pieces) ??
        readLoneCaption(sifted.pieces))
      : null;
  const gathered = gatherPhotos(single?.pieces ?? sifted.pieces, draft.described ?? false);
  const page = isDvidsPage(draft.pieces)
    ? leaveOutFacts(gathered.items)
    : { items: gathered.items, facts: [], unit: null };
  const items = isPhotoPage(draft.pieces) ? wholeCaption(page.items) : page.items;
  const read = readHead(hints.headline === null ? joinPartedHeadline(items) : items, hints);
  const authored = authoredOn(draft.pieces);
  const isAuthor =
    read.byline === null && (read.headline === null || authored?.below === null || read.headline === authored?.below);
  const head = isAuthor ? { ...read, byline: authored?.byline ?? null } : read;
  const address = capture.url ?? hints.url;
  const archived = address === null ? null : unarchive(address);
  const captured = capture.captured ?? hints.captured ?? archived?.captured ?? null;
  const drafts = head.body.flatMap((item) => (item.kind === 'photo' ? [item.photo] : []));
  const folded = foldPhotos(drafts, pivotOf(captured, head.date ?? hints.date));
  const { photos, numbers } = folded;
  const blocks = makeBlocks(head.body, { numbers, marked: draft.format !== 'text' });
  const dateline = firstDateline(head.body);
  const url = archived?.url ?? null;
  const headline = head.headline ?? hints.title ?? titleOfWork(draft.pieces) ?? headlineOf(head.body, capture.path);
  const kind =
    hints.kind ??
    (single === null ? null : 'photo') ??
    (photos.length === 1 && isPhotoPage(draft.pieces) ? 'photo' : null) ??
    kindOf({
      url,
      path: capture.path,
      headline,
      released: head.released,
      dated: head.date !== null,
      bylined: head.byline !== null,
      blocks,
      photos: photos.length,
      section: head.section,
      releaseNumber: head.releaseNumber,
    });
  const { date, dateSource } = dateOf({
    head,
    hints,
    dateline,
    photos,
    kind,
    path: capture.path,
    url,
    posted: authored?.date ?? postedOn(draft.pieces) ?? dayIn(page.facts),
  });
  return {
    schema: 1,
    id: identityOf(url, capture.path),
    path: capture.path,
    format: draft.format,
    kind,
    headline,
    subhead: head.subhead,
    byline: head.byline,
    dateline: dateline?.dateline ?? null,
    date,
    dateSource,
    organization: organizationOf({
      printed: head.organization ?? page.unit,
      url,
      dateline: dateline?.dateline ?? null,
      notices: sifted.notices,
      byline: head.byline,
      furniture: [...sifted.furniture, ...head.furniture],
    }),
    releaseNumber: head.releaseNumber ?? sifted.releaseNumber,
    url,
    captured,
    language: hints.language,
    notices: sifted.notices,
    blocks,
    photos,
    related: [...hints.related, ...sifted.related],
    tags: [...hints.tags, ...sifted.tags],
    versions: [],
    furniture: [
      ...furnitureOf(hints, { sifted, gathered, head }),
      ...page.facts,
      ...unsaid(drafts, folded),
      ...(single?.furniture ?? []),
    ],
    source: { sha256: digestOf(capture.bytes), bytes: capture.bytes.byteLength, encoding: draft.encoding },
  };
}

function furnitureOf(hints: Hints, parts: { sifted: Sifted; gathered: Gathered; head: Head }): readonly string[] {
  return [...hints.furniture, ...parts.sifted.furniture, ...parts.gathered.furniture, ...parts.head.furniture];
}

/** The year known at latest, for the century of a VIRIN. */
function pivotOf(captured: string | null, date: string | null): number {
  return Number((captured ?? date ?? new Date().toISOString()).slice(0, 4));
}

function firstDateline(items: readonly Item[]): Dateline | null {
  const lines = items
    .filter((item) => item.kind === 'line')
    .filter(({ text }) => !ANSWER.test(text))
    .slice(0, 4);
  for (const line of lines) {
    const dateline = readDateline(line.text);
    if (dateline) return dateline;
  }
  return null;
}

/** `WHO: Harbor Station Calder Bay`: an advisory answers these above its text. */
const ANSWER = /^(?:who|what|when|where|why|how)\s?: /i;

/** Where nothing is printed as a headline: the first sentence, else the file's name. */
function headlineOf(items: readonly Item[], path: string): string {
  for (const item of items) {
    const text = item.kind === 'line' ? undated(item.text) : item.kind === 'photo' ? nameOf(item.photo) : '';
    if (text !== '') return openingOf(text);
  }
  const name = path.split('/').at(-1) ?? path;
  return (
    name
      .replace(/\.[a-z\d]{1,6}$/i, '')
      .replace(/[_-]+/g, ' ')
      .trim() || name
  );
}

/** A paragraph without `PLACE. (May 28, 2025): `, whose full stop would end its first sentence. */
function undated(text: string): string {
  const dateline = readDateline(text);
  return dateline?.dateline.includes('. (') ? text.slice(dateline.end) : text;
}

/** A text as a headline: all of it, its first sentence, or as much as a line holds. */
function openingOf(text: string): string {
  const [first = ''] = text.length <= LONGEST_HEADLINE ? [text] : sentences(text);
  return first.length <= LONGEST_HEADLINE && first.length >= SHORTEST_HEADLINE
    ? first
    : `${text.slice(0, LONGEST_HEADLINE).replace(/\s\S*$/, '')} …`;
}

const LONGEST_HEADLINE = 160;
/** `US. Marines with ...`: a shorter sentence is an abbreviation. */
const SHORTEST_HEADLINE = 12;

/** What a photo is called where nothing else is printed: its title, else its caption without the credit. */
function nameOf({ title, caption }: DraftPhoto): string {
  if (title !== null) return uncounted(title);
  return caption === null ? '' : splitCredit(caption).caption || caption;
}

interface Dated {
  readonly head: Head;
  readonly hints: Hints;
  readonly dateline: Dateline | null;
  readonly photos: readonly Photo[];
  readonly kind: Kind;
  readonly path: string;
  readonly url: string | null;
  /** When a DVIDS page says that it was posted, or a story of marines.mil that it was written. */
  readonly posted: string | null;
}

const UNDATED: ReadonlySet<Kind> = new Set(['biography', 'speech']);

/** The release's date and where it comes from, the most trustworthy first. Captions and VIRINs date news and releases only. */
function dateOf({ head, hints, dateline, photos, kind, path, url, posted }: Dated): {
  date: string | null;
  dateSource: DateSource;
} {
  const announced = kind === 'contracts' ? (findDates(head.headline ?? '')[0]?.date ?? null) : null;
  const printed = head.date ?? dateline?.date ?? announced ?? posted;
  if (printed !== null && !(kind === 'speech' && head.date === null)) return { date: printed, dateSource: 'printed' };
  if (hints.date !== null) return { date: hints.date, dateSource: hints.dateIs ?? 'metadata' };
  const named = UNDATED.has(kind) ? null : (dateOfPath(path) ?? dateOfAddress(url));
  if (named !== null) return { date: named, dateSource: 'path' };
  if (kind !== 'news' && kind !== 'release' && kind !== 'photo') return { date: null, dateSource: 'none' };
  const shown = latest(photos.flatMap((photo) => findDates(photo.caption ?? '').map((found) => found.date)));
  if (shown !== null) return { date: shown, dateSource: 'caption' };
  const shot = latest(photos.flatMap((photo) => photo.virinParts?.date ?? []));
  return shot === null ? { date: null, dateSource: 'none' } : { date: shot, dateSource: 'virin' };
}

function latest(dates: readonly string[]): string | null {
  return dates.length === 0 ? null : dates.reduce((last, date) => (date > last ? date : last));
}
