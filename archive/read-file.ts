import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { Article, LedgerEntry } from '../contract.ts';
import type { Capture, Surroundings } from './captures/capture.ts';
import { parseCapture, readerOf } from './captures/registry.ts';
import { sniff } from './captures/sniff.ts';
import type { FileToRead } from './indexer-job.ts';
import { createVerdict, mediaEntry, refusal } from './ledger.ts';
import { reasonOf } from './store/disk.ts';

/** What reading a file needs besides the file. */
export interface ReadingContext {
  /** The archive's real path. */
  readonly root: string;
  readonly around: Surroundings;
  /** Called for each article, in the order they stand in the file. */
  readonly onArticle: (article: Article) => Promise<void> | void;
  /** Called whenever the reader gave something, article or not. */
  readonly onBeat?: () => void;
}

/** A file's line in the ledger, and when the file was last changed as it was read. */
export interface FileRead {
  readonly entry: LedgerEntry;
  readonly modified: number;
}

interface Opened {
  readonly descriptor: number;
  readonly stats: Stats;
}

const headBytes = 64 * 1024;
const megabyte = 2 ** 20;
const textLimit = 64 * megabyte;
const containerLimit = 512 * megabyte;
/** A link put in the place of a file after the walk is refused by the system, where it can. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads one file and parses what is in it. Synchronous on disk: for worker threads. Never throws for a bad file. */
export async function readFile(file: FileToRead, context: ReadingContext): Promise<FileRead> {
  let opened: Opened;
  try {
    const descriptor = openSync(path.join(context.root, file.path), flags);
    opened = { descriptor, stats: fstatSync(descriptor) };
  } catch (error) {
    return { entry: unreadable(file, error), modified: file.modified };
  }
  try {
    const now = { ...file, bytes: opened.stats.size, modified: opened.stats.mtimeMs };
    return { entry: await readOpened(now, opened, context), modified: now.modified };
  } catch (error) {
    return { entry: isSystemError(error) ? unreadable(file, error) : failed(file, error), modified: file.modified };
  } finally {
    closeSync(opened.descriptor);
  }
}

/** The article without the lines of its capture that are furniture, as an index keeps it. */
export function withoutFurniture({ furniture: _, ...article }: Article): Article {
  return article;
}

async function readOpened(file: FileToRead, opened: Opened, context: ReadingContext): Promise<LedgerEntry> {
  if (!opened.stats.isFile()) return refusal(file, 'not-supported', `${file.path}: not a regular file.`);
  if (file.bytes === 0) return refusal(file, 'empty', `${file.path}: the file is empty.`);
  const head = readBytes(opened.descriptor, Math.min(file.bytes, headBytes));
  const type = sniff(head);
  const isMedia = type !== null && /^(?:image|audio|video|font)\//.test(type);
  if (isMedia && file.beside) return mediaEntry(file);

  if (toolFile.test(file.path))
    return refusal(file, 'asset', `${file.path}: kept by the program that saved the site, not a release.`);
  const reader = readerOf({ bytes: head, path: file.path });
  if (reader === null || reader.recognizes(head, file.path) < 2) {
    const part = partOf(file);
    if (part !== null) return part;
    if (reader !== null && type === null && pictureFile.test(file.path))
      return refusal(file, 'damaged', `${file.path}: named as a picture, yet it holds only text.`);
  }
  if (reader === null && type === null && file.bytes > textLimit) return tooLarge(file, textLimit);
  if (reader === null) return isMedia ? mediaEntry(file) : parse({ file, bytes: head, isMedia }, context);
  if (reader.streams && file.bytes > head.length) return parse({ file, bytes: head, isMedia, onDisk: true }, context);
  const limit = reader.format === 'mhtml' ? containerLimit : textLimit;
  if (file.bytes > limit) return isMedia ? mediaEntry(file) : tooLarge(file, limit);
  const bytes = file.bytes > head.length ? readBytes(opened.descriptor, file.bytes) : head;
  return parse({ file, bytes, isMedia }, context);
}

/** Files that lie beside captures and are text without being a release; their names tell. */
function partOf(file: FileToRead): LedgerEntry | null {
  if (pagePart.test(file.path))
    return refusal(file, 'asset', `${file.path}: part of a page or its settings, not a release.`);
  const table = tableFile.exec(file.path)?.[1]?.toUpperCase();
  return table === undefined ? null : refusal(file, 'not-supported', `${file.path}: ${table}, which is not read yet.`);
}

/** What HTTrack, wget and web archives keep beside the pages, and what a site tells robots. */
const toolFile =
  /(?:^|\/)(?:hts-cache\/(?:(?:new|old)\.(?:lst|txt|zip|dat|ndx)|doit\.log|readme\.txt|winprofile\.ini)|hts-log\.txt|wget-log(?:\.\d{1,4})?|robots\.txt|[^/]{1,200}\.cdxj?(?:\.gz)?)$/i;
const pagePart = /\.(?:css|m?js|map|ya?ml|toml|ini|xmp|woff2?|ttf|otf|eot|ico|cur|swf|download)$/i;
const pictureFile = /\.(?:jpe?g|png|gif|webp|tiff?|bmp|avif|heic)$/i;
const tableFile = /\.(csv|tsv|jsonl?|xlsx?)$/i;

interface Bytes {
  readonly file: FileToRead;
  readonly bytes: Uint8Array;
  readonly isMedia: boolean;
  /** Whether the bytes are only the beginning of what the reader takes from disk. */
  readonly onDisk?: true;
}

async function parse({ file, bytes, isMedia, onDisk }: Bytes, context: ReadingContext): Promise<LedgerEntry> {
  const capture: Capture = {
    path: file.path,
    bytes,
    url: null,
    captured: null,
    ...(onDisk && { file: path.join(context.root, file.path) }),
  };
  const verdict = createVerdict(file);
  for await (const outcome of parseCapture(capture, context.around)) {
    verdict.note(outcome);
    if (outcome.kind === 'article') await context.onArticle(outcome.article);
    context.onBeat?.();
  }
  const entry = verdict.entry();
  return isMedia && entry.articles === 0 ? mediaEntry(file) : entry;
}

function readBytes(descriptor: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const more = readSync(descriptor, bytes, read, length - read, read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}

function tooLarge(file: FileToRead, limit: number): LedgerEntry {
  const size = Math.ceil(file.bytes / megabyte);
  return refusal(file, 'too-large', `${file.path}: ${size} MiB, more than the ${limit / megabyte} MiB that are read.`);
}

function unreadable(file: FileToRead, error: unknown): LedgerEntry {
  return refusal(file, 'unreadable', `${file.path}: the file cannot be read, ${reasonOf(error)}.`);
}

function failed(file: FileToRead, error: unknown): LedgerEntry {
  const what = error instanceof Error ? error.message : String(error);
  return refusal(file, 'internal', `${file.path}: reading it failed (${what}).`);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
