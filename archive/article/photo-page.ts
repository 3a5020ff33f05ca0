import { albumHead } from './album.ts';
import { endsInCredit } from './credit.ts';
import { findDates } from './date.ts';
import { readDateline } from './dateline.ts';
import { isTitle } from './draft-photo.ts';
import { parseLabels } from './label.ts';
import { collapse, fold } from './line.ts';
import type { Line, Media, Piece } from './piece.ts';
import { endsSentence, sentences } from './sentence.ts';
import { labelledVirin } from './virin.ts';

/** The page of one photo as pieces, and the name of its gallery. */
export interface PhotoPage {
  readonly pieces: readonly Piece[];
  readonly furniture: readonly string[];
}

/**
 * Reads the page of one photo (defense.gov, war.gov and the services' galleries): a description for those who do not
 * see it, title, caption, labels. `printed` are all pieces of the capture, `sifted` those without furniture.
 * Null for any other page.
 */
export function readPhotoPage(printed: readonly Piece[], sifted: readonly Piece[]): PhotoPage | null {
  const all = sifted.filter((piece): piece is Line => piece.kind === 'line');
  if (all.length !== sifted.length || all.length > 12) return null;
  const album = albumHead(all) || mastheadOf(all);
  const masthead = all.slice(0, album).map(({ text }) => text);
  const repeated = album > 0 && masthead.includes(all.at(-1)?.text ?? '');
  const lines = all.slice(album, repeated ? -1 : undefined);
  if (lines.length > 8) return null;
  const end = lines.findIndex(({ text }) => parseLabels(text) !== null);
  const labels = end < 0 ? [] : lines.slice(end);
  if (labels.some(({ text }) => parseLabels(text) === null)) return null;
  const texts = lines.slice(0, end < 0 ? lines.length : end).map(({ text }) => text);
  if (!(album > 0 || isGallery(printed) || (end > 0 && names(labels)) || isDescribed(texts))) return null;
  if (texts.length < 2 || texts.length > 3) return null;
  const [title = '', caption = ''] = titleFirst(texts.slice(-2));
  if (title.length > LONGEST_TITLE || caption.length < SHORTEST_CAPTION || endsInCredit(title)) return null;
  const above = texts.length === 3 ? (texts[0] ?? null) : null;
  const alt = above !== null && endsSentence(above) ? above : null;
  if (readDateline(title) !== null || (above !== null && alt === null && !isTitle(title))) return null;
  const page = photoPage({ title, caption, labels, alt });
  const frame = [
    ...masthead,
    ...(repeated ? [all.at(-1)?.text ?? ''] : []),
    ...(above === null || alt !== null ? [] : [above]),
  ];
  return { ...page, furniture: [...frame, ...page.furniture] };
}

/**
 * Reads the page of one photo of which only the caption was saved: a single paragraph that tells its day and no more than
 * what is seen. Null for any other page; news has a headline or a dateline, and somebody who says something.
 */
export function readLoneCaption(sifted: readonly Piece[]): PhotoPage | null {
  if (sifted.length === 2) return titledCaption(sifted);
  const [line, ...others] = sifted;
  if (line?.kind !== 'line' || line.level !== undefined || others.length > 0) return null;
  const { text } = line;
  if (text.length < SHORTEST_PARAGRAPH || text.length > LONGEST_CAPTION || !endsSentence(text)) return null;
  if (findDates(text).length === 0 || readDateline(text) !== null || SAYS.test(text)) return null;
  return { pieces: [{ kind: 'media', lines: [text], alt: null, address: null, link: null }], furniture: [] };
}

/** A title over a paragraph whose first sentence shows something and ends in place and day, as captions do and news does not. */
function titledCaption([head, line]: readonly Piece[]): PhotoPage | null {
  if (head?.kind !== 'line' || line?.kind !== 'line' || line.level !== undefined || !isTitle(head.text)) return null;
  const { text } = line;
  if (text.length > LONGEST_CAPTION || endsInCredit(text) || readDateline(text) !== null || SAYS.test(text))
    return null;
  const [first = ''] = sentences(text);
  const day = findDates(first).at(-1);
  const isShown = day !== undefined && first.slice(day.end) === '.' && /, $/.test(first.slice(0, day.start));
  return isShown && first.length > SHORTEST_PARAGRAPH
    ? photoPage({ title: head.text, caption: text, labels: [], alt: null })
    : null;
}

const SHORTEST_PARAGRAPH = 80;
const LONGEST_CAPTION = 1500;
const SAYS = /\b(?:said|says|announced|announces|according to|will)\b/i;

/**
 * How many lines name the unit whose gallery it is, above a title that is a VIRIN: `41st Group Logo`, `41st Group`, its base.
 * 0 where no such title with its caption and its labels follows.
 */
function mastheadOf(lines: readonly Line[]): number {
  const title = lines.findIndex(({ text }) => text.length < 40 && labelledVirin(text) !== null);
  const [caption, label] = [lines[title + 1], lines[title + 2]];
  if (title < 1 || title > 4 || caption === undefined || label === undefined || parseLabels(label.text) === null)
    return 0;
  return lines.slice(0, title).every(({ text }) => isTitle(text) && parseLabels(text) === null) ? title : 0;
}

/** What a photo's page says of it. */
interface PhotoFacts {
  readonly title: string;
  readonly caption: string;
  readonly alt: string | null;
  readonly labels: readonly Line[];
}

/** The pieces of a photo's page: its title is the headline, too. */
export function photoPage({ title, caption, labels, alt }: PhotoFacts): PhotoPage {
  const texts = labels.map(({ text }) => text);
  const media: Media = { kind: 'media', lines: [title, caption, ...texts], alt, address: null, link: null };
  return { pieces: [{ kind: 'line', text: title, gap: true, level: 1 }, media], furniture: texts.filter(isMute) };
}

const LONGEST_TITLE = 120;
const SHORTEST_CAPTION = 40;

/** Pages without a description print the caption above its title (2014 to 2017). */
function titleFirst(texts: readonly string[]): readonly string[] {
  const [first = '', last = ''] = texts;
  const isCaption = first.length > LONGEST_TITLE || endsInCredit(first) || endsSentence(first);
  return isCaption && isTitle(last) && !isTitle(first) ? [last, first] : texts;
}

/** `Snapshots of what’s happening in the Defense Department.`, `Image Gallery` stand over the pages of photos. */
function isGallery(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'line' && GALLERY.test(fold(collapse(piece.text))));
}

const GALLERY = /^snapshots of what's happening|^image ?gallery$|^air force photos$/;

/** A description, a title and a caption with its day, and nothing else: the page of a photo that lost its head. */
function isDescribed(texts: readonly string[]): boolean {
  const [alt = '', title = '', caption = ''] = texts;
  return (
    texts.length === 3 &&
    endsSentence(alt) &&
    alt.length < LONGEST_ALT &&
    isTitle(title) &&
    caption.length > alt.length &&
    endsSentence(caption) &&
    findDates(caption).length > 0
  );
}

const LONGEST_ALT = 200;

function names(labels: readonly Line[]): boolean {
  const kinds = labels.flatMap(({ text }) => parseLabels(text) ?? []).map(({ kind }) => kind);
  return kinds.includes('credit') && kinds.includes('virin');
}

/** A label line that says nothing of the photo: `Download Image: Full Size (1.19 MB)`. */
function isMute(text: string): boolean {
  return parseLabels(text)?.every(({ kind }) => kind === 'marker' || kind === 'detail') ?? false;
}
