import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/**
 * What a JSON file holds; undefined when there is no such file. A file that is not JSON is kept aside as
 * `NAME.broken.json` and counts as absent. Rejects when the disk does.
 */
export async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    await rename(file, file.replace(/(?:\.json)?$/, '.broken.json'));
    return undefined;
  }
}

/** Writes beside and renames, so that a reader finds the old file or the new one and never a part. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFileAtomic(file, `${JSON.stringify(value, null, 2)}\n`);
}
