import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';

/** A file of an archive, and what its beginning hashes to. */
export interface Sample {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const sampleSize = 32;
const headBytes = 16 * 1024;

/** A sample of an archive's files: those whose paths hash lowest, so that most stay chosen when files come and go. */
export async function takeSample(folder: string, files: Iterable<string>): Promise<readonly Sample[]> {
  const samples = await Promise.all(lowest(files).map((file) => readSample(folder, file)));
  return samples.filter((sample) => sample !== null);
}

/** How many of a sample's files are in a folder as they were; stops at `enough`, and when it can no longer be reached. */
export async function countMatches(folder: string, sample: readonly Sample[], enough: number): Promise<number> {
  let matches = 0;
  for (const [at, known] of sample.entries()) {
    if (matches >= enough || matches + sample.length - at < enough) return matches;
    const now = await readSample(folder, known.path);
    if (now !== null && now.bytes === known.bytes && now.sha256 === known.sha256) matches++;
  }
  return matches;
}

async function readSample(folder: string, file: string): Promise<Sample | null> {
  try {
    const handle = await open(path.join(folder, file));
    try {
      const { size } = await handle.stat();
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      const sha256 = createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex');
      return { path: file, bytes: size, sha256 };
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

function lowest(files: Iterable<string>): readonly string[] {
  let chosen: { readonly file: string; readonly hash: number }[] = [];
  let most = Number.POSITIVE_INFINITY;
  for (const file of files) {
    const hash = hashOf(file);
    if (hash > most) continue;
    chosen.push({ file, hash });
    if (chosen.length < 2 * sampleSize) continue;
    chosen = best(chosen);
    most = chosen.at(-1)?.hash ?? most;
  }
  return best(chosen).map(({ file }) => file);
}

function best<T extends { readonly file: string; readonly hash: number }>(chosen: readonly T[]): T[] {
  return [...chosen].sort((a, b) => a.hash - b.hash || (a.file < b.file ? -1 : 1)).slice(0, sampleSize);
}

/** FNV-1a, 32 bit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
