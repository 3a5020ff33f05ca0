import { type ByteSource, bytesSource, fileSource } from './byte-source.ts';
import type { CaptureReader, Outcome, ParseCapture, Surroundings } from './capture.ts';
import { peekMember } from './inflate.ts';
import { gatherRemarks, remark } from './remarks.ts';
import { warcFrameAt } from './warc-frame.ts';
import { startsRecord } from './warc-head.ts';
import { addressKey, indexWarcs, type OpenWarc, type WarcIndex, type WarcPage } from './warc-index.ts';
import { payloadBytes } from './warc-payload.ts';

/** Web archives: WARC and ARC, plain or gzipped. Every page in them is a capture `file#entry`; pictures come from the same archive. */
export const warcReader: CaptureReader = {
  format: 'warc',
  streams: true,
  recognizes: (head, path) => (isWarc(bytesSource(head)) || isNamedWarc(head, path) ? 2 : 0),
  async *read(capture, around, parse) {
    let source: ByteSource | null = null;
    try {
      source = capture.file === undefined ? bytesSource(capture.bytes) : fileSource(capture.file);
      yield* readWarcs([{ path: capture.path, source }], around, parse);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      yield remark('unreadable', `${capture.path} could not be read: ${why}.`);
    } finally {
      source?.close();
    }
  },
};

/** Whether the source is a web archive, plain or gzipped. */
export function isWarc(source: ByteSource): boolean {
  return startsRecord(source.read(0, 4096)) || startsRecord(peekMember(source, 0));
}

/** A gzip file that is called a web archive: its first member may be broken, and records stand behind it. */
function isNamedWarc(head: Uint8Array, path: string): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && /\.w?arc\.gz$/i.test(path);
}

/** Every article of open web archives that belong together, then remarks on them. */
export async function* readWarcs(
  warcs: readonly OpenWarc[],
  around: Surroundings,
  parse: ParseCapture,
): AsyncIterable<Outcome> {
  const [first] = warcs;
  if (!first) return;
  if (first.path.split('#').length > MAX_DEPTH) {
    yield remark('damaged', `${first.path} lies in too many containers and was not read.`);
    return;
  }
  const index = indexWarcs(warcs);
  const inside = surroundingsIn(warcs, index, around);
  const gatherer = gatherRemarks();
  let articles = 0;
  for (const page of index.pages) {
    for await (const article of gatherer.articlesOf(readPage(page, inside, parse))) {
      articles += 1;
      yield { kind: 'article', article: { ...article, format: 'warc' } };
    }
  }
  yield* remarksOn(first.path, index);
  yield* gatherer.remarks();
  yield* remarkOnRest(first.path, index, articles);
}

/** The bytes that a record keeps; null when there is none at this entry, or it is too large or broken. */
export function openWarcEntry(source: ByteSource, entry: string): Uint8Array | null {
  const frame = warcFrameAt(source, entry);
  return frame && payloadBytes(frame, MAX_PAGE);
}

const MAX_PAGE = 64 * 2 ** 20;
/** A file, a ZIP around it and a page in it; more only hostile files have. */
const MAX_DEPTH = 4;

async function* readPage(page: WarcPage, around: Surroundings, parse: ParseCapture): AsyncIterable<Outcome> {
  const { warc, entry, url, captured } = page;
  const path = `${warc.path}#${entry}`;
  const bytes = openWarcEntry(warc.source, entry);
  if (bytes === null) yield remark('damaged', `${path} (${url}) is broken or larger than 64 MiB and was not read.`);
  else if (bytes.byteLength > 0) {
    const charset = page.charset === '' ? {} : { charset: page.charset };
    yield* parse({ path, bytes, url, captured, ...charset }, around);
  }
}

/** The archive around the containers, with their own pictures found first. */
function surroundingsIn(warcs: readonly OpenWarc[], index: WarcIndex, around: Surroundings): Surroundings {
  return {
    ...around,
    at: (address) => index.pictures.get(addressKey(address)) ?? null,
    read: (path, limit) => {
      const warc = warcs.find((open) => path.startsWith(`${open.path}#`));
      if (!warc) return around.read(path, limit);
      return openWarcEntry(warc.source, path.slice(warc.path.length + 1))?.subarray(0, limit) ?? null;
    },
  };
}

function* remarksOn(path: string, { pages, damages, tooLarge }: WarcIndex): Generator<Outcome> {
  if (damages.length > 0) {
    const code = pages.length > 0 ? 'recovered' : 'damaged';
    yield remark(code, `${path}: ${counted(damages.length, 'damaged record')}, the rest was read; ${damages[0]}.`);
  }
  if (tooLarge.length > 0) {
    yield remark('too-large', `${path}: ${counted(tooLarge.length, 'record')} over 512 MiB not read, ${tooLarge[0]}.`);
  }
}

/** What else was found, where nothing else was, or where pages are known of that the archive does not hold. */
function* remarkOnRest(path: string, index: WarcIndex, articles: number): Generator<Outcome> {
  const { pages, pictures, redirects, revisits, others } = index;
  const files = counted(pictures.size + others, 'other file');
  const rest = `${counted(redirects, 'redirect')}, ${counted(revisits, 'unchanged revisit')}, ${files}`;
  if (pages.length === 0) yield remark('no-release', `${path} holds no page: ${rest}.`);
  else if (articles > 0 && redirects + revisits > 0) {
    yield remark('ok', `${path}: ${counted(pages.length, 'page')}; ${rest}.`);
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
