import type { Span } from '../../../contract.ts';

/** A finished text with what is set off in it. */
export interface Rich {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Texts put together into one, their spans counted from its beginning. */
export function joinRich(parts: readonly Rich[], separator: string): Rich {
  const spans: Span[] = [];
  let at = 0;
  for (const part of parts) {
    for (const span of part.spans) spans.push({ ...span, start: span.start + at, end: span.end + at });
    at += part.text.length + separator.length;
  }
  return { text: parts.map((part) => part.text).join(separator), spans };
}

/** The lines of a text of many, each with its own spans. */
export function splitRich({ text, spans }: Rich): readonly Rich[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    const inside = spans.filter((span) => span.start >= from && span.end <= to);
    return { text: line, spans: inside.map((span) => ({ ...span, start: span.start - from, end: span.end - from })) };
  });
}

/** A text that may be set in bold as a whole: in a list or a table that is a span like any other. */
export function richOf(part: {
  readonly text: string;
  readonly spans?: readonly Span[];
  readonly strong?: boolean;
}): Rich {
  const { text, spans = [], strong = false } = part;
  return { text, spans: strong ? [{ kind: 'strong', start: 0, end: text.length }, ...spans] : spans };
}

/** The spans of a block, left out where there are none. */
export function spansOf({ spans }: Rich): { readonly spans?: readonly Span[] } {
  return spans.length > 0 ? { spans } : {};
}
