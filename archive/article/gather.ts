import { append } from './append.ts';
import { gatherCaptions, isAltOf, isPortrait, joinDescriptions, joinPictures, plainAlt } from './caption-lines.ts';
import { endsInCredit, isCreditLine } from './credit.ts';
import { partDescriptions, partPortraits } from './description.ts';
import { type DraftPhoto, draftPhoto, isTitle, mediaPhoto, NO_PHOTO } from './draft-photo.ts';
import { joinLoneCredits } from './dvids.ts';
import { type Gathering, labelsOf, takeLabels } from './gathering.ts';
import { partVirins } from './glued-virin.ts';
import type { Item } from './item.ts';
import { captionsFollow, opensPhoto, printsDescriptions } from './layout.ts';
import { isBracketed, isName, isOwnCaption } from './own-caption.ts';
import { readPartedCaption } from './parted-caption.ts';
import { joinPartedCredit } from './parted-credit.ts';
import { joinParted } from './parted-photo.ts';
import { captionBefore, titleAfter } from './photo-above.ts';
import { partPictureWords } from './picture-words.ts';
import type { Piece } from './piece.ts';
import { endsSentence } from './sentence.ts';

/** What stands in a capture once its photos are gathered. */
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
  const pieces = partVirins(partPictureWords(described ? partPortraits(partDescriptions(found)) : found));
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
  const items = withoutPictureWords(gathering, joinDescriptions(joinPictures(gatherCaptions(gathering.items))));
  return { items: joinParted(joinPartedCredit(joinLoneCredits(items))), furniture: gathering.furniture };
}

/** One run of label lines is one photo: its caption stands before it, or after it where it holds download lines alone. */
function takeCluster(gathering: Gathering, start: number): number {
  const { found, end } = takeLabels(gathering, start);
  const telling = found.some((label) => label.kind === 'credit' || label.kind === 'virin');
  if (!telling && found.every((label) => label.kind === 'detail')) return end;
  if (!telling && gathering.captionFollows) return isBare(gathering, start, end) ? end : captionAfter(gathering, end);
  if (!telling && opensBlock(gathering, end)) return captionBetween(gathering, end);
  const below = telling && titleAfter(gathering, end) === null ? captionBelow(gathering, start, end) : null;
  if (below !== null) {
    const photo = draftPhoto({ texts: [below], after: [], labels: found });
    gathering.items.push({ kind: 'photo', photo: { ...photo, item: true } });
    return end + 1;
  }
  if (!telling && isAlone(gathering, start)) return end;
  captionBefore(gathering, found, titleAfter(gathering, end));
  return titleAfter(gathering, end) === null ? end : end + 1;
}

/** `Photo Details | Download |` by itself: an empty line parts it from a text that is no caption, or nothing stands above it. */
function isAlone({ pieces, items }: Gathering, start: number): boolean {
  const [label, above] = [pieces[start], items.at(-1)];
  if (above?.kind === 'photo') return false;
  return above?.kind !== 'line' || (label?.kind === 'line' && label.gap && !endsInCredit(above.text));
}

/** Such a line where captions follow theirs: neither a caption nor a copy of one stands after it; af.mil's own line always opens a photo. */
function isBare({ pieces, items }: Gathering, start: number, end: number): boolean {
  const [next, above] = [pieces[end], items.at(-1)];
  if (opensPhoto(pieces[start]) || above?.kind === 'photo') return false;
  if (next?.kind !== 'line') return true;
  return next.gap && !endsInCredit(next.text) && !(above?.kind === 'line' && isAltOf(above.text, next.text));
}

/** The caption right below labels that an empty line parts from what stands above them; null where they follow their caption. */
function captionBelow({ pieces, labels }: Gathering, start: number, at: number): string | null {
  const [label, caption, after] = [pieces[start], pieces[at], pieces[at + 1]];
  if (label?.kind !== 'line' || !label.gap || caption?.kind !== 'line' || caption.gap || labels.has(at)) return null;
  const isApart = after === undefined || after.kind !== 'line' || after.gap;
  return isApart && caption.level === undefined && endsSentence(caption.text) ? caption.text : null;
}

/** `DOWNLOAD HI-RES / PHOTO DETAILS` before the caption; the picture's description may stand before the line once more. */
function captionAfter(gathering: Gathering, at: number): number {
  const { pieces, items } = gathering;
  const parted = readPartedCaption(gathering, at);
  if (parted !== null) {
    const alt = items.splice(items.length - parted.described).map((item) => (item.kind === 'line' ? item.text : ''));
    items.push({
      kind: 'photo',
      photo: { ...NO_PHOTO, caption: parted.caption, alt: plainAlt(alt.join(' ')) || null, item: true },
    });
    return at + 2;
  }
  if (isDescribedBelow(gathering, at)) return describedCaption(gathering, at);
  const next = pieces[at];
  const caption = next?.kind === 'line' && isOwnCaption(gathering, at) ? next.text : null;
  const before = items.at(-1);
  let alt: string | null = null;
  if (
    before?.kind === 'line' &&
    ((gathering.describes && isBracketed(before.text)) ||
      (caption === null ? isPortrait(before.text) || isName(before.text) : isAltOf(before.text, caption)))
  ) {
    alt = plainAlt(before.text);
    items.pop();
  }
  const photo: DraftPhoto = { ...NO_PHOTO, caption, alt, item: true };
  const open = items.at(-1);
  if (open?.kind === 'photo' && open.photo.caption === null && open.photo.address !== null) {
    items[items.length - 1] = { kind: 'photo', photo: { ...open.photo, caption, alt: open.photo.alt ?? alt } };
  } else if (caption !== null || alt !== null || next?.kind !== 'media') items.push({ kind: 'photo', photo });
  return caption === null ? at : at + 1;
}

/** A picture's description between the download line and a longer caption that ends in its credit, without an empty line; in brackets it may say the caption itself. */
function isDescribedBelow({ pieces, labels }: Gathering, at: number): boolean {
  const [alt, caption] = [pieces[at], pieces[at + 1]];
  if (alt?.kind !== 'line' || caption?.kind !== 'line' || labels.has(at) || labels.has(at + 1)) return false;
  if (isDescriptionOfNext({ pieces, labels }, at + 1) || isCreditLine(caption.text)) return false;
  if (isBracketed(alt.text) && isAltOf(alt.text, caption.text)) return true;
  return !caption.gap && caption.text.length > alt.text.length && !endsInCredit(alt.text) && endsInCredit(caption.text);
}

/** Whether a line is the description of the next photo: it stands before a download line and after it once more. */
function isDescriptionOfNext({ pieces, labels }: Pick<Gathering, 'pieces' | 'labels'>, at: number): boolean {
  const [alt, caption] = [pieces[at], pieces[at + 2]];
  return labels.has(at + 1) && alt?.kind === 'line' && caption?.kind === 'line' && isAltOf(alt.text, caption.text);
}

function describedCaption({ pieces, items }: Gathering, at: number): number {
  const [alt = '', caption = ''] = pieces.slice(at, at + 2).map((piece) => (piece.kind === 'line' ? piece.text : ''));
  items.push({ kind: 'photo', photo: { ...NO_PHOTO, caption, alt: plainAlt(alt), item: true } });
  return at + 2;
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

/** Whether one line, or a title and a caption, stand between these labels and others that tell more. */
function opensBlock({ pieces, labels, items }: Gathering, at: number): boolean {
  const next = pieces[at];
  if (next?.kind !== 'line') return false;
  if (labels.has(at + 1)) return labels.get(at + 1)?.some((label) => label.kind !== 'marker') ?? false;
  const before = items.at(-1);
  const [caption, telling] = [pieces[at + 1], labels.get(at + 2)];
  return (
    caption?.kind === 'line' &&
    isTitle(next.text) &&
    !isTitle(caption.text) &&
    !(before?.kind === 'line' && (endsInCredit(before.text) || before.text === caption.text)) &&
    (telling?.some((label) => label.kind === 'credit' || label.kind === 'virin') ?? false)
  );
}

/** `[bridge]` alone on a line: what a text browser prints for a picture that has one word for a description. */
function withoutPictureWords({ furniture }: Gathering, items: readonly Item[]): readonly Item[] {
  const isWord = (item: Item) =>
    item.kind === 'line' && /^\[[\p{L}\d][\p{L}\d_.-]{1,40}\]$/u.test(item.text) && !ACTION.test(item.text);
  append(
    furniture,
    items.flatMap((item) => (item.kind === 'line' && isWord(item) ? [item.text] : [])),
  );
  return items.filter((item) => !isWord(item));
}

/** What those who write down a speech put in brackets. */
const ACTION =
  /^\[(?:applause|laugh|cross-?talk|inaudible|unintelligible|indistinct|pause|silence|music|cheer|boo|sing|song|video|break|recess|gavel|sic|redacted|foreign|translat|interpret|speak|end|off-?mic|sigh|whistl|prayer|chuckl|static|nod|shout|amen)/i;

/** The names of tags, printed in one line after the last caption, are the page's frame. */
function leaveOutTags({ items, furniture, captionFollows }: Gathering): void {
  const [before, last] = items.slice(-2);
  if (!captionFollows || before?.kind !== 'photo' || last?.kind !== 'line' || last.level !== undefined) return;
  if (last.text.length > 150 || endsSentence(last.text) || isCreditLine(last.text)) return;
  furniture.push(last.text);
  items.pop();
}
