import type { CustomScheme } from 'electron';

const address = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i;
const webAddress = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.invalid(?::\d+)?(.*)$/i;
const headerSource = /\b([a-z][a-z0-9+-]*):(?:\/\/([a-z0-9.-]+))?(?=[\s;,]|$)/gi;

/**
 * The app's own schemes. A plain Chromium has no custom schemes, so `cutline://reader/x` is `https://reader.cutline.invalid/x`
 * to the page (a secure origin in a top-level domain that never resolves), and is itself again wherever the app looks.
 */
export class Schemes {
  private readonly names = new Set<string>();

  register(schemes: readonly CustomScheme[]): void {
    for (const { scheme } of schemes) this.names.add(scheme);
  }

  has(scheme: string): boolean {
    return this.names.has(scheme);
  }

  /** What the app writes -> what Chromium loads. Foreign addresses pass unchanged. */
  toWeb(url: string): string {
    const [, scheme = '', host = '', rest = ''] = address.exec(url) ?? [];
    return this.has(scheme) ? `https://${host || 'x'}.${scheme}.invalid${rest || '/'}` : url;
  }

  /** What Chromium loads -> what the app sees. Foreign addresses pass unchanged. */
  fromWeb(url: string): string {
    const [, host = '', scheme = '', rest = ''] = webAddress.exec(url) ?? [];
    return this.has(scheme) ? `${scheme}://${host}${rest}` : url;
  }

  /** A header value (a content security policy) with the app's schemes put in Chromium's words. */
  headerToWeb(value: string): string {
    return value.replace(headerSource, (source: string, scheme: string, host?: string) => {
      if (!this.has(scheme)) return source;
      return host === undefined ? `https://*.${scheme}.invalid` : `https://${host}.${scheme}.invalid`;
    });
  }

  /** The origin Electron reports for an address: `cutline://reader`. */
  originOf(url: string): string {
    if (!URL.canParse(url)) return 'null';
    const { protocol, host, origin } = new URL(url);
    return this.has(protocol.slice(0, -1)) ? `${protocol}//${host}` : origin;
  }
}
