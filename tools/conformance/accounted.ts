import { linesOf, parseHtml } from '../../archive/captures/html/tree.ts';
import { decode } from '../../archive/decode.ts';
import type { Article } from '../../contract.ts';

/** Words of labels that name a field of the article instead of standing in it, and of a text browser's own marks. */
const LABELS = new Set(
  'photo by credit virin tag published release no number immediate topic s download and jpg image of date references visible links hidden'.split(
    ' ',
  ),
);

/**
 * The words of a capture that stand neither in its article nor in the furniture: none, where every line is accounted for.
 * Numbers of dates and of references become fields or nothing, so words count, not digits.
 */
export function unaccounted(bytes: Uint8Array, article: Article): readonly string[] {
  const { source: _source, id: _id, path: _path, ...rest } = article;
  const told = JSON.stringify(rest).replaceAll('\\n', ' ').replaceAll('\\t', ' ');
  const held = new Set(wordsOf(told));
  const letters = wordsOf(told).join('');
  return wordsOf(printedIn(bytes, article)).filter((word) => {
    const bare = word.replace(/^tag(?=\p{L})/u, '');
    return !held.has(bare) && !LABELS.has(bare) && !CALENDAR.test(bare) && !letters.includes(bare);
  });
}

/** The visible text of a page from its first tag on (HTTrack puts a header before it), or of a text as it is. */
function printedIn(bytes: Uint8Array, { format }: Article): string {
  if (format === 'text') return decode(bytes).text;
  const head = Buffer.from(bytes.subarray(0, 32_000)).toString('latin1');
  const start = format === 'html' ? Math.max(0, head.search(/<!doctype|<html/i)) : 0;
  const { text } = decode(bytes.subarray(start));
  const page = parseHtml(format === 'html' ? text : text.replace(ADDRESSES, ' '));
  return page === null ? '' : linesOf(page).join('\n');
}

/** Addresses and codes of Markdown: what a reader of the post does not see. */
const ADDRESSES =
  /\]\((?:\{\{[^}]{0,400}\}\}|[^)\s]{0,400})|\{[{%][^}]{0,2000}[%}]\}|\{:[^}]{0,200}\}|https?:\/\/[^\s)>\]"]{1,400}/g;

const CALENDAR =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\p{L}{2,6})?$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}
