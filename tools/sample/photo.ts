import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Story } from './story.ts';

/** A photo as its photographer filed it. */
export interface Photo {
  readonly virin: string;
  readonly title: string;
  readonly caption: string;
  /** The tail as printed after the caption; empty for none. */
  readonly credit: string;
  /** What stands after "Photo By:". */
  readonly by: string;
  /** The drawing of it; absent when the picture was not archived. */
  readonly scene?: string;
  /** What the bytes are, whatever the name says. */
  readonly format?: 'jpeg' | 'webp';
}

/** A photo and where its picture lies in the sample; `file` stays null when it was not archived. */
export interface PlacedPhoto extends Photo {
  readonly file: string | null;
}

/** The sample's photos by key. */
export type Photos = ReadonlyMap<string, PlacedPhoto>;

/** Reads the photos of a YAML file and places each picture beside the first story that shows it. */
export function readPhotos(file: string, stories: readonly Story[]): Photos {
  const photos = parse(readFileSync(file, 'utf8')) as Record<string, Photo>;
  return new Map(Object.entries(photos).map(([key, photo]) => [key, { ...photo, file: placeOf(key, photo, stories) }]));
}

/** The photo of this key; a key nobody filed is a mistake in a story and throws. */
export function photoOf(key: string, photos: Photos): PlacedPhoto {
  const photo = photos.get(key);
  if (!photo) throw new Error(`${key}: no such photo`);
  return photo;
}

/** Caption and credit as the page prints them, in one line. */
export function printedCaption(photo: Photo): string {
  return photo.credit === '' ? photo.caption : `${photo.caption} ${photo.credit}`;
}

function placeOf(key: string, photo: Photo, stories: readonly Story[]): string | null {
  if (photo.scene === undefined) return null;
  const story = stories.find((one) => one.hero === key || one.parts.some((part) => isPhoto(part, key)));
  if (!story) throw new Error(`${key}: no story shows this photo`);
  return path.posix.join(folderOf(story), `${photo.virin}${story.style === 'legacy' ? '.jpg' : '.JPG'}`);
}

function isPhoto(part: Story['parts'][number], key: string): boolean {
  return part.kind === 'photo' && part.key === key;
}

function folderOf(story: Story): string {
  switch (story.style) {
    case 'legacy':
      return 'old-site/images';
    case 'saved':
      return `${story.path.replace(/\.html$/, '')}_files`;
    case 'markdown':
      return 'newsletter/images';
    case 'text':
    case 'page':
      return 'media';
  }
}
