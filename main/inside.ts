import { realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * The real path of `relative` below `folder`, null when there is no such file or it lies outside:
 * by `..`, by an absolute path, or by a symlink that leads out.
 */
export async function resolveInside(folder: string, relative: string): Promise<string | null> {
  if (relative.includes('\0') || path.isAbsolute(relative)) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.resolve(root, relative));
    return isInside(root, file) ? file : null;
  } catch {
    return null;
  }
}

/** Whether `file` lies below `folder`; both absolute. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
