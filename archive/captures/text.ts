import type { Format } from '../../contract.ts';
import { fromHeadline } from '../article/before-headline.ts';
import { composeArticle } from '../article/compose.ts';
import { withoutLetterhead } from '../article/letterhead.ts';
import { withoutFrame } from '../article/page-frame.ts';
import { withoutPageTitle } from '../article/page-title.ts';
import { NO_HINTS } from '../article/piece.ts';
import { isSectionName } from '../article/section-name.ts';
import { withoutVotes } from '../article/votes.ts';
import { decode } from '../decode.ts';
import { plainText, readTags, referencesIn, unstarred } from './browser-text.ts';
import type { Capture, CaptureReader, Outcome } from './capture.ts';
import { remark } from './remarks.ts';
import { partRunLabels } from './run-labels.ts';
import { partStripped } from './stripped.ts';
import { unwrap } from './wrap.ts';

/** Text captures: a page's text as copied or printed by a browser, one line a paragraph or wrapped at a column. */
export const textReader: CaptureReader = {
  format: 'text',
  recognizes(head, path) {
    if (isBinary(head)) return 0;
    return /\.(?:txt|text|asc|log|\d{1,3})$|^[^.]*$/i.test(path.split('/').at(-1) ?? path) ? 1 : 0;
  },
  async *read(capture) {
    const { text, encoding } = decode(capture.bytes, capture.charset ?? null);
    yield readLines({ capture, text, encoding, format: 'text' });
  },
};

/** Whether bytes are no text in any encoding: NULs that are not UTF-16, or many control characters. */
export function isBinary(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  const { encoding, text } = decode(head.subarray(0, 4096));
  if (encoding.startsWith('utf-16')) return false;
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) controls++;
  }
  return controls > text.length * 0.1;
}

/** A text that is to be read as lines, whatever file it came from. */
export interface LineText {
  readonly capture: Capture;
  readonly text: string;
  readonly encoding: string;
  readonly format: Format;
}

/** Makes an article of lines of text. */
export function readLines({ capture, text, encoding, format }: LineText): Outcome {
  const unwrapped = unwrap(plainText(partStripped(text)));
  const lines = partRunLabels(unwrapped.lines).map(unstarred);
  if (lines.length === 0) return remark('no-release', `${capture.path} holds no text.`);
  const tagged = lines.findLastIndex(({ text }) => readTags(text) === null) + 1;
  const tags = lines.slice(tagged).flatMap(({ text }) => readTags(text) ?? []);
  const headline = lines.find((line) => line.level === 1 && !isSectionName(line.text))?.text ?? null;
  const untitled = withoutPageTitle(lines.slice(0, tagged));
  const unframed = withoutFrame(untitled.lines);
  const unvoted = withoutVotes(unframed.lines);
  const unheaded = withoutLetterhead(unvoted.lines);
  const { pieces, dropped } = fromHeadline(unheaded.lines, headline);
  const furniture = [
    ...untitled.dropped,
    ...unframed.dropped,
    ...unvoted.dropped,
    ...unheaded.dropped,
    ...dropped,
    ...referencesIn(text),
  ];
  const hints = { ...NO_HINTS, headline, organization: unheaded.organization, tags, furniture };
  const draft = { format, encoding, pieces, hints, described: unwrapped.wrapped };
  return { kind: 'article', article: composeArticle(draft, capture) };
}
