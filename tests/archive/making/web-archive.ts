import { gzipSync } from 'node:zlib';

/** What a made-up record says. */
export interface MadeRecord {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly body: string | Uint8Array;
  readonly http?: string;
  readonly fields?: readonly string[];
  /** Told in place of the real length. */
  readonly length?: number;
  readonly version?: string;
}

/** One WARC record as it stands in a file. */
export function warcRecord(made: MadeRecord): Buffer {
  const {
    type = 'response',
    url = 'https://news.example.mil/1',
    date = '2019-05-06T07:08:09Z',
    version = '1.0',
  } = made;
  const http =
    made.http ?? (type === 'response' ? 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n' : '');
  const block = Buffer.concat([Buffer.from(http), Buffer.from(made.body)]);
  const head = [
    `WARC/${version}`,
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    `Content-Type: ${http === '' ? 'text/html' : 'application/http; msgtype=response'}`,
    `Content-Length: ${made.length ?? block.byteLength}`,
    ...(made.fields ?? []),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** Records each in a gzip member of its own, as crawlers write them. */
export function packed(...records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}
