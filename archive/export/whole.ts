import { randomUUID } from 'node:crypto';
import { type FileHandle, link, lstat, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../store/disk.ts';
import { Trouble } from './trouble.ts';

/** What becomes of a file that is there already. */
export type Existing = 'keep' | 'replace';

/** The pieces of a file, one after the other. */
export type Pieces = AsyncIterable<string | Uint8Array>;

/** Writes a file whole or not at all: beside its place, flushed, then renamed. Gives its size. */
export async function writeWhole(target: string, pieces: Pieces, existing: Existing): Promise<number> {
  const there = await lstat(target).catch(() => null);
  if (there !== null && existing === 'keep') throw alreadyThere(target);
  if (there?.isDirectory()) throw new Trouble('EISDIR', `${target}: it is a folder, not a file.`);
  const beside = besideOf(target);
  try {
    const bytes = await writePieces(beside, pieces);
    await putInPlace(beside, target, existing);
    return bytes;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Lets `fill` write into a folder beside the place, and puts it there when it is whole. Gives what `fill` gives. */
export async function writeWholeFolder<T>(
  target: string,
  existing: Existing,
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  if (existing === 'keep' && (await isTaken(target))) throw alreadyThere(target);
  if ((await stat(target).catch(() => null))?.isFile()) {
    throw new Trouble('ENOTDIR', `${target}: it is a file, not a folder.`);
  }
  const beside = besideOf(target);
  try {
    await mkdir(beside);
    const filled = await fill(beside);
    await moveFolder(beside, target, existing);
    return filled;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Writes pieces into a new file and flushes them to the disk. Gives the size. */
export async function writePieces(file: string, pieces: Pieces): Promise<number> {
  const handle = await open(file, 'wx');
  try {
    let bytes = 0;
    for await (const piece of pieces) bytes += await writeAll(handle, piece);
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, piece: string | Uint8Array): Promise<number> {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
  await handle.writeFile(bytes);
  return bytes.length;
}

function besideOf(target: string): string {
  return path.join(path.dirname(target), `.cutline-${randomUUID()}`);
}

async function isThere(target: string): Promise<boolean> {
  return lstat(target).then(
    () => true,
    () => false,
  );
}

/** An empty folder may be filled. */
async function isTaken(target: string): Promise<boolean> {
  const names = await readdir(target).catch(() => null);
  return names === null ? isThere(target) : names.length > 0;
}

function alreadyThere(target: string): Trouble {
  return new Trouble('exists', `${target} is there already, and is kept as it is.`);
}

/** A link fails where a file has come into being meanwhile; file systems without links are asked once more. */
async function putInPlace(beside: string, target: string, existing: Existing): Promise<void> {
  if (existing === 'replace') return rename(beside, target);
  try {
    await link(beside, target);
    await unlink(beside);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || (await isThere(target))) throw alreadyThere(target);
    await rename(beside, target);
  }
}

/** A folder that is there keeps what is not written anew. */
async function moveFolder(beside: string, target: string, existing: Existing): Promise<void> {
  if (existing === 'keep' || !(await isTaken(target))) return rename(beside, target);
  for (const entry of await readdir(beside, { withFileTypes: true })) {
    const [from, to] = [path.join(beside, entry.name), path.join(target, entry.name)];
    await (entry.isDirectory() ? moveFolder(from, to, existing) : rename(from, to));
  }
}
