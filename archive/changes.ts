import path from 'node:path';
import { idsIn } from './captures/media-id.ts';
import type { Catalog, FileRecord } from './catalog.ts';
import { type Found, isNeighbour, isPictureName } from './folder.ts';
import type { FileToRead } from './indexer-job.ts';
import { rules } from './rules.ts';
import { mayDiffer, shownIn } from './shown.ts';

/** What a walk found. */
export interface Scan {
  /** The folders it began at, each listed without the subfolders known before; null when it was the whole archive. */
  readonly starts: readonly string[] | null;
  readonly found: readonly Found[];
}

/** What is known before the walk. */
export interface Known {
  readonly catalog: Catalog;
  /** How many articles of a file the index really holds. */
  readonly articlesOf: (file: string) => number;
  /** Whether files that failed are read again though they are the same. */
  readonly retry: boolean;
}

/** What a walk means for an index. */
export interface Changes {
  readonly read: readonly FileToRead[];
  /** Files that are not read, with their new lines in the ledger. */
  readonly refused: readonly FileRecord[];
  readonly gone: readonly string[];
  readonly folders: readonly string[];
  readonly goneFolders: readonly string[];
}

type FoundFile = Extract<Found, { readonly kind: 'file' }>;

/** Compares what a walk found with what is known: what is new, changed, gone, or must be read again for its neighbours. */
export function compare(known: Known, scan: Scan): Changes {
  const { catalog } = known;
  const walked = once(scan.found.flatMap((found) => (found.kind === 'file' ? [found] : [])));
  const others = scan.found.flatMap((found) => (found.kind === 'refused' ? [recordOf(found)] : []));
  const folders = scan.found.flatMap((found) => (found.kind === 'folder' ? [found.path] : []));

  const goneFolders = foldersGone(catalog, scan.starts, new Set(folders));
  const gone = filesGone(catalog, scan.starts, {
    goneFolders,
    found: [...walked, ...others.map(({ entry }) => entry)],
  });

  const files = withShown(catalog, walked, gone);
  const due = files.filter((file) => isDue(known, file));
  const refused = others.filter((record) => !isSame(catalog.get(record.entry.path), record));
  const moved = [...gone, ...due.map((file) => file.path), ...refused.map((record) => record.entry.path)];
  const settled = new Set(moved);
  const asking = catalog.size === 0 ? [] : askers(catalog, moved).filter((file) => !settled.has(file.path));
  return { read: [...due, ...asking], refused, gone: [...gone], folders, goneFolders };
}

/** A picture that a capture shows counts as beside it, wherever it lies. */
function withShown(catalog: Catalog, files: readonly FoundFile[], gone: ReadonlySet<string>): readonly FoundFile[] {
  const isAlone = (file: FoundFile) => {
    const record = isPictureName(file.path) && !file.beside ? catalog.get(file.path) : undefined;
    return record !== undefined && mayDiffer(record);
  };
  if (!files.some(isAlone)) return files;
  const isShown = shownIn(catalog, gone);
  return files.map((file) => (isAlone(file) && isShown(file.path) ? { ...file, beside: true } : file));
}

/** A folder that is new lies in a start, and may be one itself: its files are found twice then. */
function once(files: readonly FoundFile[]): readonly FoundFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** Files known before that are there no more. */
function filesGone(
  catalog: Catalog,
  starts: Scan['starts'],
  now: { readonly goneFolders: readonly string[]; readonly found: readonly { readonly path: string }[] },
): ReadonlySet<string> {
  const known = now.found.reduce((count, { path: file }) => count + (catalog.get(file) === undefined ? 0 : 1), 0);
  if (starts === null && known === catalog.size) return new Set();
  const looked = [...(starts ?? catalog.folders()), ...now.goneFolders];
  const gone = new Set(looked.flatMap((folder) => catalog.filesIn(folder)));
  for (const { path: file } of now.found) gone.delete(file);
  return gone;
}

function recordOf({ entry, modified }: Extract<Found, { readonly kind: 'refused' }>): FileRecord {
  return { entry, modified, asked: [], beside: false, rules };
}

/** New, changed, read by other rules, its articles lost with a damaged segment, or to be tried again. */
function isDue({ catalog, articlesOf, retry }: Known, file: FoundFile): boolean {
  const record = catalog.get(file.path);
  if (record === undefined) return true;
  const { entry, modified, beside } = record;
  if (record.rules !== rules || entry.bytes !== file.bytes || modified !== file.modified) return true;
  if (beside !== file.beside && mayDiffer(record)) return true;
  return articlesOf(file.path) !== entry.articles || (retry && entry.outcome === 'failed');
}

function isSame(before: FileRecord | undefined, now: FileRecord): boolean {
  return before !== undefined && before.modified === now.modified && before.entry.reason === now.entry.reason;
}

/** Folders known before that are there no more. Of a folder that was not listed only the names of its subfolders count. */
function foldersGone(
  catalog: Catalog,
  starts: readonly string[] | null,
  found: ReadonlySet<string>,
): readonly string[] {
  if (starts === null) return catalog.folders().filter((folder) => !found.has(folder));
  return catalog
    .folders()
    .filter((folder) => starts.some((start) => isBelow(folder, start) && !found.has(childOf(start, folder))));
}

function isBelow(folder: string, start: string): boolean {
  return folder === start || start === '' || folder.startsWith(`${start}/`);
}

/** The part of a folder's path that lies directly in `start`; `start` for itself. */
function childOf(start: string, folder: string): string {
  if (folder === start) return start;
  const end = folder.indexOf('/', start === '' ? 0 : start.length + 1);
  return end < 0 ? folder : folder.slice(0, end);
}

/** Unchanged files whose readers asked for a picture or sidecar that came, changed or went. */
function askers(catalog: Catalog, moved: readonly string[]): readonly FileToRead[] {
  const keys = new Set(moved.filter(isNeighbour).flatMap(neighbourKeys));
  if (keys.size === 0) return [];
  const asking: FileToRead[] = [];
  for (const { entry, modified, beside, asked } of catalog.records()) {
    if (asked.some((key) => keys.has(key))) asking.push({ path: entry.path, bytes: entry.bytes, modified, beside });
  }
  return asking;
}

/** Under what a neighbour can be asked for: its name, case folded, and the ids in it. */
export function neighbourKeys(file: string): readonly string[] {
  return [path.posix.basename(file).toLowerCase(), ...idsIn(file)];
}
