import path from 'node:path';
import type { Photo } from '../../contract.ts';
import type { Capture, Surroundings } from '../captures/capture.ts';
import { dataReference } from '../captures/data-picture.ts';
import { idsIn } from '../captures/media-id.ts';
import { isPicture, SNIFF_BYTES } from '../captures/sniff.ts';

/** What is known of a picture that is looked for: its address as captured, and the VIRIN printed beside it. */
export type Wanted = Pick<Photo, 'address' | 'virin'>;

/**
 * The archive's picture that a capture shows: its path, or `container#entry`; null when it is not in the archive.
 * Looked for where the address says, then where mirrors and browsers put pictures, then by name, media id and VIRIN.
 * A file that is no picture by its bytes (an error page named .jpg) is passed over.
 */
export function findPicture(wanted: Wanted, capture: Capture, around: Surroundings): string | null {
  const { address } = wanted;
  if (address?.startsWith('data:')) return dataReference(address, capture);
  const seen = new Set<string>();
  for (const file of candidates(wanted, capture, around)) {
    if (file === null || seen.has(file)) continue;
    seen.add(file);
    const head = around.read(file, SNIFF_BYTES);
    if (head && isPicture(head)) return file;
  }
  return null;
}

function* candidates({ address, virin }: Wanted, capture: Capture, around: Surroundings): Generator<string | null> {
  if (address !== null) {
    const absolute = absoluteUrl(address, capture.url);
    yield around.at?.(absolute?.href ?? address) ?? null;
    for (const place of places(address, absolute, capture.path)) yield around.find(place);
    yield* sameNamed(address, capture.path, around);
    for (const id of idsIn(address)) yield* nearestFirst(around.withId(id), capture.path);
  }
  if (virin !== null) for (const id of idsIn(virin)) yield* nearestFirst(around.withId(id), capture.path);
}

function absoluteUrl(address: string, base: string | null): URL | null {
  return URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null;
}

/** Where a picture with this address may lie, the most certain place first. */
function* places(address: string, absolute: URL | null, capturePath: string): Generator<string> {
  const folder = path.posix.dirname(capturePath);
  const isRelative = !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address);
  if (isRelative) for (const name of spellings(address)) yield path.posix.join(folder, name);
  for (const above of foldersAbove(folder)) {
    if (address.startsWith('/')) for (const name of spellings(address)) yield path.posix.join(above, name);
    if (absolute?.host) yield* mirrored(absolute, above);
  }
  const stem = capturePath.replace(/(?:\.[a-z]{2,5}){1,2}$/i, '');
  for (const name of spellings(lastPart(address))) yield `${stem}_files/${name}`;
}

/** Mirrors keep `https://host/path?query` as `host/path?query` below the folder they were started in; sites as `path`. */
function* mirrored({ host, pathname, search }: URL, above: string): Generator<string> {
  for (const name of spellings(pathname + search)) {
    yield path.posix.join(above, host, name);
    yield path.posix.join(above, name);
  }
}

/** The folder itself, the one above it, and so on up to the archive's own. */
function foldersAbove(folder: string): readonly string[] {
  const parts = folder === '.' ? [] : folder.split('/');
  return Array.from({ length: parts.length + 1 }, (_, up) => parts.slice(0, parts.length - up).join('/'));
}

/** File names an address may have been saved under: with its query, with `@` for `?` (wget on Windows), without; percent-decoded or not. */
function spellings(address: string): readonly string[] {
  const [whole = ''] = address.split('#', 1);
  const [bare = ''] = whole.split('?', 1);
  return [...new Set([decoded(whole), whole, decoded(whole).replace('?', '@'), decoded(bare), bare])];
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function lastPart(address: string): string {
  const [bare = ''] = address.split(/[?#]/, 1);
  return bare.slice(bare.lastIndexOf('/') + 1);
}

/** Names that many unrelated pictures share; they are taken only from the capture's own folder. */
const COMMON_NAME =
  /^(?:image|img|photo|picture|pic|logo|banner|header|hero|thumb\w{0,8}|default|untitled|blank|spacer)?[-_ ]?\d{0,4}$/i;

function* sameNamed(address: string, capturePath: string, around: Surroundings): Generator<string> {
  const name = decoded(lastPart(address));
  if (name === '') return;
  const same = [...copies(name)].flatMap((copy) => around.named(copy));
  const files = same.length > 0 ? same : otherEndings(name).flatMap((other) => around.named(other));
  const folder = `${path.posix.dirname(capturePath)}/`;
  const isCommon = COMMON_NAME.test(name.replace(/\.\w{1,5}$/, ''));
  const isTold = idsIn(name).length > 0;
  const near = files.filter((file) => folder === './' || file.startsWith(folder));
  if (isTold || (files.length === 1 && !isCommon)) yield* nearestFirst(files, capturePath);
  else if (near.length === 1) yield* near;
}

/** Browsers save a second picture of the same name as `name (1).jpg` or `name(1).jpg`. */
function* copies(name: string): Generator<string> {
  yield name;
  const { name: stem, ext } = path.posix.parse(name);
  const bare = stem.replace(/ ?\(\d{1,2}\)$/, '');
  if (bare !== stem) yield bare + ext;
  else for (const mark of [' (1)', '(1)']) yield stem + mark + ext;
}

/** The same picture in another format: programs that save or convert pages change the ending with it. */
function otherEndings(name: string): readonly string[] {
  const { name: stem, ext } = path.posix.parse(name);
  return stem === '' || !ENDINGS.includes(ext.toLowerCase())
    ? []
    : ENDINGS.filter((ending) => ending !== ext.toLowerCase()).map((ending) => stem + ending);
}

const ENDINGS = ['.jpg', '.jpeg', '.png', '.webp', '.gif', '.avif', '.jfif'];

/** Files that share the most leading folders with the capture come first. */
function nearestFirst(files: readonly string[], capturePath: string): readonly string[] {
  const shared = new Map(files.map((file) => [file, sharedFolders(file, capturePath)]));
  return files.toSorted((left, right) => (shared.get(right) ?? 0) - (shared.get(left) ?? 0));
}

function sharedFolders(left: string, right: string): number {
  const parts = right.split('/');
  const differs = left.split('/').findIndex((part, at) => part !== parts[at]);
  return differs < 0 ? parts.length : differs;
}
