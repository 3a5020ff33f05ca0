import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article } from '../../contract.ts';
import { ByteWriter, NumberList } from './bytes.ts';

/** What is kept of an article beside its columns, to show it in a list without reading it whole. */
export interface StoredEntry {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  readonly captured: string | null;
  readonly url: string | null;
  /** A signature of the content, 16 hex digits; null when it was not computed. */
  readonly signature: string | null;
}

/** Records of any length, one after another, and where each ends. */
export class RecordWriter {
  readonly bytes = new ByteWriter(1 << 18);
  readonly ends = new NumberList();

  add(record: Uint8Array): void {
    this.bytes.raw(record);
    this.ends.push(this.bytes.length);
  }
}

/** An article as a record: JSON, deflated. */
export function packArticle(article: Article): Uint8Array {
  return deflateRawSync(JSON.stringify(article), { level: 1 });
}

/** Throws when the record was damaged. */
export function unpackArticle(record: Uint8Array): Article {
  return JSON.parse(inflateRawSync(record).toString('utf8')) as Article;
}

export function packEntry(entry: StoredEntry): Uint8Array {
  const { id, path, headline, captured, url, signature } = entry;
  return Buffer.from(JSON.stringify([id, path, headline, captured, url, signature]));
}

/** Throws when the record was damaged. */
export function unpackEntry(record: Uint8Array): StoredEntry {
  const [id, path, headline, captured, url, signature] = JSON.parse(textOf(record));
  return { id, path, headline, captured, url, signature };
}

/** Decoded where it stands: a copy a record is felt when a hundred thousand are read. */
function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
}
