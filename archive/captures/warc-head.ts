import { headerEnd, parseHeaderFields } from './header-fields.ts';

/** The head of a record: its fields by lower-cased name, and its length with the blank line after it. */
export interface RecordHead {
  readonly fields: ReadonlyMap<string, string>;
  readonly end: number;
}

/** The longest head that is read. */
export const MAX_HEAD = 64 * 1024;
/** So many bytes tell whether a record starts. */
export const START_BYTES = 4096;

/** Whether these bytes start a record of a WARC or ARC file. */
export function startsRecord(bytes: Uint8Array): boolean {
  return dialectOf(latin1(bytes.subarray(0, START_BYTES))) !== null;
}

/** Reads the head that these bytes start with; null when they hold none, or not all of it. An ARC head is told in WARC's words. */
export function readHead(bytes: Uint8Array): RecordHead | null {
  const text = latin1(bytes);
  return dialectOf(text)?.readHead(text) ?? null;
}

/** What stands before every record but the first, in a file that starts with these bytes. */
export function markBetween(bytes: Uint8Array): string {
  return (dialectOf(latin1(bytes)) ?? WARC).mark;
}

interface Dialect {
  readonly start: RegExp;
  readonly mark: string;
  readHead(text: string): RecordHead | null;
}

const WARC: Dialect = { start: /^WARC\/[01]\.\d/, mark: '\nWARC/', readHead: readWarcHead };
const ARC: Dialect = {
  start: /^(?:https?|filedesc|dns|ftp):\S{1,3000} \S{1,60} \d{14} [^\n]{1,900}\n/,
  mark: '\nhttp',
  readHead: readArcHead,
};
const DIALECTS: readonly Dialect[] = [WARC, ARC];

function dialectOf(text: string): Dialect | null {
  return DIALECTS.find(({ start }) => start.test(text)) ?? null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function readWarcHead(text: string): RecordHead | null {
  const end = headerEnd(Buffer.from(text, 'latin1'));
  if (end < 0) return null;
  const block = Buffer.from(text.slice(0, end), 'latin1').toString('utf8');
  return { fields: parseHeaderFields(block.slice(block.indexOf('\n') + 1)), end };
}

/** ARC 1.0: `address IP date type length`; the file's own head starts with `filedesc:`. */
function readArcHead(text: string): RecordHead | null {
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
