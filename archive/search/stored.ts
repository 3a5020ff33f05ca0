import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article } from '../../contract.ts';
import { NumberList } from './bytes.ts';

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
  readonly ends = new NumberList();
  /** Full pieces, and the one that is being filled: what is written never moves. */
  readonly #pieces: Uint8Array[] = [];
  #piece: Uint8Array = new Uint8Array(0);
  #used = 0;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  add(record: Uint8Array): void {
    if (this.#used + record.length > this.#piece.length) this.#begin(record.length);
    this.#piece.set(record, this.#used);
    this.#used += record.length;
    this.#bytes += record.length;
    this.ends.push(this.#bytes);
  }

  /** What was written, in order. */
  pieces(): readonly Uint8Array[] {
    return [...this.#pieces, this.#piece.subarray(0, this.#used)];
  }

  #begin(least: number): void {
    if (this.#used > 0) this.#pieces.push(this.#piece.subarray(0, this.#used));
    const size = Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, this.#bytes));
    this.#piece = new Uint8Array(Math.max(size, least));
    this.#used = 0;
  }
}

const SMALLEST_PIECE = 1 << 14;
const LARGEST_PIECE = 1 << 22;

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
