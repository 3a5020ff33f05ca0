import { createHash } from 'node:crypto';
import type { Capture, CaptureReader, Outcome, Surroundings } from './capture.ts';
import { type MimeMessage, type MimePart, parseMime } from './mime.ts';
import { remark } from './remarks.ts';
import { addressKey } from './warc-index.ts';

/** Pages that a browser or a mail program saved as one file (MHTML, RFC 2557). Its pictures are `file#n`, the n-th part from 1. */
export const mhtmlReader: CaptureReader = {
  format: 'mhtml',
  recognizes: (head, path) => {
    const bytes = head.subarray(messageStart(head));
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192)).toString('latin1');
    if (!/^[\w-]{1,40}:/.test(text)) return 0;
    if (/^content-type:\s{1,80}multipart\//im.test(text)) return 2;
    const [fields = ''] = text.split(/\r?\n\r?\n/, 1);
    const isMessage = /^mime-version:/im.test(fields) && /^content-type:\s{0,80}text\/(?:html|plain)\b/im.test(fields);
    if (isMessage) return 2;
    return /\.mht(?:ml)?$/i.test(path) ? 1 : 0;
  },
  async *read(capture, around, parse) {
    const message = await parseMime(messageIn(capture.bytes)).catch(reasonOf);
    const main = 'fields' in message ? mainPart(message) : null;
    if (!('fields' in message)) yield remark('damaged', `${capture.path} is no readable MIME message: ${message.why}.`);
    else if (main === null) yield remark('no-release', `${capture.path} holds no page.`);
    else {
      const page = pageOf(capture, message, main);
      for await (const outcome of parse(page, surroundingsIn(capture.path, { ...message, main }, around)))
        yield asMhtml(outcome, capture);
    }
  },
};

/** The bytes of the entry `n` of an MHTML file, or of its page where the entry is `page`; null when it has none. */
export async function openMhtmlEntry(bytes: Uint8Array, entry: string): Promise<Uint8Array | null> {
  const message = await parseMime(messageIn(bytes)).catch(reasonOf);
  if (!('fields' in message)) return null;
  const part = entry === 'page' ? mainPart(message) : message.parts[Number(/^\d{1,6}$/.exec(entry)?.[0] ?? 0) - 1];
  return part?.bytes ?? null;
}

/** Where the message's own fields begin: after a byte order mark, blank lines and the line that parts mails in a mailbox. */
function messageStart(bytes: Uint8Array): number {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 600)).toString('latin1');
  return BEFORE.exec(start)?.[0].length ?? 0;
}

const BEFORE = /^(?:\xef\xbb\xbf)?\s{0,200}(?:From [^\r\n:]{1,200}(?:\d\d?:\d\d){0,1}[^\r\n]{0,100}\r?\n)?/;

function messageIn(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(messageStart(bytes));
}

function reasonOf(error: unknown): { readonly why: string } {
  return { why: error instanceof Error ? error.message : String(error) };
}

/**
 * The page itself: the part named as the start, the one saved from the page's address, or the first that is markup; of a
 * page that only sets frames, the fullest of them. A mail without markup is its text.
 */
function mainPart({ parts, start, fields }: MimeMessage): MimePart | null {
  const full = parts.filter(({ bytes }) => bytes.byteLength > 0);
  const pages = full.filter(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type));
  const address = fields.get('snapshot-content-location');
  const named = pages.find(({ contentId }) => start !== null && contentId === start);
  const page = named ?? pages.find(({ location }) => address !== undefined && location === address) ?? pages[0];
  if (page === undefined) return full.find(({ type }) => type === 'text/plain') ?? null;
  return isFrameset(page) ? (fullest(pages.filter((part) => part !== page)) ?? page) : page;
}

function isFrameset({ bytes }: MimePart): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, FRAMESET)).toString('latin1');
  return /<frameset\b/i.test(head.replaceAll('\0', ''));
}

/** Pages that set frames are short. */
const FRAMESET = 32 * 1024;

function fullest(parts: readonly MimePart[]): MimePart | null {
  const [first = null] = parts.toSorted((left, right) => right.bytes.byteLength - left.bytes.byteLength);
  return first;
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

interface OpenPage extends MimeMessage {
  readonly main: MimePart;
}

function surroundingsIn(path: string, { parts, main }: OpenPage, around: Surroundings): Surroundings {
  const places = new Map<string, string>();
  parts.forEach(({ contentId, location }, at) => {
    if (contentId !== null) places.set(`cid:${contentId}`, `${path}#${at + 1}`);
    if (location !== null) places.set(addressKey(location), `${path}#${at + 1}`);
  });
  const prefix = `${path}#`;
  // Word and others save from files of their own, whose folder is no place in the archive.
  const resolved = (address: string) =>
    URL.canParse(address, main.location ?? undefined)
      ? addressKey(new URL(address, main.location ?? undefined).href)
      : address;
  return {
    ...around,
    at: (address) => places.get(address) ?? places.get(addressKey(address)) ?? places.get(resolved(address)) ?? null,
    read: (file, limit) => {
      if (!file.startsWith(prefix)) return around.read(file, limit);
      return parts[Number(file.slice(prefix.length)) - 1]?.bytes.subarray(0, limit) ?? null;
    },
  };
}
