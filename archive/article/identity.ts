import { createHash } from 'node:crypto';

/** The id of an article: sha256 (hex) of its canonical URL when the capture tells one, else of its path. */
export function identityOf(url: string | null, path: string): string {
  return createHash('sha256')
    .update(url === null ? path : canonicalUrl(url))
    .digest('hex');
}

/** A page that the Wayback Machine or another archive of its kind keeps: the page's own address, and when it was kept. */
export interface ArchivedAddress {
  readonly url: string;
  /** ISO date-time in UTC; null when the address is no archive's. */
  readonly captured: string | null;
}

const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web|wayback\.archive-it\.org\/\d{1,8}|webharvest\.gov\/[\w-]{1,40})\/(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:[a-z]{2}_)?\/(https?:\/\/.{1,4000})$/i;

/** Parts an archive's address of a page into the page's own and the time of the capture. */
export function unarchive(url: string): ArchivedAddress {
  const [, year, month, day, hour, minute, second, inner] = ARCHIVED.exec(url) ?? [];
  if (inner === undefined) return { url, captured: null };
  return { url: inner, captured: `${year}-${month}-${day}T${hour}:${minute}:${second}Z` };
}

/**
 * One spelling for the addresses of one page: scheme, `www.`, port, fragment, last slash and trackers do not count. Sites on AFPIMS
 * number their articles, so the number alone counts, whatever page shows it and in whichever words; justice.gov moves its
 * releases below `/archives`; the Department of War keeps the addresses of defense.gov.
 */
export function canonicalUrl(url: string): string {
  const parsed = parseUrl(unarchive(url).url);
  if (parsed === null) return url;
  const host = hostOf(parsed);
  const number = /\.(?:mil|gov)$/.test(host) ? articleNumber(parsed) : null;
  if (number !== null) return `//${host}/article/${number}`;
  const query = [...parsed.searchParams].filter(([name]) => !/^(?:utm_\w+|fbclid|gclid|ref)$/i.test(name));
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query)}`;
  const path = host === 'justice.gov' ? parsed.pathname.replace(/^\/archives(?=\/)/, '') : parsed.pathname;
  return `//${host}${path.replace(/\/+$/, '')}${search}`;
}

function hostOf({ hostname }: URL): string {
  const host = hostname.replace(/^www\./, '');
  return /^(?:dod\.)?defense\.gov$/.test(host) ? 'war.gov' : host;
}

/** The number in `/News/Article/Article/633486/slug/`, `/tabid/223/Article/633486/slug.aspx`, `/Print.aspx?...&Article=633486`. */
function articleNumber({ pathname, searchParams }: URL): string | null {
  const named = /\/Article\/(\d{5,8})(?=\/|$)/i.exec(pathname.slice(0, 1000))?.[1];
  if (named !== undefined) return named;
  if (!/\/Print\.aspx$/i.test(pathname)) return null;
  const asked = [...searchParams].find(([name]) => name.toLowerCase() === 'article')?.[1] ?? '';
  return /^\d{5,8}$/.test(asked) ? asked : null;
}

/** An address as http(s) URL; null when it is none. */
export function parseUrl(url: string): URL | null {
  if (!/^https?:\/\//i.test(url) || url.length > 4096) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** sha256 (hex) of a capture's bytes. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
