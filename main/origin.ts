/** The one scheme of the app; everything the page sees comes from it. */
export const scheme = 'cutline';

/** The one origin: the page, its assets, and the media of the open archive. */
export const origin = `${scheme}://reader`;

const pages: ReadonlySet<string> = new Set(['/index.html', '/print.html']);

/** Whether this address is of our own origin; compared in parts, so `cutline://reader.evil/` is not. */
export function isOwnAddress(address: string): boolean {
  const url = parse(address);
  return url !== null && isOwn(url);
}

/** Whether this address is one of the app's own pages, the only ones that may stand in a window's top frame. */
export function isOwnPage(address: string): boolean {
  const url = parse(address);
  return url !== null && isOwn(url) && pages.has(url.pathname);
}

/** Whether this address is a saved page, the only thing a frame inside our page may show. */
export function isOriginal(address: string): boolean {
  const url = parse(address);
  return url !== null && isOwn(url) && url.pathname.startsWith('/original/');
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function isOwn(url: URL): boolean {
  return url.protocol === `${scheme}:` && url.host === 'reader' && url.username === '' && url.password === '';
}
