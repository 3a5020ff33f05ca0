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
      if (this.#compareFirst(middle, key) <= 0) low = middle;
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

  /** Compares the first key of a block, which is stored whole, with this one. */
  #compareFirst(block: number, key: Uint8Array): number {
    const reader = new ByteReader(this.#keys, this.#blocks[block * COLUMNS]);
    reader.varint();
    const length = reader.varint();
    const most = Math.min(length, key.length);
    for (let index = 0; index < most; index++) {
      const difference = (this.#keys[reader.at + index] as number) - (key[index] as number);
      if (difference !== 0) return difference;
    }
    return length - key.length;
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
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(
    keys: Uint8Array,
    at: { readonly byte: number; readonly ordinal: number; readonly postings: number; readonly positions: number },
  ) {
    this.#bytes = keys;
    this.#at = at.byte;
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
    if (this.#at >= this.#bytes.length) return false;
    const shared = this.#varint();
    const rest = this.#varint();
    // The first key of a block is stored whole; what it shares with the one before is still worth knowing.
    this.shared = shared === 0 ? this.#sharedWith(rest, this.length) : shared;
    this.#take(shared, rest);
    this.#readEntry();
    return true;
  }

  /**
   * Passes over the keys that start with the first `depth` bytes of this one, without taking them apart.
   * `shared` of the key after them is what it shares with this one.
   */
  skipAlike(depth: number): void {
    while (this.#at < this.#bytes.length) {
      const at = this.#at;
      const shared = this.#varint();
      const rest = this.#varint();
      const isAlike = shared >= depth || (shared === 0 && this.#sharedWith(rest, depth) === depth);
      if (!isAlike) {
        this.#at = at;
        return;
      }
      this.#at += rest;
      this.#readEntry();
    }
  }

  /** How many of the first bytes of a key stored whole are those of this key, at most so many. */
  #sharedWith(length: number, most: number): number {
    const end = Math.min(length, most);
    let shared = 0;
    while (shared < end && this.#bytes[this.#at + shared] === this.key[shared]) shared++;
    return shared;
  }

  #readEntry(): void {
    this.documents = this.#varint();
    this.postings = this.postingsEnd;
    this.postingsEnd += this.#varint();
    this.positions = this.positionsEnd;
    this.positionsEnd += this.#varint();
    this.ordinal++;
  }

  /** Nearly all are of one byte. */
  #varint(): number {
    let value = this.#bytes[this.#at++] ?? 0;
    if (value < 128) return value;
    value &= 127;
    for (let scale = 128, byte = 128; byte > 127 && this.#at < this.#bytes.length; scale *= 128) {
      byte = this.#bytes[this.#at++] as number;
      value += (byte & 127) * scale;
    }
    return value;
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

  /** Goes on until the next key is not less than this one. */
  skipBelow(key: Uint8Array): void {
    while (this.next()) {
      if (this.compare(key) >= 0) {
        this.#held = true;
        return;
      }
    }
  }

  #take(shared: number, rest: number): void {
    const length = shared + rest;
    if (length > this.key.length) {
      const grown = new Uint8Array(length * 2);
      grown.set(this.key);
      this.key = grown;
    }
    const [key, bytes] = [this.key, this.#bytes];
    for (let index = shared; index < length; index++) key[index] = bytes[this.#at++] as number;
    this.length = length;
  }
}
