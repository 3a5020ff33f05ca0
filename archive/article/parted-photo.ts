import { isSigned } from './byline.ts';
import { endsInCredit } from './credit.ts';
import { parseDate } from './date.ts';
import { readDateline } from './dateline.ts';
import { type DraftPhoto, isTitle } from './draft-photo.ts';
import type { Item } from './item.ts';
import type { Line } from './piece.ts';
import { readHeadFact } from './release-head.ts';
import { sentences } from './sentence.ts';

/**
 * Joins to captioned photos what an empty line parts from them: the title above the caption, and the description for those
 * who do not see the picture above the title (defense.gov and war.gov since 2018, saved line by line). A short line above a
 * single caption may be the release's own sub-head, so a title counts below a description, or where every photo has one.
 */
export function joinParted(items: readonly Item[]): readonly Item[] {
  const isTitled = titlesAll(items);
  const joined: Item[] = [];
  for (const item of items) {
    const [above, title] = joined.slice(-2);
    if (item.kind !== 'photo' || !isOpen(item.photo) || joined.length < 2) joined.push(item);
    else if (isLabelled(item.photo) && COUNTED.test(lineText(title)) && isDescriptionOf(title, item.photo, '')) {
      joined.splice(-1, 1, { kind: 'photo', photo: { ...item.photo, alt: title.text } });
    } else if (!isTitleLine(title)) joined.push(item);
    else if (isDescriptionOf(above, item.photo, title.text) && joined.length > 2) {
      const copies = copiesAbove(joined);
      joined.splice(-2 - copies, 2 + copies, {
        kind: 'photo',
        photo: { ...item.photo, title: title.text, alt: above.text },
      });
    } else if (isTitled) joined.splice(-1, 1, { kind: 'photo', photo: { ...item.photo, title: title.text } });
    else joined.push(item);
  }
  return joined;
}

/** How often the description was printed before: a carousel repeats it. */
function copiesAbove(joined: readonly Item[]): number {
  const description = lineText(joined.at(-2));
  let copies = 0;
  while (lineText(joined.at(-3 - copies)) === description) copies++;
  return copies;
}

/** `A soldier ...`, `Two boats ...`: so begin descriptions, which stand above a caption without a title, too. */
const COUNTED = /^(?:an?|one|two|three|four|five|six|several|dozens of) \p{Ll}/iu;

function lineText(item: Item | undefined): string {
  return item?.kind === 'line' ? item.text : '';
}

function isLabelled({ label, virin }: DraftPhoto): boolean {
  return label !== null || virin !== null;
}

/** Whether all of several captioned photos stand below a title. */
function titlesAll(items: readonly Item[]): boolean {
  const captioned = items.flatMap((item, at) => (item.kind === 'photo' && item.photo.caption !== null ? [at] : []));
  return captioned.length > 1 && captioned.every((at) => at > 1 && isTitleLine(items[at - 1]));
}

function isOpen({ title, alt, caption }: DraftPhoto): boolean {
  return title === null && alt === null && caption !== null;
}

function isTitleLine(item: Item | undefined): item is Line {
  if (item?.kind !== 'line' || item.level !== undefined || !isTitle(item.text) || !/^[\p{Lu}\d“"‘']/u.test(item.text))
    return false;
  return parseDate(item.text) === null && !isSigned(item.text) && readHeadFact(item.text) === null;
}

/** One sentence about what the picture shows, in the present, that shares a word with title or caption. */
function isDescriptionOf(item: Item | undefined, { caption }: DraftPhoto, title: string): item is Line {
  if (item?.kind !== 'line' || item.level !== undefined || item.text.length > Math.max(caption?.length ?? 0, SHORT))
    return false;
  const { text } = item;
  if (!/^\p{Lu}.*\p{L}\.$/u.test(text) || TOLD.test(text) || sentences(text).length > 1) return false;
  if (endsInCredit(text) || readDateline(text) !== null) return false;
  const shown = new Set(stems(`${title} ${caption}`));
  return stems(text).some((stem) => shown.has(stem));
}

const SHORT = 120;
/** What is said, dated or past is a paragraph of the release. */
const TOLD =
  /["“”]|\b(?:said|says|was|were|had|has|have|will|would|could|should|may|must|been|today|yesterday|according|also|officials?|week|here)\b|\d/i;

/** The beginnings of a text's longer words: `soldiers` and `soldier` are one. */
function stems(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !COMMON.has(word))
    .map((word) => word.slice(0, 5));
}

const COMMON = new Set(
  'with from that this their they them into over while during several other people person stand'.split(' '),
);
