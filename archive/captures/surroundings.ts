import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Surroundings } from './capture.ts';
import { idsIn } from './media-id.ts';

/**
 * What lies around the captures of an archive. `paths` are the archive-relative paths of its pictures and sidecar files;
 * the tables over them are built at the first question that needs them, once, so that 100,000 paths cost nothing
 * in a thread that asks nothing.
 */
export function createSurroundings(folder: string, paths: readonly string[]): Surroundings {
  const exact = lazy(() => new Set(paths));
  const folded = lazy(() => foldedTable(paths));
  const names = lazy(() => tableOf(paths, (file) => [path.posix.basename(file).toLowerCase()]));
  const ids = lazy(() => tableOf(paths, idsIn));
  const root = lazy(() => realPathOf(folder));
  return {
    find: (file) => {
      const inside = insidePath(file);
      if (inside === null) return null;
      return exact().has(inside) ? inside : (folded().get(inside.toLowerCase()) ?? null);
    },
    named: (name) => names().get(name.toLowerCase()) ?? [],
    withId: (id) => ids().get(id.toUpperCase()) ?? [],
    read: (file, limit = MAX_READ) => {
      const inside = insidePath(file);
      const base = root();
      return inside === null || base === null ? null : readInside(base, inside, limit);
    },
  };
}

/** The path without `.` and `..` parts, null when it leaves the archive or is none (absolute, empty, NUL in it). */
export function insidePath(file: string): string | null {
  if (file === '' || file.includes('\0') || file.startsWith('/')) return null;
  const normal = path.posix.normalize(file);
  return normal === '..' || normal.startsWith('../') || normal === '.' ? null : normal;
}

/** Files above this are not read for a picture or a sidecar; captures have limits of their own. */
const MAX_READ = 64 * 2 ** 20;

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Of paths that differ only in the case of their letters the first counts. */
function foldedTable(paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(paths.toReversed().map((file) => [file.toLowerCase(), file]));
}

function tableOf(paths: readonly string[], keysOf: (file: string) => readonly string[]): ReadonlyMap<string, string[]> {
  const table = new Map<string, string[]>();
  for (const file of paths) {
    for (const key of keysOf(file)) {
      const known = table.get(key);
      if (known) known.push(file);
      else table.set(key, [file]);
    }
  }
  return table;
}

function realPathOf(file: string): string | null {
  try {
    return realpathSync.native(file);
  } catch {
    return null;
  }
}

function readInside(root: string, inside: string, limit: number): Uint8Array | null {
  const real = realPathOf(path.join(root, inside));
  if (real === null || !real.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) return null;
  try {
    return readHead(real, limit);
  } catch {
    return null;
  }
}

/** The first `limit` bytes of a regular file (never of a pipe, which would block); a whole file that is too large is refused. */
function readHead(file: string, limit: number): Uint8Array | null {
  const stat = statSync(file);
  if (!stat.isFile() || (limit === MAX_READ && stat.size > limit)) return null;
  const descriptor = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(Math.min(stat.size, limit));
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(descriptor);
  }
}
