import { type ByteSource, bytesSource, indexIn } from './byte-source.ts';
import { type GzipMember, peekMember, readMember } from './inflate.ts';
import { startsRecord } from './warc-head.ts';
import { type PlainFrame, plainFrameAt, plainFrames } from './warc-plain.ts';

/** One record of a web archive as it stands in the file. */
export interface WarcFrame {
  /** Where the record starts, so that it can be opened alone: `4711`, or `0.4711` inside the gzip member at 0. */
  readonly entry: string;
  /** WARC fields by lower-cased name; an ARC record's are told in the same words. */
  readonly fields: ReadonlyMap<string, string>;
  /** The record's block as far as it is there. */
  readonly body: ByteSource;
  /** How long the record says its block is. */
  readonly length: number;
  /** Only the beginning of the block was read, for its length. */
  readonly isPartial: boolean;
  /** What is wrong with the record, as the end of a sentence; null when it is whole. */
  readonly damage: string | null;
}

/** Longer blocks are never held in memory. */
export const MAX_BLOCK = 512 * 2 ** 20;

/**
 * The records of a WARC 0.17 to 1.1 or ARC file, plain or gzipped, in file order. A record whose length lies or that
 * was cut or broken is told as such, and reading goes on at the next one that can be recognized.
 */
export function* warcFrames(source: ByteSource): Generator<WarcFrame> {
  if (source.read(0, 1)[0] === 0x1f) yield* gzipFrames(source);
  else {
    let read = 0;
    for (const plain of plainFrames(source)) {
      if (plain.start > read) yield gap(read, plain.start - read);
      yield toFrame(plain, String(plain.start));
      read = plain.next;
    }
    if (read < source.size) yield gap(read, source.size - read);
  }
}

/** The record an entry names; null when none starts there. */
export function warcFrameAt(source: ByteSource, entry: string): WarcFrame | null {
  const places = /^(\d{1,15})(?:\.(\d{1,15}))?$/.exec(entry);
  if (!places) return null;
  const isPacked = source.read(0, 1)[0] === 0x1f;
  const member = isPacked ? readMember(source, Number(places[1]), MAX_BLOCK) : null;
  if (isPacked && !member) return null;
  const region = member ? bytesSource(member.content) : source;
  const plain = plainFrameAt(region, Number(member ? (places[2] ?? 0) : places[1]));
  return plain && toFrame(plain, entry);
}

/** Members up to this size are inflated to find where they end; past longer ones the next member is looked for. */
const MEMBER_LIMIT = 16 * 2 ** 20;

function toFrame({ fields, body, length, damage }: PlainFrame, entry: string): WarcFrame {
  return { entry, fields, body, length, damage, isPartial: false };
}

function* gzipFrames(source: ByteSource): Generator<WarcFrame> {
  let at = 0;
  while (at < source.size) {
    const member = readMember(source, at, MEMBER_LIMIT);
    const isRead = member !== null && plainFrameAt(bytesSource(member.content), 0) !== null;
    if (isRead) yield* memberFrames(source, at, member);
    const next = member?.end ?? nextMember(source, at + 1);
    if (!isRead) yield gap(at, next - at);
    at = next;
  }
}

/** Stands for bytes that hold no record, so that they are told and not passed over in silence. */
function gap(at: number, size: number): WarcFrame {
  const damage = `${size} bytes hold no readable record`;
  return {
    entry: String(at),
    fields: new Map(),
    body: bytesSource(new Uint8Array()),
    length: 0,
    isPartial: false,
    damage,
  };
}

function* memberFrames(source: ByteSource, at: number, member: GzipMember): Generator<WarcFrame> {
  const first = plainFrameAt(bytesSource(member.content), 0);
  if (member.state === 'long' && first?.damage) {
    yield { ...toFrame(first, String(at)), damage: null, isPartial: true };
    return;
  }
  const whole = member.state === 'long' ? (readMember(source, at, MAX_BLOCK) ?? member) : member;
  for (const frame of plainFrames(bytesSource(whole.content))) {
    const isLast = frame.next >= whole.content.byteLength;
    const damage = frame.damage ?? (isLast ? MEMBER_DAMAGE[whole.state] : null);
    yield { ...toFrame(frame, frame.start === 0 ? String(at) : `${at}.${frame.start}`), damage };
  }
}

const MEMBER_DAMAGE: { readonly [state in GzipMember['state']]: string | null } = {
  whole: null,
  cut: 'its gzip member is cut short',
  long: 'its gzip member holds more than 512 MiB',
  broken: 'its gzip member is broken',
};

/** The next gzip member that holds a record; the source's size when none is found among the first likely places. */
function nextMember(source: ByteSource, from: number): number {
  let at = indexIn(source, GZIP_MARK, from);
  for (let tried = 0; at >= 0 && tried < MAX_TRIES; tried += 1) {
    if (startsRecord(peekMember(source, at))) return at;
    at = indexIn(source, GZIP_MARK, at + 1);
  }
  return source.size;
}

const GZIP_MARK = '\x1f\x8b\x08';
/** A hostile file may look like the start of a member everywhere; a real one hardly ever does by chance. */
const MAX_TRIES = 10_000;
