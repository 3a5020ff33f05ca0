import { type ByteSource, bytesSource, indexIn, partOf } from './byte-source.ts';
import { headerEnd, parseHeaderFields } from './header-fields.ts';
import { type GzipMember, peekMember, readMember } from './inflate.ts';

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

/** Whether these bytes start a record of a web archive. */
export function startsRecord(bytes: Uint8Array): boolean {
  const text = latin1(bytes.subarray(0, MAX_ARC_LINE));
  return DIALECTS.some(({ start }) => start.test(text));
}

interface PlainFrame extends Omit<WarcFrame, 'entry' | 'isPartial'> {
  readonly start: number;
  /** Where the next record starts; the source's size when there is none. */
  readonly next: number;
}

interface Dialect {
  readonly start: RegExp;
  /** Stands before every record but the first. */
  readonly mark: string;
  fieldsOf(text: string): ParsedHead | null;
}

interface ParsedHead {
  readonly fields: ReadonlyMap<string, string>;
  /** The length of the head with its blank line. */
  readonly end: number;
}

const USUAL_HEADER = 4096;
const MAX_HEADER = 64 * 1024;
const MAX_ARC_LINE = 4096;
/** Members up to this size are inflated to find where they end; past longer ones the next member is looked for. */
const MEMBER_LIMIT = 16 * 2 ** 20;

const WARC: Dialect = { start: /^WARC\/[01]\.\d/, mark: '\nWARC/', fieldsOf: warcFields };
const ARC: Dialect = {
  start: /^(?:https?|filedesc|dns|ftp):\S{1,3000} \S{1,60} \d{14} [^\n]{1,900}\n/,
  mark: '\nhttp',
  fieldsOf: arcFields,
};
const DIALECTS: readonly Dialect[] = [WARC, ARC];

function toFrame({ fields, body, length, damage }: PlainFrame, entry: string): WarcFrame {
  return { entry, fields, body, length, damage, isPartial: false };
}

function* plainFrames(source: ByteSource): Generator<PlainFrame> {
  let at = 0;
  while (at < source.size) {
    const frame = plainFrameAt(source, at);
    if (frame) yield frame;
    at = frame ? frame.next : nextStart(source, at + 1);
  }
}

function plainFrameAt(source: ByteSource, start: number): PlainFrame | null {
  const parsed = parseHead(source, start, USUAL_HEADER) ?? parseHead(source, start, MAX_HEADER);
  if (!parsed) return null;
  const from = start + parsed.end;
  const length = declaredLength(parsed.fields);
  const next = length === null ? null : startAfter(source, from + length);
  if (length !== null && next !== null) {
    return { start, fields: parsed.fields, body: partOf(source, from, length), length, damage: null, next };
  }
  const found = nextStart(source, from - 1);
  const body = partOf(source, from, trimmedEnd(source, from, found) - from);
  return {
    start,
    fields: parsed.fields,
    body,
    length: length ?? body.size,
    damage: damageOf(length, body.size),
    next: found,
  };
}

function parseHead(source: ByteSource, start: number, limit: number): ParsedHead | null {
  const text = latin1(source.read(start, start + limit));
  return DIALECTS.find((dialect) => dialect.start.test(text))?.fieldsOf(text) ?? null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

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
  const tail = source.read(end, end + MAX_ARC_LINE);
  const blank = tail.findIndex((byte) => byte !== 10 && byte !== 13);
  if (blank < 0) return end + tail.byteLength;
  return startsRecord(tail.subarray(blank)) ? end + blank : null;
}

/** The first recognizable record after `from`, of the kind the source starts with; its size when there is none. */
function nextStart(source: ByteSource, from: number): number {
  const { mark } = DIALECTS.find(({ start }) => start.test(latin1(source.read(0, MAX_ARC_LINE)))) ?? WARC;
  for (let at = indexIn(source, mark, from); at >= 0; at = indexIn(source, mark, at + 1)) {
    if (startsRecord(source.read(at + 1, at + 1 + MAX_ARC_LINE))) return at + 1;
  }
  return source.size;
}

/** Records are followed by two line ends that belong to neither. */
function trimmedEnd(source: ByteSource, from: number, end: number): number {
  if (end === source.size) return end;
  const tail = Buffer.from(source.read(Math.max(from, end - 4), end)).toString('latin1');
  return end - (/(?:\r?\n){1,2}$/.exec(tail)?.[0].length ?? 0);
}

function warcFields(text: string): ParsedHead | null {
  const end = headerEnd(Buffer.from(text, 'latin1'));
  if (end < 0) return null;
  const block = Buffer.from(text.slice(0, end), 'latin1').toString('utf8');
  return { fields: parseHeaderFields(block.slice(block.indexOf('\n') + 1)), end };
}

/** ARC 1.0: `address IP date type length`; the file's own head starts with `filedesc:`. */
function arcFields(text: string): ParsedHead | null {
  const line = text.slice(0, text.indexOf('\n'));
  const [address = '', , date = '', type = '', ...rest] = line.trim().split(' ');
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(date);
  const [, year, month, day, hour, minute, second] = digits ?? [];
  return {
    fields: new Map([
      ['warc-type', address.startsWith('filedesc:') ? 'warcinfo' : 'response'],
      ['warc-target-uri', address],
      ['warc-date', `${year}-${month}-${day}T${hour}:${minute}:${second}Z`],
      ['content-type', address.startsWith('http') ? 'application/http' : type],
      ['content-length', rest.at(-1) ?? ''],
    ]),
    end: line.length + 1,
  };
}

function* gzipFrames(source: ByteSource): Generator<WarcFrame> {
  let at = 0;
  while (at < source.size) {
    const member = readMember(source, at, MEMBER_LIMIT);
    const isRead = member !== null && startsRecord(member.content);
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
