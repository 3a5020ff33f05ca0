import { isSigned } from './byline.ts';
import { endsInCredit } from './credit.ts';
import { parseDate } from './date.ts';
import { draftPhoto, isTitle } from './draft-photo.ts';
import type { Gathering } from './gathering.ts';
import type { Item } from './item.ts';
import type { Label } from './label.ts';
import type { Line } from './piece.ts';

/** Makes a photo of labels and the lines above them that belong to the block: copies of the caption, its title, its description. */
export function captionBefore(gathering: Gathering, labels: readonly Label[], title: string | null): void {
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
  if (parseDate(item.text) !== null || isSigned(item.text)) return false;
  if (texts.length === 0) return true;
  if (texts.includes(item.text) || (above?.kind === 'line' && texts.includes(above.text))) return true;
  const hasCaption = texts.some((text) => !isTitle(text));
  if (!hasCaption) return !apart && (endsInCredit(item.text) || !isTitle(item.text));
  if (apart || new Set(texts).size > 2 || endsInCredit(item.text)) return false;
  return isTitle(item.text) ? !texts.some(isTitle) : item.gap || texts.some(isTitle);
}

/** A title in capitals after `Photo by NAME`, before `7 Jan 2016 | Author Unit`. */
export function titleAfter(gathering: Gathering, at: number): string | null {
  const piece = gathering.pieces[at];
  const labels = gathering.labels.get(at + 1);
  if (piece?.kind !== 'line' || gathering.labels.has(at) || !isTitle(piece.text)) return null;
  return labels?.every((label) => label.kind === 'detail') && piece.text === piece.text.toUpperCase()
    ? piece.text
    : null;
}
