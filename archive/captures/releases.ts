import { composeArticle } from '../article/compose.ts';
import { parseMachineDate } from '../article/date.ts';
import { collapse } from '../article/line.ts';
import { NO_HINTS } from '../article/piece.ts';
import { decode } from '../decode.ts';
import { plainText } from './browser-text.ts';
import type { Capture, CaptureReader, Outcome } from './capture.ts';
import { type LabelledRelease, partReleases } from './labelled-releases.ts';
import { remark } from './remarks.ts';
import { unwrap } from './wrap.ts';

/** Text files that hold many releases, each under its `Title:`, `Date:` and `Content:` labels: articles `file#n`, n from 1. */
export const releasesReader: CaptureReader = {
  format: 'text',
  recognizes: (head) => {
    if (!START.test(Buffer.from(head.subarray(0, 300)).toString('latin1'))) return 0;
    return partReleases(decode(head.subarray(0, 16_384)).text) === null ? 0 : 2;
  },
  async *read(capture) {
    const { text, encoding } = decode(capture.bytes, capture.charset ?? null);
    const releases = partReleases(text.replaceAll('\0', '')) ?? [];
    const empty = releases.filter((release) => release.text === '').length;
    for (const [at, release] of releases.entries()) {
      if (release.text !== '') yield readRelease({ capture, encoding, number: at + 1 }, release);
    }
    if (empty === releases.length) yield remark('no-release', `${capture.path} holds no release with a text.`);
    else if (empty > 0)
      yield remark(
        'recovered',
        `${capture.path}: ${empty} of ${releases.length} releases have no text and were left out.`,
      );
  },
};

const START = /^(?:\xef\xbb\xbf)?\s{0,200}(?:\*\*)?[a-z]{3,9}(?:\*\*)?\s{0,3}:/i;

interface Place {
  readonly capture: Capture;
  readonly encoding: string;
  readonly number: number;
}

function readRelease({ capture, encoding, number }: Place, release: LabelledRelease): Outcome {
  const date = release.date === null ? null : parseMachineDate(release.date);
  const hints = {
    ...NO_HINTS,
    headline: release.title === null ? null : collapse(release.title),
    byline: release.author,
    date,
    dateIs: date === null ? null : ('printed' as const),
  };
  const url = release.url !== null && /^https?:\/\//i.test(release.url) ? release.url : null;
  const part = { ...capture, path: `${capture.path}#${number}`, bytes: Buffer.from(release.text), url };
  const { lines: pieces } = unwrap(plainText(release.text));
  return { kind: 'article', article: composeArticle({ format: 'text', encoding, pieces, hints }, part) };
}
