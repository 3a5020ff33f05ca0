import { append } from './append.ts';
import { captionsIn, partRunOn } from './caption-run.ts';
import { endsInCredit, isCreditLine, splitCredit } from './credit.ts';
import { type DraftPhoto, isTitle, NO_PHOTO } from './draft-photo.ts';
import type { Item } from './item.ts';
import { unfold } from './joined-caption.ts';
import { key } from './line.ts';
import type { Line } from './piece.ts';
import { endsSentence } from './sentence.ts';
import { isCourtesy, isThanks } from './thanks.ts';
import { loneVirin } from './virin.ts';

const ALONE = 40;
/** A carousel prints a caption a few times; a line repeated more often than that is something else. */
const MOST_COPIES = 8;

/** What no label marks: captions printed twice in a row, and lines that end in a credit. */
export function gatherCaptions(items: readonly Item[]): readonly Item[] {
  const gathered: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item === undefined) continue;
    if (item.kind !== 'line' || item.level !== undefined) {
      gathered.push(item);
      continue;
    }
    let copies = 1;
    while (isCopy(items[at + copies], item)) copies++;
    const next = items[at + copies];
    if (copies > MOST_COPIES && !isCaption(item)) {
      append(gathered, items.slice(at, at + copies));
      at += copies - 1;
    } else if (copies > 1 && item.text.length >= ALONE && !isHeadlineTwice(item, gathered)) {
      const isTitled = next?.kind === 'line' && isCopy(items[at + copies + 1], item);
      gathered.push({ kind: 'photo', photo: { ...NO_PHOTO, caption: item.text, title: isTitled ? next.text : null } });
      at += copies + (isTitled ? 1 : -1);
    } else if (next?.kind === 'photo' && next.photo.caption !== null && isAltOf(item.text, next.photo.caption)) {
      gathered.push({ kind: 'photo', photo: { ...next.photo, alt: next.photo.alt ?? plainAlt(item.text) } });
      at += 1;
    } else if (takesVirin(gathered, item)) continue;
    else if (isTitleAndCaption(item, items[at + 1], items[at + 2])) {
      gathered.push(titled(items[at + 1], items[at + 2]));
      at += 2;
    } else if (isTitleAbove(item, items, { at, gathered })) {
      gathered.push(titled(item, items[at + 1]));
      at += 1;
    } else if (repeatsCaption(gathered, item)) {
      const photo = gathered.pop();
      if (photo?.kind === 'photo')
        gathered.push({ kind: 'photo', photo: { ...photo.photo, alt: photo.photo.alt ?? item.text } });
    } else if (repeatsCredit(gathered, item)) continue;
    else if (takesCredit(gathered, item) && !creditsText(item, gathered.at(-1))) joinCredit(gathered, item);
    else if (isCreditBelow(gathered.at(-1), item)) creditLast(gathered, item);
    else if (isCaption(item) && !creditsText(item, gathered.at(-1)))
      gathered.push(
        ...captionsIn(item.text.replace(NAMED_PHOTO, '')).map(
          (caption): Item => ({ kind: 'photo', photo: { ...NO_PHOTO, caption } }),
        ),
      );
    else if (isPortrait(item.text))
      gathered.push({ kind: 'photo', photo: { ...NO_PHOTO, alt: plainAlt(item.text), item: true } });
    else gathered.push(...runOnIn(item));
  }
  return gathered;
}

/** `* Photo: A tug ... (U.S. Navy photo by ...)`, in lists of photos. */
const NAMED_PHOTO = /^[*•·] (?:photo|image|caption) ?: (?=\S.{20})/i;

/** A photo and the paragraph that its caption ran into; any other line as it is. */
function runOnIn(item: Line): readonly Item[] {
  const parted = partRunOn(item.text);
  if (parted === null) return [item];
  return [
    { kind: 'photo', photo: { ...NO_PHOTO, caption: parted.caption } },
    { ...item, text: parted.paragraph, gap: true },
  ];
}

/** `TITLE CAPTION`, a picture's description, right above its title and its caption: they say it again. */
function isTitleAndCaption({ text }: Line, title: Item | undefined, caption: Item | undefined): boolean {
  if (title?.kind !== 'line' || caption?.kind !== 'line' || !endsInCredit(caption.text)) return false;
  return text === `${title.text} ${caption.text}`;
}

/** In the text, a short line right above a credited caption that is set apart is the picture's title. */
function isTitleAbove(item: Line, items: readonly Item[], { at, gathered }: Place): boolean {
  const [caption, after] = [items[at + 1], items[at + 2]];
  if (
    !item.gap ||
    !isTitle(item.text) ||
    isDescription(item.text) ||
    caption?.kind !== 'line' ||
    caption.gap ||
    !isCaption(caption)
  )
    return false;
  if (after?.kind === 'line' && !after.gap) return false;
  return gathered.some((one) => one.kind === 'line' && one.text.length > LONG_LINE && endsSentence(one.text));
}

interface Place {
  readonly at: number;
  readonly gathered: readonly Item[];
}

function titled(title: Item | undefined, caption: Item | undefined): Item {
  const [name, text] = [title, caption].map((item) => (item?.kind === 'line' ? item.text : null));
  return { kind: 'photo', photo: { ...NO_PHOTO, title: name ?? null, caption: text ?? null } };
}

const LONG_LINE = 100;

/** A VIRIN alone right below a caption that has none, without a label. */
function takesVirin(gathered: Item[], item: Line): boolean {
  const last = gathered.at(-1);
  const virin = item.gap || last?.kind !== 'photo' ? null : loneVirin(item.text);
  if (virin === null || last?.kind !== 'photo' || last.photo.caption === null || last.photo.virin !== null)
    return false;
  gathered[gathered.length - 1] = { kind: 'photo', photo: { ...last.photo, virin } };
  return true;
}

/** The caption's words once more right below it, without its credit: the picture's description. */
function repeatsCaption(gathered: readonly Item[], { text, gap }: Line): boolean {
  const last = gathered.at(-1);
  if (gap || last?.kind !== 'photo' || last.photo.caption === null || text.length < ALONE) return false;
  const { caption, credit } = splitCredit(last.photo.caption);
  return credit !== null && bare(caption) === bare(text);
}

function bare(text: string): string {
  return text.replace(/[.\s]{1,4}$/, '');
}

/** Sites of the National Guard print a caption's credit once more below it. */
function repeatsCredit(gathered: readonly Item[], item: Line): boolean {
  const last = gathered.at(-1);
  return last?.kind === 'photo' && last.photo.caption?.endsWith(item.text) === true && isCreditLine(item.text);
}

/** A credit line right below a sentence: its caption (army.mil prints them on two lines). */
function takesCredit(gathered: readonly Item[], item: Line): boolean {
  const last = gathered.at(-1);
  if (last?.kind !== 'line' || last.level !== undefined || last.text.length > LONGEST_CAPTION) return false;
  return !item.gap && endsSentence(last.text) && !endsInCredit(last.text) && isCreditLine(item.text);
}

const LONGEST_CAPTION = 900;

/** A credit line right below a photo's caption that has none. */
function isCreditBelow(last: Item | undefined, { text, gap }: Line): boolean {
  if (last?.kind !== 'photo' || gap || last.photo.caption === null || last.photo.label !== null) return false;
  return isCreditLine(text) && splitCredit(last.photo.caption).credit === null;
}

function creditLast(gathered: Item[], { text }: Line): void {
  const last = gathered.at(-1);
  if (last?.kind !== 'photo') return;
  gathered[gathered.length - 1] = { kind: 'photo', photo: { ...last.photo, caption: `${last.photo.caption} ${text}` } };
}

function joinCredit(gathered: Item[], item: Line): void {
  const last = gathered.pop();
  const caption = last?.kind === 'line' ? `${last.text} ${item.text}` : item.text;
  gathered.push({ kind: 'photo', photo: { ...NO_PHOTO, caption } });
}

/** A description in brackets, as text browsers print it, goes to the captioned photo right below it. */
export function joinDescriptions(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind === 'photo' && item.photo.caption !== null && last?.kind === 'line' && isDescription(last.text)) {
      joined[joined.length - 1] = {
        kind: 'photo',
        photo: { ...item.photo, alt: item.photo.alt ?? plainAlt(last.text) },
      };
    } else joined.push(item);
  }
  return joined;
}

/** `[A truck on the bridge]`; `[Editor's note: ...]`, `[Applause]` are said by somebody. */
function isDescription(text: string): boolean {
  return (
    /^\[[^[\]]{2,600}\]$/.test(text) &&
    !/^\[ ?(?:editor|note|applause|laughter|cross ?talk|inaudible|pause)/i.test(text)
  );
}

/** A page that begins with one title twice prints its headline and the title of its picture. */
function isHeadlineTwice(item: Line, before: readonly Item[]): boolean {
  return before.length < 4 && isTitle(item.text) && !before.some((one) => one.kind === 'line');
}

function isCopy(item: Item | undefined, of: Line): boolean {
  return item?.kind === 'line' && item.text.length === of.text.length && item.text === of.text;
}

function isCaption(item: Line): boolean {
  if (PUBLISHED.test(item.text) || (item.text.startsWith('[') && isPortrait(item.text))) return false;
  if (item.text.length > LONG_LINE && unfold(item.text) !== item.text) return true;
  return (
    item.text.length >= 12 &&
    endsInCredit(item.text) &&
    (splitCredit(item.text).caption !== '' || item.text.length < 160)
  );
}

/** `(Courtesy of ...)` below the last paragraph says whose the text is, unless a picture waits for its caption. */
function creditsText({ text, gap }: Line, last: Item | undefined): boolean {
  if (last === undefined || last.kind === 'photo') return false;
  return isThanks(text) || (gap && last.kind === 'line' && endsSentence(last.text) && isCourtesy(text));
}

/** `Courtesy of the Harbor Museum / Published July 4, 2015`: a byline. */
const PUBLISHED = /\/ Published [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$/;

/** A picture without a caption takes the caption (or the lone credit line) that stands beside it. */
export function joinPictures(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const [above, last] = [joined.at(-2), joined.at(-1)];
    if (item.kind !== 'photo' || !isWords(item.photo)) joined.push(item);
    else if (last?.kind === 'photo' && isPicture(last.photo))
      joined[joined.length - 1] = { kind: 'photo', photo: withPicture(item.photo, last.photo) };
    else if (above?.kind === 'photo' && isPicture(above.photo) && isTitleBetween(last) && item.photo.title === null)
      joined.splice(-2, 2, {
        kind: 'photo',
        photo: { ...withPicture(item.photo, above.photo), title: last.text },
      });
    else joined.push(item);
  }
  return joined;
}

function withPicture(words: DraftPhoto, { address, link, alt }: DraftPhoto): DraftPhoto {
  return { ...words, address, link, alt: words.alt ?? alt, item: true };
}

/** A small heading between a picture and its caption is the photo's title. */
function isTitleBetween(item: Item | undefined): item is Line {
  return item?.kind === 'line' && (item.level ?? 0) >= SMALL_HEADING && isTitle(item.text);
}

const SMALL_HEADING = 4;

function isPicture(photo: DraftPhoto): boolean {
  return photo.address !== null && photo.caption === null && photo.label === null;
}

function isWords(photo: DraftPhoto): boolean {
  return photo.address === null && (photo.caption !== null || photo.label !== null);
}

/** A description that says what the caption says, with its credit or without; text browsers print it in brackets. */
export function isAltOf(text: string, caption: string): boolean {
  if (saysTheSame(text, caption)) return true;
  if (text.length > caption.length || !caption.includes(plainAlt(text).slice(0, OPENING))) return false;
  return saysTheSame(text, splitCredit(caption).caption);
}

const OPENING = 24;

function saysTheSame(text: string, caption: string): boolean {
  if (Math.abs(text.length - caption.length) > 12) return false;
  if (text !== caption && !text.slice(0, 40).includes(caption.slice(3, 9))) return false;
  return text === caption || key(text) === key(caption);
}

/** A picture's description without the brackets text browsers put around it. */
export function plainAlt(text: string): string {
  return text.replace(/^\[\s?/, '').replace(/\s?\]$/, '');
}

/** Whether a line is the description of an official portrait, which stands alone in biographies. */
export function isPortrait(text: string): boolean {
  return text.length < 90 && /\b(?:official|command|bio(?:graphy)?) (?:portrait|photo(?:graph)?)\]?$/i.test(text);
}
