import type { Article, Format, Kind, Photo } from '../../contract.ts';
import { creditedName } from '../article/conflict.ts';
import { NumberList } from './bytes.ts';
import { personOf, photographersOf } from './persons.ts';

/** Kinds and formats by the number they are stored as. New ones go to the end. */
export const KINDS: readonly Kind[] = [
  'news',
  'release',
  'transcript',
  'speech',
  'contracts',
  'advisory',
  'biography',
  'factsheet',
  'photo',
  'other',
];
export const FORMATS: readonly Format[] = ['text', 'html', 'markdown', 'mhtml', 'feed', 'warc', 'image'];

/** What is known of every article of a segment without reading it, one column a fact, by ordinal. */
export interface Columns {
  /** 20161215; 0 for none. */
  readonly dates: Int32Array;
  readonly kinds: Uint8Array;
  readonly formats: Uint8Array;
  /** Index into `names`; 0 stands for none. */
  readonly organizations: Uint32Array;
  /** Photographers of article n, each person once: `photographers` from end n-1 to end n, indices into `names`. */
  readonly photographerEnds: Uint32Array;
  readonly photographers: Uint32Array;
  /** Photos of article n: `photoKeys` from end n-1 to end n; equal keys are the same photo. */
  readonly photoEnds: Uint32Array;
  readonly photoKeys: Float64Array;
  /** Of each photo, parallel to `photoKeys`: when it was made, else published; photographer and organization as indices into `names`. */
  readonly photoDates: Int32Array;
  readonly photoMakers: Uint32Array;
  readonly photoOrganizations: Uint32Array;
  /** Who it is credited to, as a number; 0 where nobody is named or no VIRIN says which photo it is. */
  readonly photoCredits: Uint32Array;
  /** 1 where what is said of it in its release does not agree. */
  readonly photoConflicts: Uint8Array;
  /** Ordinals in the order of their paths. */
  readonly byPath: Uint32Array;
  /** A number for the article's id; equal for captures of one release. */
  readonly ids: Float64Array;
  /** Organizations, and photographers without their ranks, by number; the first is empty. */
  readonly names: readonly string[];
}

/** Gathers the columns of a segment. */
export class ColumnsWriter {
  readonly #dates: number[] = [];
  readonly #kinds: number[] = [];
  readonly #formats: number[] = [];
  readonly #organizations: number[] = [];
  readonly #photographerEnds: number[] = [];
  readonly #photographers = new NumberList();
  readonly #photoEnds: number[] = [];
  readonly #photoKeys: number[] = [];
  readonly #photoDates = new NumberList();
  readonly #photoMakers = new NumberList();
  readonly #photoOrganizations = new NumberList();
  readonly #photoCredits = new NumberList();
  readonly #photoConflicts: number[] = [];
  readonly #ids: number[] = [];
  readonly #paths: string[] = [];
  readonly #names = new Map<string, number>([['', 0]]);

  add(article: Article): void {
    this.#dates.push(dateNumber(article.date));
    this.#kinds.push(KINDS.indexOf(article.kind));
    this.#formats.push(FORMATS.indexOf(article.format));
    this.#organizations.push(this.#name(article.organization ?? ''));
    for (const photographer of photographersOf(article)) this.#photographers.push(this.#name(photographer));
    this.#photographerEnds.push(this.#photographers.length);
    article.photos.forEach((photo, index) => {
      this.#photoKeys.push(photoKey(article, index));
      this.#photoDates.push(dateNumber(photo.virinParts?.date ?? article.date));
      this.#photoMakers.push(this.#name(personOf(photo.photographer ?? '')));
      this.#photoOrganizations.push(this.#name(photo.organization ?? ''));
      this.#photoCredits.push(creditNumber(photo));
      this.#photoConflicts.push(photo.conflicts.length > 0 ? 1 : 0);
    });
    this.#photoEnds.push(this.#photoKeys.length);
    this.#ids.push(hashNumber(article.id));
    this.#paths.push(article.path);
  }

  finish(): Columns {
    return {
      dates: Int32Array.from(this.#dates),
      kinds: Uint8Array.from(this.#kinds),
      formats: Uint8Array.from(this.#formats),
      organizations: Uint32Array.from(this.#organizations),
      photographerEnds: Uint32Array.from(this.#photographerEnds),
      photographers: this.#photographers.toArray(),
      photoEnds: Uint32Array.from(this.#photoEnds),
      photoKeys: Float64Array.from(this.#photoKeys),
      photoDates: Int32Array.from(this.#photoDates.toArray()),
      photoMakers: this.#photoMakers.toArray(),
      photoOrganizations: this.#photoOrganizations.toArray(),
      photoCredits: this.#photoCredits.toArray(),
      photoConflicts: Uint8Array.from(this.#photoConflicts),
      byPath: pathOrder(this.#paths),
      ids: Float64Array.from(this.#ids),
      names: [...this.#names.keys()],
    };
  }

  #name(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, this.#names.size);
    return this.#names.size - 1;
  }
}

/** Ordinals in the order of their paths. */
export function pathOrder(paths: readonly string[]): Uint32Array {
  const order = Uint32Array.from(paths.keys());
  return order.sort((left, right) => {
    const [a, b] = [paths[left] ?? '', paths[right] ?? ''];
    return a < b ? -1 : a > b ? 1 : left - right;
  });
}

/** `2016-12-15` as 20161215, `2016-12` as 20161200; 0 for none. */
export function dateNumber(date: string | null): number {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '');
  return parts === null ? 0 : Number(parts[1]) * 10000 + Number(parts[2] ?? 0) * 100 + Number(parts[3] ?? 0);
}

/** The same photo has the same number: by its VIRIN, else its file or address, else it is a photo of its own. */
export function photoKey(article: Article, index: number): number {
  const photo = article.photos[index];
  const { virin = null, file = null, address = null } = photo ?? {};
  return hashNumber(virin?.toUpperCase() ?? file ?? address ?? `${article.path} ${index}`);
}

/** Whoever a photo is credited to, as a number that is equal for the same name; 0 where it could not be compared. */
function creditNumber(photo: Photo): number {
  const name = photo.virin === null ? null : creditedName(photo);
  return name === null ? 0 : Math.max(1, hashNumber(name) % 0x100000000);
}

/** A text as a whole number below 2^53, evenly spread: two hashes of 32 and 21 bits. */
export function hashNumber(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 4294967296 + (low >>> 0);
}
