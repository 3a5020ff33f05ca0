import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Manifest, manifestFile } from './manifest.ts';

/** What an index's files are called, with whatever a writer that was cut short put behind the name. */
const indexFile = /^(?:[0-9a-f-]{36}\.(?:segment|files)|manifest\.json\.)/;

/** Removes what an ended or killed process left in an archive's folder: files no manifest names. Only for the lock's holder. */
export async function removeLeftovers(folder: string, manifest: Manifest): Promise<void> {
  const kept = new Set([manifestFile, ...filesOf(manifest)]);
  for (const name of await readdir(folder)) {
    if (indexFile.test(name) && !kept.has(name)) await rm(path.join(folder, name), { force: true });
  }
}

/** Removes the files that one manifest named and the next one does not. */
export async function removeReplaced(folder: string, before: Manifest, now: Manifest): Promise<void> {
  const kept = new Set(filesOf(now));
  const replaced = filesOf(before).filter((file) => !kept.has(file));
  await Promise.allSettled(replaced.map((file) => rm(path.join(folder, file), { force: true })));
}

function filesOf(manifest: Manifest): readonly string[] {
  const segments = manifest.segments.map((segment) => segment.file);
  return manifest.catalog === null ? segments : [...segments, manifest.catalog.file];
}
