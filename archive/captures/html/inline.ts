import type { Span } from '../../../contract.ts';
import { visible } from '../../article/line.ts';

/** Text under construction: blanks collapse as it grows, spans keep their offsets. */
export interface Inline {
  text: string;
  readonly spans: Span[];
}

export function newInline(): Inline {
  return { text: '', spans: [] };
}

/** Adds raw text; runs of blanks become one space, none at the start. */
export function addText(inline: Inline, raw: string): void {
  const text = visible(raw).replace(/\s+/g, ' ');
  if (text === '') return;
  const joins = inline.text === '' || inline.text.endsWith(' ') || inline.text.endsWith('\n');
  inline.text += joins && text.startsWith(' ') ? text.slice(1) : text;
}

/** Marks what was added since `start`; blanks at its ends stay outside. */
export function addSpan(inline: Inline, span: Omit<Span, 'end'>): void {
  const added = inline.text.slice(span.start);
  const start = span.start + (added.length - added.trimStart().length);
  const end = span.start + added.trimEnd().length;
  if (end > start) inline.spans.push({ ...span, start, end });
}

/** The finished text and its spans in order; equal ones once. */
export function finish(inline: Inline): {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly strong: boolean;
} {
  const text = inline.text.trim();
  const shift = inline.text.length - inline.text.trimStart().length;
  const spans = inline.spans
    .map((span) => ({ ...span, start: Math.max(0, span.start - shift), end: Math.min(text.length, span.end - shift) }))
    .filter((span) => span.end > span.start);
  const strong = covered(spans, text);
  const shown = spans.filter((span) => !(span.kind === 'strong' && strong));
  return { text, spans: shown.sort((a, b) => a.start - b.start || b.end - a.end), strong };
}

/** Whether strong spans cover all letters of the text. */
function covered(spans: readonly Span[], text: string): boolean {
  let at = 0;
  for (const span of spans.filter((one) => one.kind === 'strong').sort((a, b) => a.start - b.start)) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, span.start))) return false;
    at = Math.max(at, span.end);
  }
  return at > 0 && !/[\p{L}\p{N}]/u.test(text.slice(at));
}
