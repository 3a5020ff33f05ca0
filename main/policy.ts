/**
 * The content security policy of the app's own pages: no host is named in it, so nothing can be fetched from one.
 * The nonce lets the style element through that react-aria adds; scripts come from files only.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** The policy of a picture from an archive: inert, and of no origin even when it is opened by itself. */
export const mediaPolicy = "default-src 'none'; sandbox";

/** The policy of a saved page: its own pictures and styles, no script, no form, no plugin, no origin. */
export const originalPolicy =
  "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; form-action 'none'; base-uri 'none'; sandbox";
