import { type ByteSource, indexIn, partOf } from './byte-source.ts';
import { MAX_HEAD, markBetween, readHead, START_BYTES, startsRecord } from './warc-head.ts';

/** A record in bytes that are not packed. */
export interface PlainFrame {
  readonly start: number;
  readonly fields: ReadonlyMap<string, string>;
  /** The record's block as far as it is there. */
  readonly body: ByteSource;
  /** How long the record says its block is. */
  readonly length: number;
  /** What is wrong with the record, as the end of a sentence; null when it is whole. */
  readonly damage: string | null;
  /** Where the next record starts; the source's size when there is none. */
  readonly next: number;
}

/** The records one after the other. Bytes that belong to none are passed over: `start` and `next` tell where. */
export function* plainFrames(source: ByteSource): Generator<PlainFrame> {
  let at = 0;
  while (at < source.size) {
    const frame = plainFrameAt(source, at);
    if (frame) yield frame;
    at = frame ? frame.next : nextStart(source, at + 1);
  }
}

/** The record at `start`; null when none starts there. */
export function plainFrameAt(source: ByteSource, start: number): PlainFrame | null {
  const head = readHead(source.read(start, start + USUAL_HEAD)) ?? readHead(source.read(start, start + MAX_HEAD));
  if (!head) return null;
  const from = start + head.end;
  const length = declaredLength(head.fields);
  const next = length === null ? null : startAfter(source, from + length);
  if (length !== null && next !== null) {
    return { start, fields: head.fields, body: partOf(source, from, length), length, damage: null, next };
  }
  const found = nextStart(source, from - 1);
  const body = partOf(source, from, trimmedEnd(source, from, found) - from);
  return {
    start,
    fields: head.fields,
    body,
    length: length ?? body.size,
    damage: damageOf(length, body.size),
    next: found,
  };
}

const USUAL_HEAD = 4096;

function declaredLength(fields: ReadonlyMap<string, string>): number | null {
  const length = fields.get('content-length') ?? '';
  return /^\d{1,15}$/.test(length) ? Number(length) : null;
}

function damageOf(declared: number | null, found: number): string {
  if (declared === null) return `its length is not told, ${found} bytes were read`;
  return declared > found
    ? `cut short, ${found} of ${declared} bytes`
    : `its length is told as ${declared}, ${found} bytes were read`;
}

/** Where the next record starts when this one ends at `end`: after line ends only. Null when something else stands there. */
function startAfter(source: ByteSource, end: number): number | null {
  if (end > source.size) return null;
  const tail = source.read(end, end + START_BYTES);
  const blank = tail.findIndex((byte) => byte !== 10 && byte !== 13);
  if (blank < 0) return end + tail.byteLength;
  return startsRecord(tail.subarray(blank)) ? end + blank : null;
}

/** The first recognizable record after `from`, of the kind the source starts with; its size when there is none. */
function nextStart(source: ByteSource, from: number): number {
  const mark = markBetween(source.read(0, START_BYTES));
  for (let at = indexIn(source, mark, from); at >= 0; at = indexIn(source, mark, at + 1)) {
    if (startsRecord(source.read(at + 1, at + 1 + START_BYTES))) return at + 1;
  }
  return source.size;
}

/** Records are followed by two line ends that belong to neither. */
function trimmedEnd(source: ByteSource, from: number, end: number): number {
  if (end === source.size) return end;
  const tail = Buffer.from(source.read(Math.max(from, end - 4), end)).toString('latin1');
  return end - (/(?:\r?\n){1,2}$/.exec(tail)?.[0].length ?? 0);
}
