import { composeArticle } from '../article/compose.ts';
import { decode } from '../decode.ts';
import type { Capture, CaptureReader, Outcome } from './capture.ts';
import { readPage } from './html/page.ts';
import { stripTags } from './html/strip.ts';
import { parseHtml } from './html/tree.ts';
import { remark } from './remarks.ts';
import { sniff } from './sniff.ts';
import { readLines } from './text.ts';

/** Saved pages: as served, mirrored by HTTrack or wget, saved whole by a browser or into one file. */
export const htmlReader: CaptureReader = {
  format: 'html',
  recognizes(head, path) {
    if (startOfPage(head) !== null) return 2;
    if (!/\.(?:x?html?|aspx?|ashx|php|jsp|cfm)(?:\.tmp)?$/i.test(path)) return 0;
    return latin(head).includes('<') ? 1 : 0;
  },
  async *read(capture) {
    yield* readHtml(capture);
  },
};

async function* readHtml(capture: Capture): AsyncIterable<Outcome> {
  const start = startOfPage(capture.bytes.subarray(0, HEAD)) ?? 0;
  const { text, encoding } = decode(capture.bytes.subarray(start), capture.charset ?? null);
  const html = text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
  const document = parseHtml(html);
  if (document === null) {
    yield remark(
      'recovered',
      `${capture.path} is tangled beyond what can be parsed as a page: its words were read without its structure.`,
    );
    yield readLines({ capture, text: stripTags(html), encoding, format: 'html' });
    return;
  }
  const { pieces, hints } = await readPage(document, html);
  if (pieces.length === 0) {
    yield remark('no-release', `${capture.path} is a page without text.`);
    return;
  }
  yield { kind: 'article', article: composeArticle({ format: 'html', encoding, pieces, hints }, capture) };
}

const HEAD = 64 * 1024;
const PAGE =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,80})?(?:<!--[\s\S]{0,4000}?-->\s{0,200}){0,4}<(?:!doctype html|html|head|body|title|meta|script|style|table|div|h1|article|section|main|center|font|p)\b/i;

/**
 * Where a page starts in these bytes, null when they hold none. HTTrack's unfinished slots put a binary header of some
 * 16 KiB and NULs before it.
 */
function startOfPage(head: Uint8Array): number | null {
  const wide = head[0] === 0xff || head[0] === 0xfe || (head[0] === 0x3c && head[1] === 0);
  if (wide) return PAGE.test(decode(head.subarray(0, HEAD & ~1)).text) ? 0 : null;
  const text = latin(head);
  const start = text.replace(/^\u00ef\u00bb\u00bf/, '');
  if (PAGE.test(start.slice(0, 20_000))) return 0;
  if (!text.slice(0, 1024).includes('\u0000') || sniff(head) !== null) return null;
  const at = text.search(/<!doctype html|<html[\s>]/i);
  return at < 0 ? null : at;
}

function latin(head: Uint8Array): string {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD)).toString('latin1');
}
