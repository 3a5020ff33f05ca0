import type { ByteSource } from './byte-source.ts';
import { sniff } from './sniff.ts';
import { MAX_BLOCK, type WarcFrame, warcFrames } from './warc-frame.ts';
import { type Payload, payloadBytes, payloadOf } from './warc-payload.ts';

/** A web archive that can be read; a record in it is the reference `path#entry`. */
export interface OpenWarc {
  readonly path: string;
  readonly source: ByteSource;
}

/** A page that a web archive holds. */
export interface WarcPage extends Payload {
  readonly warc: OpenWarc;
  readonly entry: string;
}

/** What web archives hold: their pages in file order, where their pictures are, and what became of the rest. */
export interface WarcIndex {
  readonly pages: readonly WarcPage[];
  /** The reference of a picture by `addressKey`. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly redirects: number;
  readonly revisits: number;
  readonly others: number;
  /** One phrase a damaged record: what is wrong, and where. */
  readonly damages: readonly string[];
  /** Where records stand that are too large to be read. */
  readonly tooLarge: readonly string[];
}

/** Reads through web archives that belong together once, and keeps where things are, not the things. */
export function indexWarcs(warcs: readonly OpenWarc[]): WarcIndex {
  const index = emptyIndex();
  for (const warc of warcs) for (const frame of warcFrames(warc.source)) addFrame(index, warc, frame);
  return index;
}

/** What two spellings of an address have in common: no scheme, no fragment, no default port. */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search } = new URL(address);
  return host + pathname + search;
}

interface GrowingIndex extends WarcIndex {
  readonly pages: WarcPage[];
  readonly pictures: Map<string, string>;
  readonly byDigest: Map<string, string>;
  readonly damages: string[];
  readonly tooLarge: string[];
  redirects: number;
  revisits: number;
  others: number;
}

function emptyIndex(): GrowingIndex {
  return {
    pages: [],
    pictures: new Map(),
    byDigest: new Map(),
    damages: [],
    tooLarge: [],
    redirects: 0,
    revisits: 0,
    others: 0,
  };
}

function addFrame(index: GrowingIndex, warc: OpenWarc, frame: WarcFrame): void {
  const reference = `${warc.path}#${frame.entry}`;
  if (frame.damage !== null) index.damages.push(`${frame.damage} (${reference})`);
  if (frame.length > MAX_BLOCK) index.tooLarge.push(reference);
  const told = payloadOf(frame);
  if (!told) return;
  const payload = isUncertain(told) ? { ...told, type: sniffed(frame) ?? told.type } : told;
  const role = roleOf(payload, frame.fields.get('warc-type') ?? '');
  if (role === 'page') {
    index.pages.push({ ...payload, warc, entry: frame.entry });
    const cut = frame.fields.get('warc-truncated');
    if (cut !== undefined) index.damages.push(`cut when it was saved, for its ${cut} (${reference})`);
  } else if (role === 'picture') addPicture(index, payload, reference);
  else {
    index[role] += 1;
    if (role === 'revisits') addRevisit(index, payload);
  }
}

function addPicture(index: GrowingIndex, { url, digest }: Payload, reference: string): void {
  index.pictures.set(addressKey(url), reference);
  if (digest !== null) index.byDigest.set(digest, reference);
}

/** A picture that was found unchanged is the one saved before under the same digest, whatever its address then. */
function addRevisit({ pictures, byDigest }: GrowingIndex, { url, digest }: Payload): void {
  const original = digest === null ? undefined : byDigest.get(digest);
  const key = addressKey(url);
  if (original !== undefined && !pictures.has(key)) pictures.set(key, original);
}

type Role = 'page' | 'picture' | 'redirects' | 'revisits' | 'others';

const PAGE_TYPES =
  /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|rss\+xml|atom\+xml|rdf\+xml|xml))$/;

function roleOf({ url, status, type }: Payload, kind: string): Role {
  if (kind.toLowerCase() === 'revisit') return 'revisits';
  if (status >= 300 && status < 400) return 'redirects';
  if (status < 200 || status >= 400 || !/^https?:/i.test(url)) return 'others';
  if (PAGE_TYPES.test(type)) return /\/(?:robots\.txt|sitemap[\w.-]{0,80}\.xml)$/i.test(url) ? 'others' : 'page';
  return isPictureType(type, url) ? 'picture' : 'others';
}

/** Servers send pages and pictures under no type, one for any bytes, or each other's. */
function isUncertain({ type, url, status }: Payload): boolean {
  if (status < 200 || status >= 300) return false;
  return type === '' || /octet-stream$/.test(type) || (PAGE_TYPES.test(type) && PICTURE_NAME.test(url));
}

function sniffed(frame: WarcFrame): string | null {
  const bytes = payloadBytes(frame, MAX_SNIFFED);
  return bytes && sniff(bytes);
}

const MAX_SNIFFED = 16 * 2 ** 20;
const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i;

function isPictureType(type: string, url: string): boolean {
  if (type.startsWith('image/')) return true;
  return /octet-stream$|^$/.test(type) && PICTURE_NAME.test(url);
}
