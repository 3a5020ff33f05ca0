import type { ByteSource } from './byte-source.ts';
import { MAX_BLOCK, warcFrames } from './warc-frame.ts';
import { type Payload, payloadOf } from './warc-payload.ts';

/** A page that a web archive holds. */
export interface WarcPage extends Payload {
  readonly entry: string;
}

/** What a web archive holds: its pages in file order, where its pictures are, and what became of the rest. */
export interface WarcIndex {
  readonly pages: readonly WarcPage[];
  /** The entry of a picture by `addressKey`. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly redirects: number;
  readonly revisits: number;
  readonly others: number;
  /** One phrase a damaged record: what is wrong, and at which byte. */
  readonly damages: readonly string[];
  readonly tooLarge: readonly string[];
}

/** Reads through a web archive once and keeps where things are, not the things. */
export function indexWarc(source: ByteSource): WarcIndex {
  const index = { pages: [] as WarcPage[], pictures: new Map<string, string>(), redirects: 0, revisits: 0, others: 0 };
  const damages: string[] = [];
  const tooLarge: string[] = [];
  const byDigest = new Map<string, string>();
  for (const frame of warcFrames(source)) {
    if (frame.damage !== null) damages.push(`${frame.damage} (at byte ${frame.entry})`);
    if (frame.length > MAX_BLOCK) tooLarge.push(`at byte ${frame.entry}`);
    const payload = payloadOf(frame);
    if (!payload) continue;
    const role = roleOf(payload, frame.fields.get('warc-type') ?? '');
    if (role === 'page') index.pages.push({ ...payload, entry: frame.entry });
    else if (role === 'picture') {
      index.pictures.set(addressKey(payload.url), frame.entry);
      if (payload.digest !== null) byDigest.set(payload.digest, frame.entry);
    } else {
      index[role] += 1;
      const original = role === 'revisits' && payload.digest !== null ? byDigest.get(payload.digest) : undefined;
      const key = addressKey(payload.url);
      if (original !== undefined && !index.pictures.has(key)) index.pictures.set(key, original);
    }
  }
  return { ...index, damages, tooLarge };
}

/** What two spellings of an address have in common: no scheme, no fragment, no default port. */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search } = new URL(address);
  return host + pathname + search;
}

type Role = 'page' | 'picture' | 'redirects' | 'revisits' | 'others';

const PAGE_TYPES =
  /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|rss\+xml|atom\+xml|rdf\+xml|xml))$/;

function roleOf({ url, status, type }: Payload, kind: string): Role {
  if (kind.toLowerCase() === 'revisit') return 'revisits';
  if (status >= 300 && status < 400) return 'redirects';
  if (status < 200 || status >= 400 || !/^https?:/i.test(url)) return 'others';
  if (PAGE_TYPES.test(type)) return /\/robots\.txt$/i.test(url) ? 'others' : 'page';
  const isPicture =
    type.startsWith('image/') || (/octet-stream$|^$/.test(type) && /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i.test(url));
  return isPicture ? 'picture' : 'others';
}
