import { createHash } from 'node:crypto';
import type { Capture, CaptureReader, Outcome, Surroundings } from './capture.ts';
import { type MimeMessage, type MimePart, parseMime } from './mime.ts';
import { remark } from './remarks.ts';
import { addressKey } from './warc-index.ts';

/** Pages that a browser saved as one file (MHTML, RFC 2557). Its pictures are `file#n`, the n-th part from 1. */
export const mhtmlReader: CaptureReader = {
  format: 'mhtml',
  recognizes: (head, path) => {
    const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4096)).toString('latin1');
    if (/^[\w-]{1,40}:/.test(text) && /^content-type:\s{1,80}multipart\//im.test(text)) return 2;
    return /\.mht(?:ml)?$/i.test(path) && /^[\w-]{1,40}:/.test(text) ? 1 : 0;
  },
  async *read(capture, around, parse) {
    const message = await parseMime(capture.bytes).catch(reasonOf);
    const main = 'fields' in message ? mainPart(message) : null;
    if (!('fields' in message)) yield remark('damaged', `${capture.path} is no readable MIME message: ${message.why}.`);
    else if (main === null) yield remark('no-release', `${capture.path} holds no page.`);
    else {
      const page = pageOf(capture, message, main);
      for await (const outcome of parse(page, surroundingsIn(capture.path, message, around)))
        yield asMhtml(outcome, capture);
    }
  },
};

/** The bytes of the entry `n` of an MHTML file, or of its page where the entry is `page`; null when it has none. */
export async function openMhtmlEntry(bytes: Uint8Array, entry: string): Promise<Uint8Array | null> {
  const message = await parseMime(bytes).catch(reasonOf);
  if (!('fields' in message)) return null;
  const part = entry === 'page' ? mainPart(message) : message.parts[Number(/^\d{1,6}$/.exec(entry)?.[0] ?? 0) - 1];
  return part?.bytes ?? null;
}

function reasonOf(error: unknown): { readonly why: string } {
  return { why: error instanceof Error ? error.message : String(error) };
}

/** The page itself: the part named as the start, the one saved from the page's address, or the first that is markup. */
function mainPart({ parts, start, fields }: MimeMessage): MimePart | null {
  const pages = parts.filter(
    ({ type, bytes }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type) && bytes.byteLength > 0,
  );
  const address = fields.get('snapshot-content-location');
  const named = pages.find(({ contentId }) => start !== null && contentId === start);
  return named ?? pages.find(({ location }) => address !== undefined && location === address) ?? pages[0] ?? null;
}

function pageOf(capture: Capture, { fields }: MimeMessage, main: MimePart): Capture {
  const date = new Date(fields.get('date') ?? '');
  return {
    path: capture.path,
    bytes: main.bytes,
    url: fields.get('snapshot-content-location') ?? webAddress(main.location) ?? capture.url,
    captured: Number.isNaN(date.getTime()) ? capture.captured : date.toISOString(),
    ...(main.charset === '' ? {} : { charset: main.charset }),
  };
}

function webAddress(location: string | null): string | null {
  return location !== null && /^https?:/i.test(location) ? location : null;
}

/** The article is told with the file it came from, not with the part. */
function asMhtml(outcome: Outcome, { bytes }: Capture): Outcome {
  if (outcome.kind !== 'article') return outcome;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { ...outcome.article.source, sha256, bytes: bytes.byteLength };
  return { kind: 'article', article: { ...outcome.article, format: 'mhtml', source } };
}

function surroundingsIn(path: string, { parts }: MimeMessage, around: Surroundings): Surroundings {
  const places = new Map<string, string>();
  parts.forEach(({ contentId, location }, at) => {
    if (contentId !== null) places.set(`cid:${contentId}`, `${path}#${at + 1}`);
    if (location !== null) places.set(addressKey(location), `${path}#${at + 1}`);
  });
  const prefix = `${path}#`;
  return {
    ...around,
    at: (address) => places.get(address) ?? places.get(addressKey(address)) ?? null,
    read: (file, limit) => {
      if (!file.startsWith(prefix)) return around.read(file, limit);
      return parts[Number(file.slice(prefix.length)) - 1]?.bytes.subarray(0, limit) ?? null;
    },
  };
}
