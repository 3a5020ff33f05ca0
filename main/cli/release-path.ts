import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from '../inside.ts';

/**
 * A release's path as the index has it, from one that a shell completes: below the archive's folder or below the folder
 * the command runs in, absolute, or with dots in it. What is no such file stays as it was typed.
 */
export async function releasePath(folder: string, typed: string): Promise<string> {
  const root = path.resolve(folder);
  // `feed.xml#2` is the second release of a file; a file may have such a name, too.
  const [, file = typed, part = ''] = /^(.*?)(#[^/\\]*)?$/s.exec(typed) ?? [];
  for (const [name, rest] of [[typed, ''] as const, [file, part] as const]) {
    for (const found of [path.resolve(root, name), path.resolve(name)]) {
      if (isInside(root, found) && (await isThere(found))) {
        return path.relative(root, found).replaceAll(path.sep, '/') + rest;
      }
    }
  }
  return typed;
}

/** The same for several; a release that is named twice, by whatever words, is taken once, where it was named first. */
export async function releasePaths(folder: string, typed: readonly string[]): Promise<readonly string[]> {
  const paths = await Promise.all(typed.map((each) => releasePath(folder, each)));
  return [...new Set(paths)];
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
