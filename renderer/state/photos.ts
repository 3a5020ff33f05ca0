import type { PhotoEntry, PhotoFacets, PhotosRequest } from '../../contract.ts';
import { cutline } from '../bridge.ts';
import { cell } from './cell.ts';

export const photosPage = 60;

/** The photos of what was asked last, page by page. */
export interface PhotosShown {
  readonly asked: Pick<PhotosRequest, 'query' | 'filters' | 'photos'>;
  readonly total: number;
  /** How many there are before the photos' own filters. */
  readonly of: number;
  readonly facets: PhotoFacets;
  readonly pages: ReadonlyMap<number, readonly PhotoEntry[]>;
}

export const photos = cell<PhotosShown | null>(null);

let latest = 0;
const underWay = new Set<string>();

/** Asks for the photos of a result; an answer that comes after a later question is dropped. */
export async function askPhotos(asked: PhotosShown['asked']): Promise<void> {
  const number = ++latest;
  underWay.clear();
  const { total, of, facets, photos: first } = await cutline.photos({ ...asked, offset: 0, limit: photosPage });
  if (number === latest) photos.set({ asked, total, of, facets, pages: new Map([[0, first]]) });
}

/** Brings the page of photos with this number, unless it is here or on its way. */
export async function bringPhotos(page: number): Promise<void> {
  const now = photos.get();
  const number = latest;
  const key = `${number}:${page}`;
  if (!now || now.pages.has(page) || underWay.has(key)) return;
  underWay.add(key);
  const more = await cutline.photos({ ...now.asked, offset: page * photosPage, limit: photosPage });
  const still = photos.get();
  if (number === latest && still) photos.set({ ...still, pages: new Map(still.pages).set(page, more.photos) });
}

/** The photo at this place, when its page has been brought. */
export function photoAt(now: PhotosShown, index: number): PhotoEntry | undefined {
  return now.pages.get(Math.floor(index / photosPage))?.[index % photosPage];
}
