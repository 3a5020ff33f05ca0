import { type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { LedgerEntry } from '../contract.ts';
import { mediaEntry, refusal } from './ledger.ts';
import { codeOf, reasonOf } from './store/disk.ts';

/** What the walk comes upon. Paths are relative to the archive, `/` between parts; the archive itself is ''. */
export type Found =
  | { readonly kind: 'folder'; readonly path: string }
  /** A file to read. `beside`: a picture by its name that lies in one folder with captures. */
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly bytes: number;
      /** When it was last changed, in milliseconds. */
      readonly modified: number;
      readonly beside: boolean;
    }
  /** Something that is not to be read, and why. */
  | { readonly kind: 'refused'; readonly entry: LedgerEntry; readonly modified: number };

/** A folder to list: itself, and below it every folder but those `known`, which are only named. */
export interface Start {
  readonly folder: string;
  readonly known: ReadonlySet<string>;
}

interface Place {
  readonly root: string;
  readonly known: ReadonlySet<string>;
}

const pictureName = /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|svg|heic)$/i;
const captureName = /\.(?:txt|text|x?html?|md|markdown|mht|mhtml|rss|atom|xml|tmp|aspx?|ashx|php|warc|warc\.gz|wacz)$/i;
const pagePartName = /\.(?:css|js|download)$/i;
const systemNames = new Set(['$RECYCLE.BIN', 'System Volume Information', 'Thumbs.db', 'desktop.ini', '__MACOSX']);

/** Whether a file, by its name, is a picture or sidecar that captures may look for rather than a capture itself. */
export function isNeighbour(file: string): boolean {
  return !isCaptureName(file);
}

/** Whether a file is a capture by its name. */
export function isCaptureName(file: string): boolean {
  return captureName.test(file);
}

/** Whether a file is a picture by its name. */
export function isPictureName(file: string): boolean {
  return pictureName.test(file);
}

/**
 * Everything in and below a folder, each thing once. Synchronous: for worker threads.
 * Hidden folders, links and special files are refused, never entered or opened. `root` must be a real path.
 * @throws when the folder itself is the archive and cannot be listed.
 */
export function* walk(root: string, start: Start): Generator<Found> {
  const place: Place = { root, known: start.known };
  const parent = path.posix.dirname(start.folder);
  const assets = start.folder !== '' && liesInAssets(root, parent === '.' ? '' : parent, start.folder);
  yield* list(place, start.folder, assets);
}

function* list(place: Place, folder: string, assets: boolean): Generator<Found> {
  const entries = listFolder(place.root, folder);
  if (!Array.isArray(entries)) {
    if (entries !== null) yield entries;
    return;
  }
  yield { kind: 'folder', path: folder };
  const beside = entries.some((entry) => captureName.test(entry.name));
  const pages = assets ? null : pageStems(entries);
  for (const entry of entries) {
    const inside = join(folder, entry.name);
    if (!entry.isDirectory() || isHidden(entry.name)) {
      const found = look(place.root, inside, { entry, assets, beside });
      if (found !== null) yield found;
    } else if (place.known.has(inside)) yield { kind: 'folder', path: inside };
    else yield* list(place, inside, assets || isAssetFolder(place.root, inside, pages));
  }
}

/** The folder's entries in name order, or the reason there are none; null when it is gone. */
function listFolder(root: string, folder: string): Dirent[] | Found | null {
  try {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (folder === '') throw error;
    if (isGone(error, folder)) return null;
    return refused(folder, 'unreadable', `${folder}: the folder cannot be listed, ${reasonOf(error)}.`);
  }
}

interface Seen {
  readonly entry: Dirent;
  readonly assets: boolean;
  readonly beside: boolean;
}

function look(root: string, inside: string, { entry, assets, beside }: Seen): Found | null {
  if (isHidden(entry.name)) {
    const what = entry.isDirectory() ? 'a hidden folder; nothing in it is read' : 'a hidden file';
    return refused(inside, 'hidden', `${inside}: ${what}.`);
  }
  if (entry.isSymbolicLink()) return lookAtLink(root, inside);
  if (!entry.isFile()) return refused(inside, 'not-supported', `${inside}: a pipe, socket or device, not a file.`);
  try {
    const { size, mtimeMs } = lstatSync(path.join(root, inside));
    const file = { path: inside, bytes: size, modified: mtimeMs };
    if (assets) return asset(file);
    return { kind: 'file', ...file, beside: beside && pictureName.test(entry.name) };
  } catch (error) {
    if (isGone(error, inside)) return null;
    return refused(inside, 'unreadable', `${inside}: the file cannot be looked at, ${reasonOf(error)}.`);
  }
}

function asset(file: { path: string; bytes: number; modified: number }): Found {
  const entry = pictureName.test(file.path)
    ? mediaEntry(file)
    : refusal(file, 'asset', `${file.path}: part of a saved page, not a release.`);
  return { kind: 'refused', entry, modified: file.modified };
}

/** A link's target is read at its own place, if at all: so every file is read once, and no link leads in circles. */
function lookAtLink(root: string, inside: string): Found {
  try {
    const target = path.relative(root, realpathSync.native(path.join(root, inside))).replaceAll(path.sep, '/');
    if (target === '..' || target.startsWith('../') || path.isAbsolute(target)) {
      return refused(inside, 'link-outside', `${inside}: a link to a place outside the archive; it is not followed.`);
    }
    if (target === '' || inside.startsWith(`${target}/`)) {
      return refused(inside, 'link-loop', `${inside}: a link to the folder "${target || '.'}" it lies in.`);
    }
    if (target.split('/').some(isHidden)) {
      return refused(inside, 'hidden', `${inside}: a link to the hidden "${target}".`);
    }
    return refused(inside, 'link-inside', `${inside}: a link to "${target}", which is read at its own place.`);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP') return refused(inside, 'link-loop', `${inside}: a link that leads back to itself.`);
    const why = code === 'ENOENT' ? 'a link to nothing' : `a link that cannot be followed, ${reasonOf(error)}`;
    return refused(inside, 'unreadable', `${inside}: ${why}.`);
  }
}

function refused(inside: string, code: LedgerEntry['code'], reason: string): Found {
  return { kind: 'refused', entry: refusal({ path: inside, bytes: 0 }, code, reason), modified: 0 };
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || systemNames.has(name);
}

/** What the saved pages of a folder are called without their extensions. */
function pageStems(entries: readonly Dirent[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { name } of entries) {
    for (let dot = name.indexOf('.', 1); dot > 0; dot = name.indexOf('.', dot + 1)) stems.add(name.slice(0, dot));
  }
  return stems;
}

/** Browsers save a page's parts in NAME_files beside NAME.html; without that page, what lies in the folder tells. */
function isAssetFolder(root: string, folder: string, pages: ReadonlySet<string> | null): boolean {
  const name = path.posix.basename(folder);
  if (!name.endsWith('_files') || pages === null) return false;
  if (pages.has(name.slice(0, -'_files'.length))) return true;
  const entries = listFolder(root, folder);
  return Array.isArray(entries) && entries.some((entry) => pagePartName.test(entry.name));
}

function liesInAssets(root: string, parent: string, folder: string): boolean {
  const siblings = folder.endsWith('_files') ? listFolder(root, parent) : [];
  if (Array.isArray(siblings) && isAssetFolder(root, folder, pageStems(siblings))) return true;
  if (parent === '') return false;
  const above = path.posix.dirname(parent);
  return liesInAssets(root, above === '.' ? '' : above, parent);
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** A name that is no Unicode is found under no name: that is not gone but unreadable. */
function isGone(error: unknown, inside: string): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) && !inside.includes('\ufffd');
}
