import { gatherCaptions, isAltOf, isPortrait, joinPictures, plainAlt } from './caption-lines.ts';
import { endsInCredit } from './credit.ts';
import { parseDate } from './date.ts';
import { partDescriptions } from './description.ts';
import { type DraftPhoto, draftPhoto, isTitle, mediaPhoto, NO_PHOTO } from './draft-photo.ts';
import { joinLoneCredits } from './dvids.ts';
import type { Item } from './item.ts';
import { type Label, parseLabels } from './label.ts';
import type { Line, Piece } from './piece.ts';
import { splitRank } from './rank.ts';
import { endsSentence } from './sentence.ts';

export interface Gathered {
  readonly items: readonly Item[];
  /** Label lines that say nothing of their own (`DOWNLOAD HI-RES`), for the list of furniture. */
  readonly furniture: readonly string[];
}

/**
 * Finds the photos among the pieces: label lines with the caption beside them, repeated captions, lines that end in a
 * credit. `described` says that a picture's description may stand among the lines, as text browsers print it.
 */
export function gatherPhotos(found: readonly Piece[], described: boolean): Gathered {
  const pieces = described ? partDescriptions(found) : found;
  const gathering: Gathering = {
    pieces,
    items: [],
    furniture: [],
    labels: labelsOf(pieces),
    captionFollows: false,
    describes: false,
  };
  gathering.captionFollows = gathering.labels.size > 0 && captionsFollow(gathering);
  gathering.describes = gathering.captionFollows && (described || printsDescriptions(gathering));
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (gathering.labels.has(at)) at = takeCluster(gathering, at);
    else {
      gathering.items.push(piece.kind === 'media' ? { kind: 'photo', photo: mediaPhoto(piece) } : piece);
      at++;
    }
  }
  leaveOutTags(gathering);
  return { items: joinLoneCredits(joinPictures(gatherCaptions(gathering.items))), furniture: gathering.furniture };
}

interface Gathering {
  readonly pieces: readonly Piece[];
  readonly items: Item[];
  readonly furniture: string[];
  /** Label lines by position. */
  readonly labels: ReadonlyMap<number, readonly Label[]>;
  /** Whether this page prints a caption after its download line (2015) rather than before it (2018). */
  captionFollows: boolean;
  /** Whether this capture prints a picture's description before the download line, as text browsers do. */
  describes: boolean;
}

function labelsOf(pieces: readonly Piece[]): ReadonlyMap<number, readonly Label[]> {
  const found = new Map<number, readonly Label[]>();
  pieces.forEach((piece, at) => {
    const labels = piece.kind === 'line' ? parseLabels(piece.text) : null;
    if (labels) found.set(at, labels);
  });
  return found;
}

/** One run of label lines is one photo: its caption stands before it, or after it where it holds download lines alone. */
function takeCluster(gathering: Gathering, start: number): number {
  const { pieces, labels } = gathering;
  const { found, end } = takeLabels(gathering, start);
  const telling = found.some((label) => label.kind === 'credit' || label.kind === 'virin');
  if (!telling && found.every((label) => label.kind === 'detail')) return end;
  if (!telling && gathering.captionFollows) return captionAfter(gathering, end);
  const next = pieces[end];
  if (!telling && next?.kind === 'line' && labels.has(end + 1) && !opensBlock(gathering, end))
    return captionBetween(gathering, end);
  captionBefore(gathering, found, titleAfter(gathering, end));
  return titleAfter(gathering, end) === null ? end : end + 1;
}

/** Takes one run of label lines; a second credit or VIRIN belongs to the next photo. */
function takeLabels(gathering: Gathering, start: number): { readonly found: readonly Label[]; readonly end: number } {
  const found: Label[] = [];
  const told = new Set<Label['kind']>();
  let end = start;
  for (; gathering.labels.has(end); end++) {
    const labels = gathering.labels.get(end) ?? [];
    if (labels.some(({ kind }) => (kind === 'credit' || kind === 'virin') && told.has(kind))) break;
    if (end > start && opensPhoto(gathering.pieces[end])) break;
    for (const label of labels) {
      found.push(label);
      told.add(label.kind);
    }
    noteFurniture(gathering, end);
  }
  return { found, end };
}

function noteFurniture(gathering: Gathering, at: number): void {
  const piece = gathering.pieces[at];
  const labels = gathering.labels.get(at) ?? [];
  if (piece?.kind === 'line' && labels.every((label) => label.kind === 'marker' || label.kind === 'detail')) {
    gathering.furniture.push(piece.text);
  }
}

/** `DOWNLOAD HI-RES / PHOTO DETAILS` before the caption; the picture's description may stand before the line once more. */
function captionAfter(gathering: Gathering, at: number): number {
  const { pieces, items } = gathering;
  const next = pieces[at];
  const caption = next?.kind === 'line' && isOwnCaption(gathering, at) ? next.text : null;
  const before = items.at(-1);
  let alt: string | null = null;
  if (
    before?.kind === 'line' &&
    (caption === null ? isPortrait(before.text) || isName(before.text) : isAltOf(before.text, caption))
  ) {
    alt = plainAlt(before.text);
    items.pop();
  }
  const photo: DraftPhoto = { ...NO_PHOTO, caption, alt, item: true };
  const open = items.at(-1);
  if (open?.kind === 'photo' && open.photo.caption === null && open.photo.address !== null) {
    items[items.length - 1] = { kind: 'photo', photo: { ...open.photo, caption, alt: open.photo.alt ?? alt } };
  } else items.push({ kind: 'photo', photo });
  return caption === null ? at : at + 1;
}

/** Not the description of the next picture, and not the page's list of tags. */
function isOwnCaption(gathering: Gathering, at: number): boolean {
  const { pieces, labels } = gathering;
  const piece = pieces[at];
  if (piece?.kind !== 'line' || labels.has(at) || isName(piece.text)) return false;
  const afterNext = pieces[at + 2];
  if (gathering.describes && isDescribed(gathering, at)) return true;
  const describesNext =
    gathering.describes && labels.has(at + 1) && afterNext?.kind === 'line' && isAltOf(piece.text, afterNext.text);
  if (describesNext) return false;
  return (
    endsInCredit(piece.text) ||
    endsSentence(piece.text) ||
    piece.text.length > 70 ||
    namesSomebody(piece.text) ||
    (afterNext === undefined && pieces[at + 1]?.kind === 'line') ||
    (labels.has(at + 1) && !labels.has(at + 2))
  );
}

/** `RandOct2013`, `[151010-F-1]`: a file's name, which text browsers print for a picture without a description. */
function isName(text: string): boolean {
  return /^\[?[\w.-]*\d[\w.-]*\]?$/.test(text);
}

/** `Staff Sgt. Kit Marlow`: a portrait's caption; a line of tags starts otherwise. */
function namesSomebody(text: string): boolean {
  const { rank } = splitRank(text);
  return rank !== null && rank !== 'Airman';
}

/** Whether the line that follows a download line stands before it too: description and caption, however short. */
function isDescribed({ pieces, items }: Gathering, at: number): boolean {
  const [before, caption] = [items.at(-1), pieces[at]];
  return before?.kind === 'line' && caption?.kind === 'line' && isAltOf(before.text, caption.text);
}

/** `Photo Information`, caption, `Photo by NAME`: the caption stands between two label lines. */
function captionBetween(gathering: Gathering, at: number): number {
  const { pieces, labels } = gathering;
  const texts: string[] = [];
  let next = at;
  while (next < at + 4 && !labels.has(next)) {
    const piece = pieces[next];
    if (piece?.kind !== 'line') break;
    texts.push(piece.text);
    next++;
  }
  const { found, end } = takeLabels(gathering, next);
  const title = titleAfter(gathering, end);
  const photo = draftPhoto({ texts, after: title === null ? [] : [title], labels: found });
  gathering.items.push({ kind: 'photo', photo: { ...photo, item: true } });
  return title === null ? end : end + 1;
}

function opensBlock(gathering: Gathering, at: number): boolean {
  const labels = gathering.labels.get(at + 1) ?? [];
  return labels.every((label) => label.kind === 'marker');
}

/** A title in capitals after `Photo by NAME`, before `7 Jan 2016 | Author Unit`. */
function titleAfter(gathering: Gathering, at: number): string | null {
  const piece = gathering.pieces[at];
  const labels = gathering.labels.get(at + 1);
  if (piece?.kind !== 'line' || gathering.labels.has(at) || !isTitle(piece.text)) return null;
  return labels?.every((label) => label.kind === 'detail') && piece.text === piece.text.toUpperCase()
    ? piece.text
    : null;
}

/** Looks back over the lines that belong to the block: copies of the caption, its title, its description. */
function captionBefore(gathering: Gathering, labels: readonly Label[], title: string | null): void {
  const { items } = gathering;
  const texts: string[] = [];
  const last = items.at(-1);
  if (last?.kind === 'photo' && last.photo.label === null && last.photo.virin === null) {
    const drafted = draftPhoto({ texts: [], after: title === null ? [] : [title], labels });
    items[items.length - 1] = {
      kind: 'photo',
      photo: { ...last.photo, title: last.photo.title ?? drafted.title, label: drafted.label, virin: drafted.virin },
    };
    return;
  }
  let apart = false;
  while (texts.length < 24) {
    const item = items.at(-1);
    if (item?.kind !== 'line' || item.level !== undefined || !belongs(item, { texts, apart, above: items.at(-2) }))
      break;
    texts.unshift(item.text);
    apart = item.gap;
    items.pop();
  }
  const photo = draftPhoto({ texts, after: title === null ? [] : [title], labels });
  const picture = items.at(-1);
  if (
    picture?.kind === 'photo' &&
    picture.photo.caption === null &&
    picture.photo.label === null &&
    picture.photo.address !== null
  ) {
    const { address, link, alt } = picture.photo;
    items[items.length - 1] = { kind: 'photo', photo: { ...photo, address, link, alt: photo.alt ?? alt, item: true } };
  } else items.push({ kind: 'photo', photo: { ...photo, item: labels.some((label) => label.kind === 'marker') } });
}

interface Block {
  /** Lines found so far, the nearest last. */
  readonly texts: readonly string[];
  /** Whether an empty line parts them from the line above. */
  readonly apart: boolean;
  /** What stands above the line in question. */
  readonly above: Item | undefined;
}

/** Whether one more line upwards belongs to the photo: copies of its caption, its title, its description. */
function belongs(item: Line, { texts, apart, above }: Block): boolean {
  if (texts.length === 0) return parseDate(item.text) === null;
  if (texts.includes(item.text) || (above?.kind === 'line' && texts.includes(above.text))) return true;
  const hasCaption = texts.some((text) => !isTitle(text));
  if (!hasCaption) return !apart && (endsInCredit(item.text) || !isTitle(item.text));
  if (apart || new Set(texts).size > 2 || endsInCredit(item.text)) return false;
  return isTitle(item.text) ? !texts.some(isTitle) : item.gap || texts.some(isTitle);
}

/** Counts for the page's download lines on which side a caption stands. */
function captionsFollow({ pieces, labels }: Gathering): boolean {
  let after = 0;
  let before = 0;
  for (const [at, found] of labels) {
    if (!found.every((label) => label.kind === 'marker')) continue;
    if (readsAsCaption(pieces[at + 1])) after++;
    if (readsAsCaption(pieces[at - 1])) before++;
  }
  return pieces.some(opensPhoto) || (after > 0 && after >= before);
}

/** `DOWNLOAD HI-RES / PHOTO DETAILS` always stands before its caption, so that a picture without one takes no paragraph. */
function opensPhoto(piece: Piece | undefined): boolean {
  return piece?.kind === 'line' && /^download[ _]hi-?res.{0,12}photo[ _]details$/i.test(piece.text);
}

/** The names of tags, printed in one line after the last caption, are the page's frame. */
function leaveOutTags({ items, furniture, captionFollows }: Gathering): void {
  const [before, last] = items.slice(-2);
  if (!captionFollows || before?.kind !== 'photo' || last?.kind !== 'line' || last.level !== undefined) return;
  if (last.text.length > 150 || endsSentence(last.text)) return;
  furniture.push(last.text);
  items.pop();
}

/** Most captions stand before their download line too; of two pictures with one caption only the second seems to. */
function printsDescriptions({ pieces, labels }: Gathering): boolean {
  let captions = 0;
  let described = 0;
  for (const at of labels.keys()) {
    const before = pieces[at - 1];
    const after = pieces[at + 1];
    if (after?.kind !== 'line' || labels.has(at + 1)) continue;
    captions++;
    if (before?.kind === 'line' && isAltOf(before.text, after.text)) described++;
  }
  return described > captions / 2;
}

function readsAsCaption(piece: Piece | undefined): boolean {
  return piece?.kind === 'line' && endsInCredit(piece.text);
}
