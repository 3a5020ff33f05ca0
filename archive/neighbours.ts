import type { Catalog } from './catalog.ts';
import { isNeighbour } from './folder.ts';
import type { FileToRead, ReadJob } from './indexer-job.ts';

/** The pictures and sidecars of an archive as threads get them: one text in memory that all of them share. */
export function shareNeighbours(
  number: number,
  catalog: Catalog,
  unread: readonly FileToRead[],
): ReadJob['neighbours'] {
  const paths: string[] = [];
  for (const { entry } of catalog.neighbours()) paths.push(entry.path);
  for (const { path } of unread) if (isNeighbour(path) && catalog.get(path) === undefined) paths.push(path);
  const text = Buffer.from(paths.join('\0'));
  const shared = new SharedArrayBuffer(text.byteLength);
  new Uint8Array(shared).set(text);
  return { number, paths: shared };
}

/** The paths in such a text. */
export function readNeighbours({ paths }: ReadJob['neighbours']): readonly string[] {
  const text = Buffer.from(new Uint8Array(paths)).toString('utf8');
  return text === '' ? [] : text.split('\0');
}
