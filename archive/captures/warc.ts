import type { ByteSource } from './byte-source.ts';
import { bytesSource, fileSource } from './byte-source.ts';
import type { Capture, CaptureReader, Outcome, ParseCapture, Surroundings } from './capture.ts';
import { peekMember } from './inflate.ts';
import { gatherRemarks, remark } from './remarks.ts';
import { startsRecord, warcFrameAt } from './warc-frame.ts';
import { addressKey, indexWarc, type WarcIndex, type WarcPage } from './warc-index.ts';
import { payloadBytes } from './warc-payload.ts';

/** Web archives: WARC and ARC, plain or gzipped. Every page in them is a capture `file#entry`; pictures come from the same archive. */
export const warcReader: CaptureReader = {
  format: 'warc',
  streams: true,
  recognizes: (head) => (isWarc(bytesSource(head)) ? 2 : 0),
  async *read(capture, around, parse) {
    let source: ByteSource | null = null;
    try {
      source = capture.file === undefined ? bytesSource(capture.bytes) : fileSource(capture.file);
      yield* readWarc({ capture, source }, around, parse);
    } catch (error) {
      yield remark(
        'unreadable',
        `${capture.path} could not be read: ${error instanceof Error ? error.message : String(error)}.`,
      );
    } finally {
      source?.close();
    }
  },
};

/** A web archive and the capture that it is, or that it is a part of (the path of its entries starts with the capture's). */
export interface OpenWarc {
  readonly capture: Pick<Capture, 'path'>;
  readonly source: ByteSource;
}

/** Whether the source is a web archive, plain or gzipped. */
export function isWarc(source: ByteSource): boolean {
  return startsRecord(source.read(0, 4096)) || startsRecord(peekMember(source, 0));
}

/** Every article of an open web archive, then its remarks. */
export async function* readWarc(warc: OpenWarc, around: Surroundings, parse: ParseCapture): AsyncIterable<Outcome> {
  if (depthOf(warc.capture.path) > MAX_DEPTH) {
    yield remark('damaged', `${warc.capture.path} lies in too many containers and was not read.`);
    return;
  }
  const index = indexWarc(warc.source);
  const inside = surroundingsIn(warc, index, around);
  const gatherer = gatherRemarks();
  let articles = 0;
  for (const page of index.pages) {
    for await (const article of gatherer.articlesOf(readPage(warc, page, inside, parse))) {
      articles += 1;
      yield { kind: 'article', article: { ...article, format: 'warc' } };
    }
  }
  yield* gatherer.remarks();
  yield* remarksOn(warc.capture.path, index, articles);
}

/** The bytes of an entry; null when there is none, or it is too large or broken. */
export function openWarcEntry(source: ByteSource, entry: string): Uint8Array | null {
  const frame = warcFrameAt(source, entry);
  return frame && payloadBytes(frame, MAX_PAGE);
}

const MAX_PAGE = 64 * 2 ** 20;
const MAX_DEPTH = 3;

function depthOf(path: string): number {
  return path.split('#').length - 1;
}

async function* readPage(
  { capture, source }: OpenWarc,
  page: WarcPage,
  around: Surroundings,
  parse: ParseCapture,
): AsyncIterable<Outcome> {
  const path = `${capture.path}#${page.entry}`;
  const bytes = openWarcEntry(source, page.entry);
  if (bytes === null)
    yield remark('damaged', `${path} (${page.url}) is broken or larger than 64 MiB and was not read.`);
  else if (bytes.byteLength > 0) {
    const charset = page.charset === '' ? {} : { charset: page.charset };
    yield* parse({ path, bytes, url: page.url, captured: page.captured, ...charset }, around);
  }
}

/** The archive around the container, with the container's own pictures found first. */
function surroundingsIn({ capture, source }: OpenWarc, index: WarcIndex, around: Surroundings): Surroundings {
  const prefix = `${capture.path}#`;
  return {
    ...around,
    at: (address) => {
      const entry = index.pictures.get(addressKey(address));
      return entry === undefined ? null : prefix + entry;
    },
    read: (path, limit) => {
      if (!path.startsWith(prefix)) return around.read(path, limit);
      return openWarcEntry(source, path.slice(prefix.length))?.subarray(0, limit) ?? null;
    },
  };
}

function* remarksOn(path: string, index: WarcIndex, articles: number): Generator<Outcome> {
  const { damages, tooLarge, redirects, revisits, others } = index;
  if (damages.length > 0) {
    const code = index.pages.length > 0 ? 'recovered' : 'damaged';
    yield remark(code, `${path}: ${counted(damages.length, 'record')} damaged, the rest was read: ${damages[0]}.`);
  }
  if (tooLarge.length > 0) {
    yield remark('too-large', `${path}: ${counted(tooLarge.length, 'record')} over 512 MiB not read, ${tooLarge[0]}.`);
  }
  const rest = `${counted(redirects, 'redirect')}, ${counted(revisits, 'unchanged revisit')}, ${counted(index.pictures.size + others, 'other file')}`;
  if (index.pages.length === 0) yield remark('no-release', `${path} holds no page: ${rest}.`);
  else if (articles > 0 && redirects + revisits > 0)
    yield remark('ok', `${path}: ${counted(index.pages.length, 'page')}; ${rest}.`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
