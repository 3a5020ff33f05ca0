import { createHash } from 'node:crypto';

/** The id of an article: sha256 (hex) of its canonical URL when the capture tells one, else of its path. */
export function identityOf(url: string | null, path: string): string {
  return createHash('sha256')
    .update(url === null ? path : canonicalUrl(url))
    .digest('hex');
}

/** One spelling for the addresses of one page: scheme, `www.`, port, fragment, last slash and trackers do not count. */
export function canonicalUrl(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return url;
  const query = [...parsed.searchParams].filter(([name]) => !/^(?:utm_\w+|fbclid|gclid|ref)$/i.test(name));
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query)}`;
  return `//${parsed.hostname.replace(/^www\./, '')}${parsed.pathname.replace(/\/+$/, '')}${search}`;
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
