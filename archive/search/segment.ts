import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Article } from '../../contract.ts';
import { type Classes, classify } from './classes.ts';
import type { Columns } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import { sumByField } from './fields.ts';
import { bitmapBytes } from './initials.ts';
import { LazyBytes } from './lazy-bytes.ts';
import { withPersons } from './persons.ts';
import {
  type Checking,
  DamagedSegment,
  readSections,
  readSegmentHeader,
  type SegmentHeader,
  sectionOf,
} from './segment-file.ts';
import { type StoredEntry, unpackArticle, unpackEntry } from './stored.ts';

/** Kept in memory while the segment is open: the dictionary, and behind the postings the columns. The other sections are read where they are needed. */
const DICTIONARY = ['terms', 'termBlocks', 'stems', 'stemBlocks', 'stemForms'];
const COLUMNS = [
  ...[
    'lengths',
    'dates',
    'kinds',
    'formats',
    'organizations',
    'photographerEnds',
    'photographers',
    'photoEnds',
    'photoKeys',
  ],
  ...['byPath', 'ids', 'names'],
  ...['photoDates', 'photoMakers', 'photoOrganizations', 'photoCredits', 'photoConflicts'],
  ...['entryEnds', 'textEnds'],
];

/** Missing in a file of the version before: what they say is computed from the others. */
const NEW_COLUMNS = ['classes', 'classExamples'];

/** How many bytes of entries are read in one go. */
const PIECE = 1 << 20;

/** An open segment file. */
export interface Segment {
  readonly file: string;
  /** The name of the way its texts were taken apart. */
  readonly analysis: string;
  readonly articles: number;
  readonly terms: Dictionary;
  readonly stems: Dictionary;
  /** The ordinals of a stem's forms, each as the distance from the one before. */
  readonly stemForms: Uint8Array;
  /** Where `loadPostings` has been: those of the words it was called for. */
  readonly postings: Uint8Array;
  loadPostings(start: number, end: number): void;
  /** Indexed words by field, then article: field * articles + ordinal. */
  readonly lengths: Uint16Array;
  readonly columns: Columns;
  /** Articles that count alike in the facets. */
  readonly classes: Classes;
  /** By field, the indexed words of all its articles. */
  readonly lengthSums: readonly number[];
  /** A bit for every article that has a word with this first character (see initials.ts); null in a file of the version before. */
  initial(number: number): Uint8Array | null;
  /** The rank of each article in the order of paths. */
  readonly pathRanks: Uint32Array;
  /** Bytes of positions, read from disk; into these bytes where they are given. */
  positions(start: number, end: number, into?: Uint8Array): Uint8Array;
  /** Bytes of positions there are. */
  readonly positionBytes: number;
  /** Bytes of stored articles and list entries there are. */
  readonly storedBytes: number;
  entry(ordinal: number): StoredEntry;
  /** The entries of all articles by ordinal, read from disk in large pieces. */
  entries(): Iterable<StoredEntry>;
  article(ordinal: number): Article;
  /** The records of `entry` and `article` as they are stored. */
  entryRecord(ordinal: number): Uint8Array;
  articleRecord(ordinal: number): Uint8Array;
  close(): void;
}

/**
 * Opens a segment file. Throws DamagedSegment when it is cut short, changed, or of another version or analysis (null for any).
 * Unchecked, only what the file says of itself is compared with its checksum, and postings are read as words are looked
 * up: most of the time opening takes goes into the rest.
 */
export async function openSegment(
  file: string,
  analysis: string | null,
  checking: Checking = 'checked',
): Promise<Segment> {
  const handle = await open(file, 'r');
  try {
    const header = await readSegmentHeader(handle);
    if (analysis !== null && header.analysis !== analysis)
      throw new DamagedSegment(`The file was analysed as "${header.analysis}".`);
    const columns = [...COLUMNS, ...NEW_COLUMNS.filter((name) => name in header.sections)];
    const sections = {
      ...(await readSections(handle, header, { names: DICTIONARY, checking })),
      ...(checking === 'checked' ? await readSections(handle, header, { names: ['postings'], checking }) : {}),
      ...(await readSections(handle, header, { names: columns, checking })),
    };
    return new OpenSegment(file, { handle, header, sections });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

interface Opened {
  readonly handle: FileHandle;
  readonly header: SegmentHeader;
  readonly sections: Readonly<Record<string, Uint8Array>>;
}

class OpenSegment implements Segment {
  readonly file: string;
  readonly analysis: string;
  readonly articles: number;
  readonly terms: Dictionary;
  readonly stems: Dictionary;
  readonly stemForms: Uint8Array;
  readonly lengths: Uint16Array;
  readonly columns: Columns;
  readonly #postings: LazyBytes;
  readonly #entryEnds: Uint32Array;
  readonly #textEnds: Uint32Array;
  readonly #opened: Opened;
  #classes: Classes | null;
  #lengthSums: readonly number[] | null;
  #open = true;
  #pathRanks: Uint32Array | null = null;

  constructor(file: string, opened: Opened) {
    const { header, sections } = opened;
    const bytes = (name: string) => sections[name] ?? new Uint8Array(0);
    this.#opened = opened;
    this.file = file;
    this.analysis = header.analysis;
    this.articles = header.articles;
    this.terms = new Dictionary({ keys: bytes('terms'), blocks: numbers(bytes('termBlocks')) });
    this.stems = new Dictionary({ keys: bytes('stems'), blocks: numbers(bytes('stemBlocks')) });
    this.stemForms = bytes('stemForms');
    this.#postings = new LazyBytes(
      sectionOf(header, 'postings')[1],
      (start, into) => void this.#read('postings', { start, end: start + into.length }, into),
      sections.postings ?? null,
    );
    const lengths = bytes('lengths');
    this.lengths = new Uint16Array(lengths.buffer, lengths.byteOffset, lengths.byteLength / 2);
    this.columns = withPersons(readColumns(bytes), header.version);
    this.#classes = 'classes' in sections ? readClasses(bytes) : null;
    this.#lengthSums = header.lengthSums ?? null;
    this.#entryEnds = numbers(bytes('entryEnds'));
    this.#textEnds = numbers(bytes('textEnds'));
  }

  get postings(): Uint8Array {
    return this.#postings.bytes;
  }

  loadPostings(start: number, end: number): void {
    this.#postings.load(start, end);
  }

  positions(start: number, end: number, into?: Uint8Array): Uint8Array {
    return this.#read('positions', { start, end }, into);
  }

  get classes(): Classes {
    this.#classes ??= classify(this.columns);
    return this.#classes;
  }

  get lengthSums(): readonly number[] {
    this.#lengthSums ??= sumByField(this.lengths, this.articles);
    return this.#lengthSums;
  }

  initial(number: number): Uint8Array | null {
    if (!('initials' in this.#opened.header.sections)) return null;
    const stride = bitmapBytes(this.articles);
    return this.#read('initials', { start: number * stride, end: (number + 1) * stride });
  }

  get pathRanks(): Uint32Array {
    this.#pathRanks ??= inverse(this.columns.byPath);
    return this.#pathRanks;
  }

  get positionBytes(): number {
    return sectionOf(this.#opened.header, 'positions')[1];
  }

  get storedBytes(): number {
    const { header } = this.#opened;
    return sectionOf(header, 'entries')[1] + sectionOf(header, 'texts')[1];
  }

  entry(ordinal: number): StoredEntry {
    return unpackEntry(this.entryRecord(ordinal));
  }

  *entries(): Iterable<StoredEntry> {
    const ends = this.#entryEnds;
    let [first, start] = [0, 0];
    while (first < this.articles) {
      let last = first + 1;
      while (last < this.articles && (ends[last] as number) - start <= PIECE) last++;
      const piece = this.#read('entries', { start, end: ends[last - 1] as number });
      let at = 0;
      for (const end of ends.subarray(first, last)) {
        yield unpackEntry(piece.subarray(at, end - start));
        at = end - start;
      }
      [first, start] = [last, ends[last - 1] as number];
    }
  }

  article(ordinal: number): Article {
    return unpackArticle(this.articleRecord(ordinal));
  }

  entryRecord(ordinal: number): Uint8Array {
    return this.#record('entries', this.#entryEnds, ordinal);
  }

  articleRecord(ordinal: number): Uint8Array {
    return this.#record('texts', this.#textEnds, ordinal);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#opened.handle.close().catch(() => undefined);
  }

  #record(section: string, ends: Uint32Array, ordinal: number): Uint8Array {
    const start = ordinal === 0 ? 0 : (ends[ordinal - 1] ?? 0);
    return this.#read(section, { start, end: ends[ordinal] ?? 0 });
  }

  /** Synchronous on purpose: a read from the page cache takes microseconds, a trip through the thread pool more. */
  #read(section: string, range: { readonly start: number; readonly end: number }, into?: Uint8Array): Uint8Array {
    const { start, end } = range;
    const bytes = into ?? Buffer.allocUnsafe(end - start);
    const offset = sectionOf(this.#opened.header, section)[0] + start;
    const read = readSync(this.#opened.handle.fd, bytes, 0, bytes.length, offset);
    if (read < bytes.length) throw new DamagedSegment('The file is cut short.');
    return bytes;
  }
}

function numbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function readClasses(bytes: (name: string) => Uint8Array): Classes {
  const examples = numbers(bytes('classExamples'));
  return { numbers: numbers(bytes('classes')), examples, count: examples.length };
}

function readColumns(bytes: (name: string) => Uint8Array): Columns {
  const floats = (name: string) => {
    const section = bytes(name);
    return new Float64Array(section.buffer, section.byteOffset, section.byteLength / 8);
  };
  const integers = (name: string) => {
    const section = bytes(name);
    return new Int32Array(section.buffer, section.byteOffset, section.byteLength / 4);
  };
  return {
    dates: integers('dates'),
    kinds: bytes('kinds'),
    formats: bytes('formats'),
    organizations: numbers(bytes('organizations')),
    photographerEnds: numbers(bytes('photographerEnds')),
    photographers: numbers(bytes('photographers')),
    photoEnds: numbers(bytes('photoEnds')),
    photoKeys: floats('photoKeys'),
    photoDates: integers('photoDates'),
    photoMakers: numbers(bytes('photoMakers')),
    photoOrganizations: numbers(bytes('photoOrganizations')),
    photoCredits: numbers(bytes('photoCredits')),
    photoConflicts: bytes('photoConflicts'),
    byPath: numbers(bytes('byPath')),
    ids: floats('ids'),
    names: JSON.parse(Buffer.from(bytes('names')).toString('utf8')),
  };
}

function inverse(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] as number] = rank;
  return ranks;
}
