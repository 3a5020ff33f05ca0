import { isCreditLine } from './credit.ts';
import { readDateline } from './dateline.ts';
import { isTitle } from './draft-photo.ts';
import type { Item } from './item.ts';
import type { Line } from './piece.ts';
import { endsSentence } from './sentence.ts';

/**
 * Joins a caption, and the title above it, to the credit line that an empty line parts from it, where the release's text
 * begins right below with its dateline: what stands between headline and dateline is a photo's (Coast Guard, 2014 to 2018).
 */
export function joinPartedCredit(items: readonly Item[]): readonly Item[] {
  const at = items.slice(0, FARTHEST).findIndex((item, place) => isAlone(item) && isStart(items[place + 1]));
  const [title, caption, credit] = [items[at - 2], items[at - 1], items[at]];
  if (at < 2 || credit?.kind !== 'photo' || !isCaption(caption)) return items;
  const isTitled = at > 2 && title?.kind === 'line' && title.level === undefined && isTitle(title.text);
  const photo = {
    ...credit.photo,
    title: isTitled ? title.text : null,
    caption: `${caption.text} ${credit.photo.caption}`,
  };
  return [...items.slice(0, isTitled ? at - 2 : at - 1), { kind: 'photo', photo }, ...items.slice(at + 1)];
}

/** So far down a release's text begins. */
const FARTHEST = 8;
const LONGEST_CAPTION = 900;

function isAlone(item: Item): boolean {
  return item.kind === 'photo' && item.photo.title === null && isCreditLine(item.photo.caption ?? '');
}

function isStart(item: Item | undefined): boolean {
  return item?.kind === 'line' && readDateline(item.text) !== null;
}

function isCaption(item: Item | undefined): item is Line {
  if (item?.kind !== 'line' || item.level !== undefined || item.text.length > LONGEST_CAPTION) return false;
  return endsSentence(item.text) && !item.text.startsWith('(');
}
