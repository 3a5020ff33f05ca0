import { completeArticle } from '../article/complete.ts';
import { isErrorPage } from '../article/error-page.ts';
import type { Capture, CaptureReader, Outcome, ParseCapture } from './capture.ts';
import { feedReader } from './feed.ts';
import { htmlReader } from './html.ts';
import { imageReader } from './image.ts';
import { markdownReader } from './markdown.ts';
import { mhtmlReader } from './mhtml.ts';
import { releasesReader } from './releases.ts';
import { remark } from './remarks.ts';
import { sniff } from './sniff.ts';
import { isBinary, textReader } from './text.ts';
import { waczReader } from './wacz.ts';
import { warcReader } from './warc.ts';

/** The readers, the more particular ones first: of two that recognize a capture equally well the first one reads it. */
export const READERS: readonly CaptureReader[] = [
  warcReader,
  waczReader,
  mhtmlReader,
  feedReader,
  imageReader,
  htmlReader,
  markdownReader,
  releasesReader,
  textReader,
];

const HEAD = 64 * 1024;

/** Parses a capture with the reader that recognizes it best by its content; its name is only a hint. */
export const parseCapture: ParseCapture = async function* (capture, around) {
  if (capture.bytes.byteLength === 0) {
    yield remark('empty', `${capture.path} is empty.`);
    return;
  }
  const reader = readerOf(capture);
  if (reader === null) {
    yield unsupported(capture);
    return;
  }
  try {
    for await (const outcome of reader.read(capture, around, parseCapture)) {
      if (outcome.kind === 'remark') yield outcome;
      else if (isErrorPage(outcome.article))
        yield remark(
          'no-release',
          `${outcome.article.path} is a page of the program that served or saved the site: “${outcome.article.headline}”.`,
        );
      else yield { kind: 'article', article: completeArticle(outcome.article, capture, around) };
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    yield remark('internal', `${capture.path} could not be read as ${reader.format}: ${why}.`);
  }
};

/** The reader for a capture; null when none recognizes it. A name alone does not make binary data a text. */
export function readerOf(capture: Pick<Capture, 'bytes' | 'path'>): CaptureReader | null {
  const head = capture.bytes.subarray(0, HEAD);
  let named: CaptureReader | null = null;
  for (const reader of READERS) {
    const found = reader.recognizes(head, capture.path);
    if (found === 2) return reader;
    if (found === 1) named ??= reader;
  }
  const type = sniff(head);
  if (type !== null && !/^text\/|xml/.test(type)) return null;
  if (type === 'text/xml' && named?.format !== 'html') return null;
  return named ?? (isBinary(head) ? null : textReader);
}

const FORMATS: readonly (readonly [mark: string, name: string])[] = [
  ['%PDF-', 'PDF'],
  ['{\\rtf', 'RTF'],
  ['\xd0\xcf\x11\xe0', 'Microsoft Office'],
  ['PK\x03\x04', 'ZIP'],
  ['\x1f\x8b', 'gzip'],
  ['7z\xbc\xaf', '7-Zip'],
  ['Rar!', 'RAR'],
  ['BZh', 'bzip2'],
  ['ID3', 'MP3'],
  ['OggS', 'Ogg'],
  ['<?xml', 'XML that is no feed'],
];

function unsupported({ bytes, path }: Capture): Outcome {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  const name = FORMATS.find(([mark]) => head.startsWith(mark))?.[1] ?? officeOf(path) ?? sniff(bytes);
  if (name === null) return remark('binary', `${path} is no text: it holds binary data of an unknown kind.`);
  return remark('not-supported', `${path} is ${name}, which is not supported yet.`);
}

function officeOf(path: string): string | null {
  const ending = /\.(docx?|xlsx?|pptx?|odt|epub|wacz|zim|mobi)$/i.exec(path)?.[1];
  return ending === undefined ? null : ending.toUpperCase();
}
