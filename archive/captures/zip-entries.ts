import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { type ByteSource, bytesSource, fileSource, partOf } from './byte-source.ts';

/** A file inside a ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly isStored: boolean;
  /** A stored entry is read in place; a packed one is inflated into memory. Null when it is broken, encrypted or over `limit`. */
  open(limit: number): Promise<ByteSource | null>;
}

/** An open ZIP. Close it. */
export interface OpenZip {
  readonly entries: readonly ZipEntry[];
  close(): void;
}

/** Opens a ZIP in a file or in memory. Throws when it is none, or its directory is broken. */
export async function openZip(from: string | Uint8Array): Promise<OpenZip> {
  const isFile = typeof from === 'string';
  const zip = isFile
    ? await openPromise(from, { autoClose: false })
    : await fromBufferPromise(Buffer.from(from.buffer, from.byteOffset, from.byteLength));
  const source = isFile ? fileSource(from) : bytesSource(from);
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= MAX_ENTRIES) break;
    if (!entry.fileName.endsWith('/')) entries.push(toEntry(zip, source, entry));
  }
  return {
    entries,
    close: () => {
      source.close();
      if (isFile) zip.close();
    },
  };
}

const MAX_ENTRIES = 100_000;
const STORED = 0;

function toEntry(zip: ZipFile, source: ByteSource, entry: Entry): ZipEntry {
  const isStored = entry.compressionMethod === STORED;
  return {
    name: entry.fileName,
    isStored,
    open: async (limit) => {
      try {
        if (!entry.canDecodeFileData()) return null;
        if (!isStored) return bytesSource(await inflateEntry(zip, entry, limit));
        const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
        return partOf(source, fileDataStart, entry.compressedSize);
      } catch {
        return null;
      }
    },
  };
}

/** The stream ends with an error where it holds more than the directory tells, so that a bomb ends there. */
async function inflateEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > limit) throw new RangeError(`${entry.fileName}: more than ${limit} bytes`);
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
