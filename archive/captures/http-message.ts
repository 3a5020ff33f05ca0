import { headerEnd, parseHeaderFields } from './header-fields.ts';
import { decodeContent } from './inflate.ts';

/** An answer of a web server as an archive keeps it. */
export interface HttpMessage {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  /** The offset of the body. */
  readonly bodyStart: number;
}

/** The head of a stored HTTP answer; null when the bytes are none. */
export function parseHttpHead(bytes: Uint8Array): HttpMessage | null {
  const end = headerEnd(bytes);
  const bodyStart = end < 0 ? bytes.byteLength : end;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bodyStart).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1];
  if (status === undefined) return null;
  return { status: Number(status), fields: parseHeaderFields(head.slice(head.indexOf('\n') + 1)), bodyStart };
}

/**
 * The body as a page of it would be shown: chunks joined, content encoding undone, into at most `limit` bytes; null when that
 * cannot be done. Many archivers store the body decoded and leave the fields as they were: then it is taken as it is.
 */
export function decodeBody(body: Uint8Array, fields: ReadonlyMap<string, string>, limit: number): Uint8Array | null {
  const isChunked = /chunked/i.test(fields.get('transfer-encoding') ?? '');
  const joined = isChunked ? (joinChunks(body) ?? body) : body;
  const encodings = (fields.get('content-encoding') ?? '').split(',').toReversed();
  let decoded: Uint8Array | null = joined;
  for (const encoding of encodings.slice(0, MAX_ENCODINGS)) {
    if (decoded === null || !looksEncoded(decoded, encoding)) return decoded;
    decoded = decodeContent(decoded, encoding, limit);
  }
  return decoded;
}

/** The media type and charset of a Content-Type field, lower-cased; empty strings where it tells none. */
export function parseContentType(field: string | undefined): { readonly type: string; readonly charset: string } {
  const [type = '', ...parameters] = (field ?? '').toLowerCase().split(';', 20);
  const charset = parameters.find((parameter) => parameter.trim().startsWith('charset='));
  return { type: type.trim(), charset: charset?.split('=')[1]?.replace(/["'\s]/g, '') ?? '' };
}

const MAX_ENCODINGS = 3;

/** Gzip has a mark; bodies under the other encodings that start like markup or text are decoded already. */
function looksEncoded(bytes: Uint8Array, encoding: string): boolean {
  if (/gzip/i.test(encoding)) return bytes[0] === 0x1f && bytes[1] === 0x8b;
  return !/^\s{0,200}[<{[]/.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'));
}

/** Chunks joined (RFC 9112, 7.1), as far as there are any; null when the body does not start with a chunk. */
function joinChunks(body: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < buffer.byteLength) {
    const lineEnd = buffer.indexOf('\n', at);
    const size = /^([\da-f]{1,8})\s*(?:;.{0,200})?$/i.exec(
      buffer.toString('latin1', at, Math.min(lineEnd, at + 300)).trimEnd(),
    )?.[1];
    if (lineEnd < 0 || size === undefined) return chunks.length === 0 ? null : Buffer.concat(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(buffer.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    if (buffer[at] === 13) at += 1;
    if (buffer[at] === 10) at += 1;
  }
  return Buffer.concat(chunks);
}
