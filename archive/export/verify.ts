import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { openPromise } from 'yauzl';
import type { Result } from '../../contract.ts';
import { codeOf, sentenceOf } from '../store/disk.ts';
import { manifestName, newDigest, parseManifest } from './manifest.ts';

/** What became of the files of a packet, each by its path within it. */
export interface Verified {
  /** How many are as the manifest says. */
  readonly right: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** Files the manifest does not name. */
  readonly extra: readonly string[];
}

/** Compares a research packet, folder or zip, with its manifest. What is no packet, or cannot be read, is a problem. */
export async function verifyPacket(packet: string): Promise<Result<Verified>> {
  try {
    const isFolder = (await stat(packet)).isDirectory();
    const { digests, manifest } = isFolder ? await digestFolder(packet) : await digestZip(packet);
    const expected = manifest === null ? null : parseManifest(manifest);
    if (expected !== null) return { ok: true, value: compare(expected, digests) };
    const why = manifest === null ? `it holds no ${manifestName}` : `its ${manifestName} is damaged`;
    return { ok: false, problem: { code: 'no-packet', sentence: `${packet}: not a research packet, ${why}.` } };
  } catch (error) {
    const isOfSystem = error instanceof Error && 'syscall' in error;
    const reason = error instanceof Error ? error.message : String(error);
    const sentence = isOfSystem ? sentenceOf(packet, error) : `${packet}: cannot be read as a packet: ${reason}.`;
    return { ok: false, problem: { code: codeOf(error), sentence } };
  }
}

interface Digests {
  readonly digests: ReadonlyMap<string, string>;
  readonly manifest: string | null;
}

/** A manifest is a line for each file; more than this is none. */
const longestManifest = 256 * 2 ** 20;

function compare(expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Verified {
  const names = [...expected.keys()].sort();
  const changed = names.filter((name) => found.has(name) && found.get(name) !== expected.get(name));
  const missing = names.filter((name) => !found.has(name));
  const extra = [...found.keys()].filter((name) => name !== manifestName && !expected.has(name)).sort();
  return { right: names.length - changed.length - missing.length, changed, missing, extra };
}

async function digestFolder(folder: string): Promise<Digests> {
  const digests = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => !each.isDirectory())) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).replaceAll(path.sep, '/');
    // A link is never what was written, whatever it leads to.
    digests.set(name, entry.isFile() ? await digestOf(createReadStream(file)) : '');
  }
  const manifest = digests.has(manifestName) ? await readFile(path.join(folder, manifestName), 'utf8') : null;
  return { digests, manifest };
}

async function digestZip(file: string): Promise<Digests> {
  const zip = await openPromise(file, { autoClose: false });
  try {
    const digests = new Map<string, string>();
    let manifest: string | null = null;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      const pieces: Uint8Array[] = [];
      const keeps = entry.fileName === manifestName && entry.uncompressedSize <= longestManifest;
      // An entry that cannot be unpacked any more is a changed file, and does not hide the others.
      const digest = await zip
        .openReadStreamPromise(entry)
        .then((content) => digestOf(content, keeps ? pieces : null))
        .catch(() => '');
      if (keeps) manifest = Buffer.concat(pieces).toString('utf8');
      // A name that stands twice is not what was written: one of the two would be hidden.
      digests.set(entry.fileName, digests.has(entry.fileName) ? '' : digest);
    }
    return { digests, manifest };
  } finally {
    zip.close();
  }
}

async function digestOf(content: AsyncIterable<Uint8Array>, keep: Uint8Array[] | null = null): Promise<string> {
  const digest = newDigest();
  for await (const piece of content) {
    digest.update(piece);
    keep?.push(piece);
  }
  return digest.digest('hex');
}
