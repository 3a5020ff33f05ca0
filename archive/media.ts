import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../contract.ts';
import type { Media } from './archive.ts';
import { type ByteSource, bytesSource, fileSource } from './captures/byte-source.ts';
import { openDataPicture } from './captures/data-picture.ts';
import { mhtmlReader, openMhtmlEntry } from './captures/mhtml.ts';
import { SNIFF_BYTES, sniff } from './captures/sniff.ts';
import { insidePath } from './captures/surroundings.ts';
import { isWarc, openWarcEntry } from './captures/warc.ts';
import { MAX_BLOCK } from './captures/warc-frame.ts';
import { openZip } from './captures/zip-entries.ts';

/**
 * What a photo's `file` or an article's `path` refers to: a file of the archive, or the bytes of `container#entry`, with
 * the type its first bytes tell. Containers nest: `saved.wacz#archive/data.warc.gz#4711`. Never leaves the folder:
 * a symlink out of it is refused.
 */
export async function openMedia(folder: string, reference: string): Promise<Result<Media>> {
  const found = await findFile(folder, reference);
  if (!found) return problem('not-found', `${reference} is not in the archive.`);
  const { file, entries } = found;
  if (entries.length === 0)
    return { ok: true, value: { kind: 'file', path: file, type: typeOf(await readHead(file)) } };
  const source = fileSource(file);
  try {
    const bytes = await openEntries(source, file, entries);
    if (!bytes) return problem('no-entry', `${reference}: there is no such entry, or it cannot be read.`);
    return { ok: true, value: { kind: 'bytes', bytes, type: typeOf(bytes) } };
  } finally {
    source.close();
  }
}

interface Found {
  /** The absolute, real path. */
  readonly file: string;
  readonly entries: readonly string[];
}

const MAX_PAGE = 64 * 2 ** 20;
const MAX_ENTRIES = 4;

function problem(code: string, sentence: string): Result<Media> {
  return { ok: false, problem: { code, sentence } };
}

function typeOf(bytes: Uint8Array): string {
  return sniff(bytes) ?? 'application/octet-stream';
}

/** File names may hold `#` themselves: the longest beginning that is a file counts. */
async function findFile(folder: string, reference: string): Promise<Found | null> {
  const parts = reference.split('#');
  for (let count = parts.length; count > 0 && parts.length - count <= MAX_ENTRIES; count -= 1) {
    const file = await realFile(folder, parts.slice(0, count).join('#'));
    if (file !== null) return { file, entries: parts.slice(count) };
  }
  return null;
}

async function realFile(folder: string, reference: string): Promise<string | null> {
  const inside = insidePath(reference);
  if (inside === null) return null;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(path.join(folder, inside))]);
    const isInside = file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
    return isInside && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Follows the entries inward; `file` is the path of the source where it is a file of its own. */
async function openEntries(
  source: ByteSource,
  file: string | null,
  entries: readonly string[],
): Promise<Uint8Array | null> {
  const [entry, ...rest] = entries;
  if (entry === undefined) return source.size > MAX_PAGE ? null : source.read(0, source.size);
  const head = source.read(0, 64 * 1024);
  if (sniff(head) === 'application/zip') return openInZip(file ?? source.read(0, source.size), entry, rest);
  const bytes = isWarc(source) ? openWarcEntry(source, entry) : await openInPage(source, entry, head);
  return bytes && openEntries(bytesSource(bytes), null, rest);
}

async function openInZip(zip: string | Uint8Array, entry: string, rest: readonly string[]): Promise<Uint8Array | null> {
  const opened = await openZip(zip).catch(() => null);
  try {
    const source = await opened?.entries.find(({ name }) => name === entry)?.open(MAX_BLOCK);
    return source ? await openEntries(source, null, rest) : null;
  } finally {
    opened?.close();
  }
}

/** A part of an MHTML file, or a picture that a page carries in itself. */
async function openInPage(source: ByteSource, entry: string, head: Uint8Array): Promise<Uint8Array | null> {
  if (source.size > MAX_PAGE) return null;
  const bytes = source.read(0, source.size);
  const isMhtml = mhtmlReader.recognizes(head, '') > 0;
  if (!isMhtml) return openDataPicture(bytes, entry);
  const page = entry.startsWith('data-') ? await openMhtmlEntry(bytes, 'page') : null;
  return page ? openDataPicture(page, entry) : openMhtmlEntry(bytes, entry);
}
