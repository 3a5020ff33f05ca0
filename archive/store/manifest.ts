import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { codeOf } from './disk.ts';

/** What an index is made of; replaced as a whole, so that the index is always the old one or the new one. */
export interface Manifest {
  readonly format: typeof manifestFormat;
  readonly segments: readonly SavedSegment[];
  readonly catalog: SavedCatalog | null;
  readonly counts: {
    readonly found: number;
    readonly read: number;
    readonly skipped: number;
    readonly failed: number;
    readonly media: number;
    readonly articles: number;
  };
}

/** A segment file, its articles, and which of them are gone. File names are relative to the manifest. */
export interface SavedSegment {
  readonly file: string;
  readonly articles: number;
  readonly deleted: readonly number[];
}

/** The log of files: its first `bytes` bytes are valid, whatever stands behind them is not. */
export interface SavedCatalog {
  readonly file: string;
  readonly bytes: number;
  readonly lines: number;
  /** CRC-32 of the valid bytes; not in logs that an earlier Cutline began. */
  readonly checksum?: number;
}

/** Raised when what is kept changes its meaning; an index of another format is built anew. */
export const manifestFormat = 1;

/** The name of the manifest in an archive's folder of the store. */
export const manifestFile = 'manifest.json';

/** The manifest of an archive that has none. */
export const emptyManifest: Manifest = {
  format: manifestFormat,
  segments: [],
  catalog: null,
  counts: { found: 0, read: 0, skipped: 0, failed: 0, media: 0, articles: 0 },
};

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.regex(/^[\w.-]{1,80}$/));
const schema = v.object({
  format: v.literal(manifestFormat),
  segments: v.array(v.object({ file: name, articles: count, deleted: v.array(count) })),
  catalog: v.nullable(v.object({ file: name, bytes: count, lines: count, checksum: v.exactOptional(count) })),
  counts: v.object({ found: count, read: count, skipped: count, failed: count, media: count, articles: count }),
});

/** The manifest in this folder; the empty one when there is none, a damaged one, or none of this format: then the index is built anew. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    const saved: unknown = JSON.parse(await readFile(path.join(folder, manifestFile), 'utf8'));
    const parsed = v.safeParse(schema, saved);
    return parsed.success && isWhole(saved) ? parsed.output : emptyManifest;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return emptyManifest;
    throw error;
  }
}

/** Replaces the manifest in this folder: beside it, flushed, renamed. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const checksum = crc32(JSON.stringify(manifest));
  await writeFileAtomic(path.join(folder, manifestFile), JSON.stringify({ ...manifest, checksum }));
}

/** Whether what was saved is what was written; an earlier Cutline wrote no checksum. */
function isWhole(saved: unknown): boolean {
  const { checksum, ...manifest } = saved as { readonly checksum?: unknown };
  return checksum === undefined || checksum === crc32(JSON.stringify(manifest));
}
