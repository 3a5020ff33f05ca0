import type { Photo } from '../../contract.ts';
import { type Maker, parseCredit, parseMaker, splitCredit } from './credit.ts';
import type { DraftPhoto } from './draft-photo.ts';
import { unfold } from './joined-caption.ts';
import { key } from './line.ts';
import { cutReleaseMark } from './release-mark.ts';
import { findVirins, labelledVirin, parseVirin, virinOfAddress } from './virin.ts';

/** A photo of the article, and which drafts (by position) it was folded from. */
export interface Folded {
  readonly photos: readonly Photo[];
  /** For every draft, the number of its photo. */
  readonly numbers: readonly number[];
}

/**
 * Makes photos of drafts. Equal captions with equal or absent VIRIN are one photo, unless each is an item of its own;
 * the same caption under two VIRINs is two photos. `pivot` is the year known at latest.
 */
export function foldPhotos(drafts: readonly DraftPhoto[], pivot: number): Folded {
  const kept: Merged[] = [];
  const known = new Map<string, number[]>();
  const numbers = drafts.map((draft) => {
    const next = { draft, virin: virinOf(draft), key: draft.caption === null ? null : key(unfold(draft.caption)) };
    const at = candidates(known, next).find((number) => isSame(kept[number], next));
    const number = at ?? kept.length;
    const photo = kept[number];
    kept[number] = photo === undefined ? next : merge(photo, next);
    for (const name of namesOf(next)) remember(known, name, number);
    return number;
  });
  return { photos: kept.map(({ draft }) => photoOf(draft, pivot)), numbers };
}

/**
 * What drafts print and their photos do not say: labels (`Photo By: Coast Guard Ens. Doe`, where the credit names the Navy),
 * `(Released)` behind a caption, `[Image 2 of 6]` behind a title.
 */
export function unsaid(drafts: readonly DraftPhoto[], { photos, numbers }: Folded): readonly string[] {
  return drafts.flatMap(({ label, caption, title }, at) => {
    const photo = photos[numbers[at] ?? 0];
    const told = new Set(wordsOf([photo?.credit, photo?.rank, photo?.photographer, photo?.organization].join(' ')));
    const mark = caption === null ? null : cutReleaseMark(unfold(caption)).mark;
    return [
      ...(label === null || wordsOf(label).every((word) => told.has(word)) ? [] : [label]),
      ...(mark === null ? [] : [mark]),
      ...(title === null ? [] : (COUNTED.exec(title) ?? [])).map((count) => count.trim()),
    ];
  });
}

/** A photo's title without `[Image 2 of 6]`. */
export function uncounted(title: string): string {
  return title.replace(COUNTED, '');
}

const COUNTED = /\s{0,2}\[Image \d{1,3} of \d{1,3}\]$/i;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What two drafts of one photo have in common: VIRIN, address or caption. */
function namesOf({ draft, virin, key: caption }: Merged): readonly string[] {
  const names = [virin === null ? '' : `virin ${virin}`, draft.address === null ? '' : `at ${draft.address}`];
  return [...names, caption === null ? '' : `of ${caption}`].filter((name) => name !== '');
}

const MOST_CANDIDATES = 16;

function candidates(known: ReadonlyMap<string, readonly number[]>, photo: Merged): readonly number[] {
  return namesOf(photo)
    .flatMap((name) => known.get(name) ?? [])
    .sort((a, b) => a - b);
}

function remember(known: Map<string, number[]>, name: string, number: number): void {
  const numbers = known.get(name);
  if (numbers === undefined) known.set(name, [number]);
  else if (numbers.length < MOST_CANDIDATES && !numbers.includes(number)) numbers.push(number);
}

interface Merged {
  readonly draft: DraftPhoto;
  readonly virin: string | null;
  readonly key: string | null;
}

function isSame(a: Merged | undefined, b: Merged): boolean {
  if (a === undefined) return false;
  if (a.virin !== null && b.virin !== null)
    return a.virin === b.virin && (a.key === b.key || a.key === null || b.key === null);
  if (a.draft.address !== null && a.draft.address === b.draft.address)
    return a.key === b.key || a.key === null || b.key === null;
  if (a.key === null || a.key !== b.key) return false;
  return !(a.draft.item && b.draft.item);
}

function merge(a: Merged, b: Merged): Merged {
  const draft: DraftPhoto = {
    title: a.draft.title ?? b.draft.title,
    caption: a.draft.caption ?? b.draft.caption,
    label: a.draft.label ?? b.draft.label,
    virin: a.draft.virin ?? b.draft.virin,
    alt: description(a.draft, b.draft),
    address: a.draft.address ?? b.draft.address,
    link: a.draft.link ?? b.draft.link,
    item: a.draft.item || b.draft.item,
  };
  return { draft, virin: a.virin ?? b.virin, key: a.key ?? b.key };
}

/** What is said of a photo besides title, caption and label: nothing that its second printing says otherwise is lost. */
function description(a: DraftPhoto, b: DraftPhoto): string | null {
  const alt = a.alt ?? b.alt;
  const told = [a.title ?? b.title, a.caption ?? b.caption, a.label ?? b.label, alt];
  const rest = [b.title, b.caption, b.label].filter((text) => text && !told.some((known) => known?.includes(text)));
  return rest.length === 0 ? alt : [alt, ...rest].filter(Boolean).join(' ');
}

/** The printed VIRIN, else the one in the picture's or the link's file name, else the only one in the caption (Navy: before the place). */
function virinOf(draft: DraftPhoto): string | null {
  if (draft.virin !== null) return labelledVirin(draft.virin);
  const [first, ...others] = draft.caption === null ? [] : findVirins(draft.caption);
  return (
    virinOfAddress(draft.link) ?? virinOfAddress(draft.address) ?? (others.length > 0 ? null : (first?.virin ?? null))
  );
}

/** Who a credit names; where it names an organization alone, the photographer of a credit that stands in the caption before it. */
function makerOf(credit: string, caption: string): Maker {
  const maker = parseCredit(credit);
  const before = maker.photographer === null ? splitCredit(caption).credit : null;
  const inner = before === null ? null : parseCredit(before);
  return inner === null || inner.photographer === null
    ? maker
    : { ...inner, organization: inner.organization ?? maker.organization };
}

/** Where the page takes its picture from; the link beside it only where the page shows none, or a blank in its place. */
function addressOf({ address, link }: DraftPhoto): string | null {
  const isShown = address !== null && !address.startsWith('data:image/gif');
  return isShown || virinOfAddress(link) === null ? address : link;
}

function photoOf(draft: DraftPhoto, pivot: number): Photo {
  const { caption, credit } =
    draft.caption === null ? { caption: '', credit: null } : splitCredit(unfold(draft.caption));
  const virin = virinOf(draft);
  const virinParts = virin === null ? null : parseVirin(virin, pivot);
  const printed = credit ?? draft.label;
  const credited = credit === null ? null : makerOf(credit, caption);
  const labelled = draft.label === null ? null : parseMaker(draft.label);
  return {
    title: draft.title === null ? null : uncounted(draft.title),
    caption: caption === '' ? null : caption,
    credit: printed,
    photographer: labelled?.photographer ?? credited?.photographer ?? null,
    rank: labelled?.rank ?? credited?.rank ?? null,
    organization: credited?.organization ?? labelled?.organization ?? null,
    creditSource: printed === null ? 'none' : 'page',
    virin,
    virinParts,
    file: null,
    address: addressOf(draft),
    alt: draft.alt,
    conflicts: [],
  };
}
