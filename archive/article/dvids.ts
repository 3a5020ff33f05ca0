import { readByline } from './byline.ts';
import { findDates, parseDate } from './date.ts';
import { type DraftPhoto, NO_PHOTO } from './draft-photo.ts';
import type { Item } from './item.ts';
import { parseLabels } from './label.ts';
import type { Piece } from './piece.ts';
import { endsSentence } from './sentence.ts';
import { isUnit } from './unit.ts';

/** The day a DVIDS page says it was posted; null on other pages. Its dates are month first: `09.17.2023`. */
export function postedOn(pieces: readonly Piece[]): string | null {
  let posted: string | null = null;
  let taken = false;
  for (const piece of pieces) {
    if (piece.kind !== 'line' || piece.text.length > 60) continue;
    if (/^date posted\s?[:|]/i.test(piece.text)) posted = findDates(piece.text)[0]?.date ?? null;
    taken ||= /^(?:date taken|(?:photo|story) id)\s?[:|]/i.test(piece.text) && parseLabels(piece.text) !== null;
  }
  return taken ? posted : null;
}

/** The day among a page's facts, where its labels were not saved. */
export function dayIn(facts: readonly string[]): string | null {
  return facts.map(parseDate).find((day) => day !== null) ?? null;
}

/** Whether a capture is the page of one photo: DVIDS numbers it. */
export function isPhotoPage(pieces: readonly Piece[]): boolean {
  return isNumbered(pieces) || pieces.some((piece) => piece.kind === 'line' && OF_PHOTO.test(piece.text));
}

/** `TITLE [Image 2 of 3]` and `TITLE` once more at the head of a page whose labels were not saved. */
function isNumbered(pieces: readonly Piece[]): boolean {
  const texts = pieces.slice(0, HEAD_LINES).map((piece) => (piece.kind === 'line' ? piece.text : ''));
  return texts.some(
    (text, at) => text.replace(/ \[Image \d{1,3} of \d{1,3}\]$/, '') === texts[at + 1] && text !== texts[at + 1],
  );
}

const HEAD_LINES = 6;

const OF_PHOTO =
  /^photo id\s?[:|][\s|]{0,3}\d{4,}|^this work, .{3,300} \[image \d{1,3} of \d{1,3}\], .{0,120}identified by dvids,/i;

/** Whether a capture is a page of DVIDS, of a photo or a story. */
export function isDvidsPage(pieces: readonly Piece[]): boolean {
  return isPhotoPage(pieces) || pieces.some((piece) => piece.kind === 'line' && OF_DVIDS.test(piece.text));
}

const OF_DVIDS =
  /^(?:story|video) id\s?[:|][\s|]{0,3}\d{3,}|^this work, .{3,400} identified by dvids,|^defense visual information distribution service logo$/i;

/** The items of a DVIDS page, its facts (place, day), printed between headline and text, and the unit its author belongs to. */
export interface DvidsPage {
  readonly items: readonly Item[];
  readonly facts: readonly string[];
  readonly unit: string | null;
}

/** Takes the facts of a DVIDS page out of its text, down to its first paragraph: its labels say them again. */
export function leaveOutFacts(items: readonly Item[]): DvidsPage {
  const facts: string[] = [];
  const told = items.findIndex(
    (item) => item.kind === 'line' && item.text.length > LONGEST_FACT && endsSentence(item.text),
  );
  const bylines: Item[] = [];
  let unit: string | null = null;
  const kept = items.flatMap((item, at) => {
    if (item.kind === 'photo') return [withoutFact(item.photo, items[0], facts)];
    if (at === 0 || item.kind !== 'line' || (told >= 0 && at > told)) return [item];
    if (item.level !== undefined && !isPlace(item.text)) return [item];
    if (isUnitOfStory(item.text, items[at - 1])) {
      if (unit !== null && unit !== item.text) facts.push(item.text);
      unit ??= item.text;
    } else if (isStoryBy(item.text)) {
      if (bylines.length === 0) bylines.push(item);
      else facts.push(item.text);
    } else if (isFact(item.text) || COURTESY_STORY.test(item.text)) facts.push(item.text);
    else return [item];
    return [];
  });
  return { items: [...kept.slice(0, 1), ...bylines, ...titleCut(kept.slice(1))], facts, unit };
}

/** On the page of one photo, the paragraphs right above the one that carries the credit are of its caption. */
export function wholeCaption(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex((item) => item.kind === 'photo');
  const [shown, ...more] = items.slice(at).filter((item) => item.kind === 'photo');
  if (shown === undefined || more.length > 0 || shown.photo.caption === null) return items;
  const start = items.slice(0, at).findLastIndex((item) => item.kind !== 'line' || !isParagraph(item.text)) + 1;
  const above = items.slice(start, at).flatMap((item) => (item.kind === 'line' ? [item.text] : []));
  if (above.length === 0 || above.length > MOST_PARAGRAPHS) return items;
  const caption = [...above, shown.photo.caption].join(' ');
  return [...items.slice(0, start), { kind: 'photo', photo: { ...shown.photo, caption } }, ...items.slice(at + 1)];
}

const MOST_PARAGRAPHS = 6;

function isParagraph(text: string): boolean {
  return text.length > LONGEST_FACT && endsSentence(text);
}

const COURTESY_STORY = /^courtesy (?:story|photo)$/i;

/** The line right below `Story by NAME` or `Courtesy Story` names the unit, whatever it is called. */
function isUnitOfStory(text: string, above: Item | undefined): boolean {
  if (above?.kind !== 'line' || !(isStoryBy(above.text) || COURTESY_STORY.test(above.text))) return false;
  return text.length <= LONGEST_FACT && !endsSentence(text) && !isStoryBy(text) && (isUnit(text) || !isFact(text));
}

/** `Story by NAME` stands below the pictures of a story. */
function isStoryBy(text: string): boolean {
  return /\bby\b/i.test(text) && readByline(text) !== null;
}

/** A photo whose title is a fact has none; the page's own headline is a title. */
function withoutFact(photo: DraftPhoto, first: Item | undefined, facts: string[]): Item {
  const { title } = photo;
  if (title === null || !isFact(title) || (first?.kind === 'line' && first.text === title))
    return { kind: 'photo', photo };
  facts.push(title);
  return { kind: 'photo', photo: { ...photo, title: null } };
}

/** The title of a picture beside a story stands above its caption, which is cut short. */
function titleCut(items: readonly Item[]): readonly Item[] {
  const titled: Item[] = [];
  for (const item of items) {
    const last = titled.at(-1);
    const isCut = item.kind === 'photo' && item.photo.title === null && item.photo.caption?.endsWith('...');
    if (
      isCut &&
      last?.kind === 'line' &&
      last.level === undefined &&
      !endsSentence(last.text) &&
      !isStoryBy(last.text)
    ) {
      titled[titled.length - 1] = { kind: 'photo', photo: { ...item.photo, title: last.text } };
    } else titled.push(item);
  }
  return titled;
}

const LONGEST_FACT = 90;

/** `CAMP HOLLIS, MT, UNITED STATES`, `09.15.2023`, `41st Engineer Brigade`. */
function isFact(text: string): boolean {
  if (text.length > LONGEST_FACT || endsSentence(text)) return false;
  return isPlace(text) || /^\d{2}\.\d{2}\.\d{4}$/.test(text) || isUnit(text);
}

function isPlace(text: string): boolean {
  return text === 'UNITED STATES' || /^[\p{Lu}\d .'’()-]{2,50}(?:, [\p{Lu} .'’()-]{2,40}){1,3}$/u.test(text);
}

/**
 * A credit line that stands at the head of a photo's page, apart from the caption, goes to the first photo that names
 * the same person or nobody.
 */
export function joinLoneCredits(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  let lone: DraftPhoto | null = null;
  for (const item of items) {
    if (item.kind === 'photo' && isLone(item.photo) && lone === null && !joined.some((one) => one.kind === 'photo')) {
      lone = item.photo;
    } else if (item.kind === 'photo' && lone !== null) {
      joined.push({ kind: 'photo', photo: { ...item.photo, label: item.photo.label ?? lone.label } });
      lone = null;
    } else joined.push(item);
  }
  return lone === null ? joined : [...joined, { kind: 'photo', photo: { ...NO_PHOTO, ...lone } }];
}

function isLone(photo: DraftPhoto): boolean {
  return (
    photo.label !== null &&
    photo.title === null &&
    photo.alt === null &&
    photo.caption === null &&
    photo.virin === null &&
    photo.address === null
  );
}
