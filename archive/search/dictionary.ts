import { ByteReader, ByteWriter, NumberList } from './bytes.ts';

/** Keys stored in full every so many: where a search by halves can land. */
const BLOCK = 16;
/** Numbers a block has in the index: its byte, its first posting byte, its first position byte. */
const COLUMNS = 3;

/** Where a key's postings and positions stand, half-open byte ranges, and in how many documents it is. */
export interface Entry {
  readonly ordinal: number;
  readonly documents: number;
  readonly postings: number;
  readonly postingsEnd: number;
  readonly positions: number;
  readonly positionsEnd: number;
}

/** A sorted list of keys as it is stored: what each shares with the one before is left out. */
export interface DictionaryBytes {
  readonly keys: Uint8Array;
  readonly blocks: Uint32Array;
}

/** Writes a dictionary; keys are given in the order of their UTF-8 bytes. */
export class DictionaryWriter {
  count = 0;
  readonly #keys = new ByteWriter();
  readonly #blocks = new NumberList();
  #last: Uint8Array = new Uint8Array(0);
  #postings = 0;
  #positions = 0;

  /** Adds a key, how many documents it has, and how many bytes of postings and positions are its own. */
  add(key: Uint8Array, documents: number, lengths: { readonly postings: number; readonly positions: number }): void {
    const first = this.count % BLOCK === 0;
    if (first) for (const at of [this.#keys.length, this.#postings, this.#positions]) this.#blocks.push(at);
    const shared = first ? 0 : sharedPrefix(this.#last, key);
    this.#keys.varint(shared);
    this.#keys.varint(key.length - shared);
    this.#keys.raw(key.subarray(shared));
    this.#keys.varint(documents);
    this.#keys.varint(lengths.postings);
    this.#keys.varint(lengths.positions);
    this.#postings += lengths.postings;
    this.#positions += lengths.positions;
    this.#last = key;
    this.count++;
  }

  finish(): DictionaryBytes {
    return { keys: this.#keys.written(), blocks: this.#blocks.toArray() };
  }
}

/** How many bytes two keys have in common at their start. */
export function sharedPrefix(left: Uint8Array, right: Uint8Array): number {
  const most = Math.min(left.length, right.length);
  let shared = 0;
  while (shared < most && left[shared] === right[shared]) shared++;
  return shared;
}

/** A stored dictionary, read in place. */
export class Dictionary {
  readonly #keys: Uint8Array;
  readonly #blocks: Uint32Array;

  constructor(stored: DictionaryBytes) {
    this.#keys = stored.keys;
    this.#blocks = stored.blocks;
  }

  /** The entry of a key; null when it is not there. */
  find(key: Uint8Array): Entry | null {
    const cursor = this.from(key);
    return cursor.next() && cursor.compare(key) === 0 ? cursor.entry() : null;
  }

  /** A cursor before the first key that is not less than this one. */
  from(key: Uint8Array): DictionaryCursor {
    let low = 0;
    let high = this.#blocks.length / COLUMNS;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#at(middle).compareNext(key) <= 0) low = middle;
      else high = middle;
    }
    const cursor = this.#at(low);
    cursor.skipBelow(key);
    return cursor;
  }

  /** A cursor before the key of this ordinal. */
  at(ordinal: number): DictionaryCursor {
    const cursor = this.#at(Math.floor(ordinal / BLOCK));
    for (let skip = ordinal % BLOCK; skip > 0; skip--) cursor.next();
    return cursor;
  }

  #at(block: number): DictionaryCursor {
    const at = (column: number) => this.#blocks[block * COLUMNS + column] ?? 0;
    const empty = this.#blocks.length === 0;
    return new DictionaryCursor(this.#keys, {
      byte: empty ? this.#keys.length : at(0),
      ordinal: block * BLOCK,
      postings: at(1),
      positions: at(2),
    });
  }
}

/** Goes through a dictionary in order. What it shows is the key `next` went to. */
export class DictionaryCursor implements Entry {
  /** The bytes of the key; only the first `length` count. */
  key: Uint8Array = new Uint8Array(256);
  length = 0;
  /** How many bytes the key shares with the one before it. */
  shared = 0;
  ordinal: number;
  documents = 0;
  postings: number;
  postingsEnd: number;
  positions: number;
  positionsEnd: number;
  #held = false;
  readonly #reader: ByteReader;

  constructor(
    keys: Uint8Array,
    at: { readonly byte: number; readonly ordinal: number; readonly postings: number; readonly positions: number },
  ) {
    this.#reader = new ByteReader(keys, at.byte);
    this.ordinal = at.ordinal - 1;
    this.postings = this.postingsEnd = at.postings;
    this.positions = this.positionsEnd = at.positions;
  }

  /** Goes to the next key; false after the last. */
  next(): boolean {
    if (this.#held) {
      this.#held = false;
      return true;
    }
    const reader = this.#reader;
    if (reader.at >= reader.bytes.length) return false;
    this.shared = reader.varint();
    const rest = reader.varint();
    this.#take(rest);
    this.documents = reader.varint();
    this.postings = this.postingsEnd;
    this.postingsEnd += reader.varint();
    this.positions = this.positionsEnd;
    this.positionsEnd += reader.varint();
    this.ordinal++;
    return true;
  }

  /** The key as text. */
  text(): string {
    return Buffer.from(this.key.buffer, 0, this.length).toString('utf8');
  }

  /** Less than, equal to or more than 0 as the key stands before, at or after this one. */
  compare(key: Uint8Array): number {
    const most = Math.min(this.length, key.length);
    for (let index = 0; index < most; index++) {
      const difference = (this.key[index] as number) - (key[index] as number);
      if (difference !== 0) return difference;
    }
    return this.length - key.length;
  }

  startsWith(prefix: Uint8Array): boolean {
    if (this.length < prefix.length) return false;
    for (let index = 0; index < prefix.length; index++) if (this.key[index] !== prefix[index]) return false;
    return true;
  }

  /** Where the key's postings stand, to keep when the cursor goes on. */
  entry(): Entry {
    const { ordinal, documents, postings, postingsEnd, positions, positionsEnd } = this;
    return { ordinal, documents, postings, postingsEnd, positions, positionsEnd };
  }

  /** Compares the key that comes next with this one, without keeping it. */
  compareNext(key: Uint8Array): number {
    return this.next() ? this.compare(key) : 1;
  }

  /** Goes on until the next key is not less than this one. */
  skipBelow(key: Uint8Array): void {
    while (this.next()) {
      if (this.compare(key) >= 0) {
        this.#held = true;
        return;
      }
    }
  }

  #take(rest: number): void {
    const length = this.shared + rest;
    if (length > this.key.length) {
      const grown = new Uint8Array(length * 2);
      grown.set(this.key);
      this.key = grown;
    }
    const { bytes, at } = this.#reader;
    for (let index = 0; index < rest; index++) this.key[this.shared + index] = bytes[at + index] as number;
    this.#reader.at = at + rest;
    this.length = length;
  }
}
