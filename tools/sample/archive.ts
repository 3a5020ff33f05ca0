import path from 'node:path';
import { encode } from './encode.ts';
import { legacyPage } from './legacy-page.ts';
import { markdownPost } from './markdown-post.ts';
import { type Photo, type Photos, readPhotos } from './photo.ts';
import { savedAssets, savedPage } from './saved-page.ts';
import { sitePage } from './site-page.ts';
import { readStories, type Story } from './story.ts';
import { textCapture } from './text-capture.ts';

/** A file of the sample: its path in it, and its bytes. */
export interface SampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The stories and photos the sample is made of. */
export interface Material {
  readonly stories: readonly Story[];
  readonly photos: Photos;
}

/** Reads stories and photos from the folder of this tool. */
export function readMaterial(folder: string): Material {
  const stories = readStories(path.join(folder, 'stories'));
  return { stories, photos: readPhotos(path.join(folder, 'photos.yaml'), stories) };
}

/** Every file of the sample but its pictures. */
export function textFiles(material: Material): readonly SampleFile[] {
  const releases = material.stories.map((story) => ({
    path: story.path,
    bytes: encode(saved(story, material), story.encoding ?? 'utf-8'),
  }));
  const assets = material.stories
    .filter(({ style }) => style === 'saved')
    .flatMap(savedAssets)
    .map(({ path: file, text }) => ({ path: file, bytes: encode(text, 'utf-8') }));
  return [...releases, ...assets, ...odds(releases)];
}

function saved(story: Story, { stories, photos }: Material): string {
  switch (story.style) {
    case 'text':
      return textCapture(story, photos);
    case 'legacy':
      return legacyPage(story, photos);
    case 'page':
      return sitePage(story, { photos, stories, addressOf: mediaAddress });
    case 'saved':
      return savedPage(story, { photos, stories });
    case 'markdown':
      return markdownPost(story, photos);
  }
}

/** Where the site of 2012 kept a picture: a host of its own, the day, a ten-digit photo id, the VIRIN. */
function mediaAddress({ virin }: Photo): string {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)/.exec(virin) ?? [];
  const name = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[Number(month) - 1];
  const id = 2_000_000_000 + ((Number(`${year}${month}${day}`) * 1000 + Number(virin.slice(-3))) % 1_000_000_000);
  return `https://media.harrowsound.example/20${year}/${name}/${day}/${id}/-1/-1/0/${virin}.JPG`;
}

/** What every real archive holds too: a copy of a capture, a file cut off by a full disk, an empty one. */
function odds(releases: readonly SampleFile[]): readonly SampleFile[] {
  const gale = releases.find((file) => file.path.includes('great-gale'));
  if (!gale) throw new Error('the gale has no capture');
  return [
    { path: 'captures/copies/2012-11-16_great-gale (1).txt', bytes: gale.bytes },
    { path: 'captures/2012-11-17_gale-supplement.txt', bytes: garbage() },
    { path: 'captures/2012-11-18_gale-roads.txt', bytes: new Uint8Array() },
  ];
}

/** A page of a database, once: zeros, then numbers of no meaning, the same on every run. */
function garbage(): Uint8Array {
  const bytes = new Uint8Array(6144);
  let state = 1887;
  for (let at = 512; at < bytes.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[at] = state >> 16;
  }
  return bytes;
}
