import { isCreditLine, splitCredit } from './credit.ts';
import { type Label, parseLabels } from './label.ts';
import type { Media } from './piece.ts';

/** A photo as gathered from a capture, before names are read and duplicates folded. */
export interface DraftPhoto {
  readonly title: string | null;
  /** As printed, credit included. */
  readonly caption: string | null;
  /** What a `Photo By:` or `Credit:` label says. */
  readonly label: string | null;
  /** The value of a `VIRIN:` label, as printed. */
  readonly virin: string | null;
  readonly alt: string | null;
  readonly address: string | null;
  readonly link: string | null;
  /** Whether the capture shows it as an item of its own (its own picture or its own download line). */
  readonly item: boolean;
}

export const NO_PHOTO: DraftPhoto = {
  title: null,
  caption: null,
  label: null,
  virin: null,
  alt: null,
  address: null,
  link: null,
  item: false,
};

/** What the lines of a photo block say. `texts` are its caption, title and description lines, before and after the labels. */
export interface PhotoLines {
  readonly texts: readonly string[];
  readonly after: readonly string[];
  readonly labels: readonly Label[];
}

/** A photo from its lines: labels are read, repeated captions folded, title and description told from the caption. */
export function draftPhoto({ texts, after, labels }: PhotoLines): DraftPhoto {
  const distinct = withCreditLine([...new Set(texts)]);
  const caption = captionOf(texts, distinct);
  const others = distinct.filter((text) => text !== caption);
  const title = titleBetween(texts, caption) ?? others.filter((text) => isTitle(text)).at(-1) ?? after[0] ?? null;
  return {
    ...NO_PHOTO,
    title,
    caption,
    alt: others.filter((text) => text !== title).join(' ') || null,
    label: labelled(labels, 'credit'),
    virin: labelled(labels, 'virin'),
  };
}

/** `... VIRIN: 160511-G-...` run into the end of a marked caption. */
const VIRIN_TAIL = /[\s|]{1,4}VIRIN ?[:#]? {0,3}([\w-]{12,40}(?:\.jpe?g)?)$/i;

/** A photo from a picture and the lines that stand with it. */
export function mediaPhoto(media: Media): DraftPhoto {
  const labels: Label[] = [];
  const texts: string[] = [];
  const after: string[] = [];
  for (const line of media.lines) {
    const found = parseLabels(line);
    if (found) labels.push(...found);
    else (labels.some((label) => label.kind === 'credit') ? after : texts).push(line);
  }
  const drafted = draftPhoto({ texts: texts.length > 0 ? texts : after, after: texts.length > 0 ? after : [], labels });
  const caption = media.caption ?? drafted.caption;
  const found = caption === null ? null : VIRIN_TAIL.exec(caption);
  const tail = drafted.virin === null || drafted.virin === found?.[1] ? found : null;
  return {
    ...drafted,
    caption: tail === null ? caption : (caption?.slice(0, tail.index) ?? null),
    virin: drafted.virin ?? tail?.[1] ?? null,
    label: media.credit ?? drafted.label,
    alt: media.alt ?? drafted.alt,
    address: media.address,
    link: media.link,
    item: true,
  };
}

/** Whether a line reads like a photo's title: short, without a sentence's end, without a credit. */
export function isTitle(line: string): boolean {
  return line.length <= 90 && !/[.!?]["”)]?$/.test(line.replace(/\b[A-Z]\.$/, '')) && splitCredit(line).credit === null;
}

const LONGEST_TITLE = 160;

/** Between two printings of a caption stands the photo's title, however long and whatever it ends in. */
function titleBetween(texts: readonly string[], caption: string | null): string | null {
  if (caption === null) return null;
  const last = texts.lastIndexOf(caption);
  const title = texts[last - 1];
  return title === undefined || title === caption || title.length > LONGEST_TITLE || texts.indexOf(caption) === last
    ? null
    : title;
}

/** A credit line of its own belongs to the caption before it. */
function withCreditLine(texts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const caption = joined.at(-1);
    if (caption !== undefined && isCreditLine(text) && !isCreditLine(caption) && !isTitle(caption)) {
      joined[joined.length - 1] = `${caption} ${text}`;
    } else joined.push(text);
  }
  return joined;
}

/** The caption: what a carousel repeats, else what carries a credit, else the last line that is not a title. */
function captionOf(texts: readonly string[], distinct: readonly string[]): string | null {
  const repeated = distinct
    .filter((text) => texts.indexOf(text) !== texts.lastIndexOf(text))
    .sort((a, b) => b.length - a.length)[0];
  if (repeated !== undefined && !(isTitle(repeated) && distinct.length > 1) && !isDescription(repeated, texts))
    return repeated;
  const credited = distinct.find((text) => splitCredit(text).credit !== null);
  if (credited !== undefined) return credited;
  return distinct.filter((text) => !isTitle(text)).at(-1) ?? (distinct.length === 1 ? (distinct[0] ?? null) : null);
}

/** What is repeated above the title is a description where another text stands between title and labels. */
function isDescription(repeated: string, texts: readonly string[]): boolean {
  const [title = '', last = ''] = texts.slice(-2);
  return (
    last !== repeated && !isTitle(last) && title !== repeated && isTitle(title) && splitCredit(repeated).credit === null
  );
}

function labelled(labels: readonly Label[], kind: 'credit' | 'virin'): string | null {
  for (const label of labels) if (label.kind === kind && label.value !== '') return label.value;
  return null;
}
