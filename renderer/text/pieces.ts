import type { Range, Span } from '../../contract.ts';

/** A stretch of text that is dressed the same from end to end. `mark` is the number of the range it lies in. */
export interface Piece {
  readonly text: string;
  readonly mark: number | null;
  readonly spans: readonly Span[];
}

/** Cuts a text at every edge of a mark or a span. Ranges that reach beyond the text are cut at its end. */
export function cutPieces(text: string, marks: readonly Range[], spans: readonly Span[] = []): readonly Piece[] {
  const edges = new Set([0, text.length]);
  for (const [start, end] of marks) edges.add(start).add(end);
  for (const { start, end } of spans) edges.add(start).add(end);
  const cuts = [...edges].filter((at) => at >= 0 && at <= text.length).sort((one, other) => one - other);
  let next = 0;
  return cuts.slice(0, -1).map((start, order) => {
    while ((marks[next]?.[1] ?? text.length) <= start && next < marks.length) next += 1;
    const mark = marks[next];
    return {
      text: text.slice(start, cuts[order + 1]),
      mark: mark && mark[0] <= start ? next : null,
      spans: spans.filter((span) => span.start <= start && start < span.end),
    };
  });
}

/** The part of the ranges that lies in `[start, end)`, counted from `start`. */
export function rangesWithin(ranges: readonly Range[], start: number, end: number): readonly Range[] {
  return ranges
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start] as const);
}

/** The part of the spans that lies in `[start, end)`, counted from `start`. */
export function spansWithin(spans: readonly Span[], start: number, end: number): readonly Span[] {
  return spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
}

/** A part of a text, and where it stands in it. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Splits a text at a separator of one character, keeping offsets: lines by line feed, cells by tab. */
export function splitParts(text: string, separator: string): readonly Part[] {
  let start = 0;
  return text.split(separator).map((part) => {
    const placed = { text: part, start, end: start + part.length };
    start = placed.end + 1;
    return placed;
  });
}
