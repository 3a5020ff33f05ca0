import { decodeBody, parseContentType, parseHttpHead } from './http-message.ts';
import type { WarcFrame } from './warc-frame.ts';

/** What a record is about, told by its heads alone. */
export interface Payload {
  /** The address it was fetched from. */
  readonly url: string;
  /** ISO date-time of the capture; null when the record tells none. */
  readonly captured: string | null;
  readonly status: number;
  readonly type: string;
  readonly charset: string;
  readonly digest: string | null;
}

/** What a response or resource record is about; null for records of any other kind. */
export function payloadOf(frame: WarcFrame): Payload | null {
  const kind = frame.fields.get('warc-type')?.toLowerCase();
  if (kind !== 'response' && kind !== 'resource' && kind !== 'conversion' && kind !== 'revisit') return null;
  const http = isHttp(frame) ? parseHttpHead(frame.body.read(0, MAX_HEAD)) : null;
  const { type, charset } = parseContentType(http ? http.fields.get('content-type') : frame.fields.get('content-type'));
  return {
    url: (frame.fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''),
    captured: frame.fields.get('warc-date') ?? null,
    status: http?.status ?? (isHttp(frame) ? 0 : 200),
    type,
    charset,
    digest: frame.fields.get('warc-payload-digest') ?? null,
  };
}

/** The bytes that were fetched, decoded, at most `limit`; null when they are more or cannot be decoded. */
export function payloadBytes(frame: WarcFrame, limit: number): Uint8Array | null {
  if (frame.isPartial || frame.body.size > limit) return null;
  const block = frame.body.read(0, frame.body.size);
  const http = isHttp(frame) ? parseHttpHead(block) : null;
  return http ? decodeBody(block.subarray(http.bodyStart), http.fields, limit) : block;
}

const MAX_HEAD = 64 * 1024;

function isHttp(frame: WarcFrame): boolean {
  return /^application\/http\b/i.test(frame.fields.get('content-type') ?? '');
}
