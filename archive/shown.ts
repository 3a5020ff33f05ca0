import path from 'node:path';
import { idsIn } from './captures/media-id.ts';
import { type Catalog, type FileRecord, folderOf } from './catalog.ts';
import { isCaptureName, isPictureName } from './folder.ts';
import type { FileToRead } from './indexer-job.ts';

/**
 * Tells of a picture whether a capture of the archive shows it, wherever both lie: one whose reader asked for its VIRIN or
 * media id, or for its name where no other picture has it. Captures in `gone` no longer show anything.
 */
export function shownIn(catalog: Catalog, gone: ReadonlySet<string>): (picture: string) => boolean {
  const asked = new Set<string>();
  const named = new Map<string, number>();
  for (const { entry, asked: keys } of catalog.records()) {
    if (gone.has(entry.path)) continue;
    if (isPictureName(entry.path)) named.set(nameOf(entry.path), (named.get(nameOf(entry.path)) ?? 0) + 1);
    else for (const key of keys) asked.add(key);
  }
  return (picture) => {
    if (idsIn(picture).some((id) => asked.has(id))) return true;
    const name = nameOf(picture);
    return asked.has(name) && (named.get(name) ?? 0) < 2;
  };
}

/** Pictures that were read as if they stood alone and are shown by a capture, or the other way round: to be read again. */
export function misplacedPictures(catalog: Catalog): readonly FileToRead[] {
  const pictures = [...catalog.neighbours()].filter((record) => isPictureName(record.entry.path) && mayDiffer(record));
  if (pictures.length === 0) return [];
  const isShown = shownIn(catalog, new Set());
  const besides = new Map<string, boolean>();
  const standsBeside = (file: string) => {
    const folder = folderOf(file);
    const known = besides.get(folder) ?? catalog.filesIn(folder).some(isCaptureName);
    besides.set(folder, known);
    return known;
  };
  return pictures.flatMap(({ entry, modified, beside }) => {
    const isBeside = standsBeside(entry.path) || isShown(entry.path);
    return isBeside === beside ? [] : [{ path: entry.path, bytes: entry.bytes, modified, beside: isBeside }];
  });
}

/** A picture that is no article and was looked into is none wherever it lies. */
export function mayDiffer({ beside, entry }: FileRecord): boolean {
  return beside || entry.articles > 0;
}

function nameOf(file: string): string {
  return path.posix.basename(file).toLowerCase();
}
