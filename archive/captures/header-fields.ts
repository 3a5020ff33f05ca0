/**
 * Header fields of a WARC record or an HTTP message by lower-cased name; folded lines are joined (RFC 9112, 5.2).
 * Lines without a name are passed over. Of a repeated field the first counts.
 */
export function parseHeaderFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.split(/\r?\n/, MAX_LINES)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== '') fields.set(last, `${fields.get(last)} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      if (fields.has(last)) last = '';
      else fields.set(last, line.slice(colon + 1).trim());
    } else last = '';
  }
  return fields;
}

/** Where a header ends in these bytes: the offset after its blank line; -1 when it has none. */
export function headerEnd(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = ['\r\n\r\n', '\n\n'].map((blank) => ({ at: buffer.indexOf(blank), length: blank.length }));
  const first = ends.filter(({ at }) => at >= 0).toSorted((left, right) => left.at - right.at)[0];
  return first ? first.at + first.length : -1;
}

const MAX_LINES = 1000;
