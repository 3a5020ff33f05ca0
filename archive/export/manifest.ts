import { createHash, type Hash } from 'node:crypto';
import type { Pieces } from './whole.ts';

/** The file in a packet that names the digest of every other. */
export const manifestName = 'manifest-sha256.txt';

/** Passes pieces on and adds them to a digest. */
export async function* digesting(pieces: Pieces, digest: Hash): Pieces {
  for await (const piece of pieces) {
    digest.update(piece);
    yield piece;
  }
}

/** A new digest, as manifests have it. */
export function newDigest(): Hash {
  return createHash('sha256');
}

/** The manifest as `sha256sum` writes and checks it; names with a backslash or a line feed are escaped as it does. */
export function manifestText(digests: ReadonlyMap<string, string>): string {
  const paths = [...digests.keys()].sort();
  return paths.map((path) => manifestLine(path, digests.get(path) ?? '')).join('');
}

/** Path to digest, as a manifest tells; null where a line is none of a manifest. */
export function parseManifest(text: string): ReadonlyMap<string, string> | null {
  const digests = new Map<string, string>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, escaped, digest, path] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined) return null;
    digests.set(escaped === '' ? path : path.replace(/\\(.)/g, (_all, sign) => (sign === 'n' ? '\n' : sign)), digest);
  }
  return digests;
}

function manifestLine(path: string, digest: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return `${escaped === path ? '' : '\\'}${digest}  ${escaped}\n`;
}
