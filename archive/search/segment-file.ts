import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** The format's version as it is written, and the oldest that is read. Segments of other versions are rebuilt, never guessed at. */
const SEGMENT_VERSION = 4;
const OLDEST_VERSION = 2;

const MAGIC = Buffer.from('cutline segment\n');
const TRAILER = 16;
const ALIGNMENT = 8;

/** A named part of a segment file: `[offset, bytes, checksum]`. */
export type Section = readonly [offset: number, bytes: number, checksum: number];

/** What a segment file says of itself, at its end. */
export interface SegmentHeader {
  readonly version: number;
  readonly analysis: string;
  readonly articles: number;
  /** By field, the indexed words of all its articles; not in version 2. */
  readonly lengthSums?: readonly number[];
  readonly sections: Readonly<Record<string, Section>>;
}

/** What is written into a segment file, in order; a section may come in pieces. */
export interface SegmentContent {
  readonly analysis: string;
  readonly articles: number;
  readonly lengthSums: readonly number[];
  readonly sections: readonly { readonly name: string; readonly pieces: readonly Uint8Array[] }[];
}

/** Writes beside, flushes to disk and renames: the file is there whole or not at all. Returns its size in bytes. */
export async function writeSegmentFile(file: string, content: SegmentContent): Promise<number> {
  const beside = `${file}.${process.pid}.${Math.random().toString(36).slice(2, 8)}.tmp`;
  const handle = await open(beside, 'wx');
  try {
    const bytes = await writeContent(handle, content);
    await handle.sync();
    await handle.close();
    await rename(beside, file);
    await syncFolder(path.dirname(file));
    return bytes;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeContent(handle: FileHandle, content: SegmentContent): Promise<number> {
  const sections: Record<string, Section> = {};
  let offset = MAGIC.length;
  await handle.write(MAGIC);
  for (const { name, pieces } of content.sections) {
    const padding = (ALIGNMENT - (offset % ALIGNMENT)) % ALIGNMENT;
    const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const checksum = pieces.reduce((sum, piece) => crc32(piece, sum), 0);
    sections[name] = [offset + padding, bytes, checksum];
    await handle.writev([Buffer.alloc(padding), ...pieces]);
    offset += padding + bytes;
  }
  const { analysis, articles, lengthSums } = content;
  const header = Buffer.from(JSON.stringify({ version: SEGMENT_VERSION, analysis, articles, lengthSums, sections }));
  const trailer = Buffer.alloc(TRAILER);
  trailer.writeUInt32LE(header.length, 0);
  trailer.writeUInt32LE(crc32(header), 4);
  MAGIC.copy(trailer, 8, 0, 8);
  await handle.writev([header, trailer]);
  return offset + header.length + TRAILER;
}

/** A rename is only durable once its folder is flushed; where a folder cannot be opened (Windows) it is left to the system. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Why a segment cannot be used; the message is a sentence. */
export class DamagedSegment extends Error {}

/** Reads what a segment file says of itself. Throws DamagedSegment when it is cut short, changed or of another version. */
export async function readSegmentHeader(handle: FileHandle): Promise<SegmentHeader> {
  const { size } = await handle.stat();
  if (size < MAGIC.length + TRAILER) throw new DamagedSegment('The file is cut short.');
  const trailer = await readBytes(handle, size - TRAILER, TRAILER);
  const length = trailer.readUInt32LE(0);
  const isWhole = trailer.subarray(8).equals(MAGIC.subarray(0, 8)) && length <= size - TRAILER - MAGIC.length;
  if (!isWhole) throw new DamagedSegment('The file is cut short.');
  const header = await readBytes(handle, size - TRAILER - length, length);
  if (crc32(header) !== trailer.readUInt32LE(4)) throw new DamagedSegment('The header does not match its checksum.');
  const parsed = JSON.parse(header.toString('utf8')) as SegmentHeader;
  if (parsed.version >= OLDEST_VERSION && parsed.version <= SEGMENT_VERSION) return parsed;
  const read = `${OLDEST_VERSION} to ${SEGMENT_VERSION}`;
  throw new DamagedSegment(`The file has format version ${parsed.version}, this Cutline reads ${read}.`);
}

/** Whether sections are compared with their checksums as they are read, or were or will be by somebody else. */
export type Checking = 'checked' | 'unchecked';

/** Reads these sections, which stand one after another, in one go, and compares their checksums if that is wanted. */
export async function readSections(
  handle: FileHandle,
  header: SegmentHeader,
  { names, checking }: { readonly names: readonly string[]; readonly checking: Checking },
): Promise<Readonly<Record<string, Uint8Array>>> {
  const wanted = names.map((name) => ({ name, section: sectionOf(header, name) }));
  const start = Math.min(...wanted.map(({ section }) => section[0]));
  const end = Math.max(...wanted.map(({ section }) => section[0] + section[1]));
  const bytes = await readBytes(handle, start, end - start);
  return Object.fromEntries(
    wanted.map(({ name, section: [offset, length, checksum] }) => {
      const section = bytes.subarray(offset - start, offset - start + length);
      if (checking === 'checked' && crc32(section) !== checksum)
        throw new DamagedSegment(`The section "${name}" does not match its checksum.`);
      return [name, section];
    }),
  );
}

/** Where a section stands. Throws DamagedSegment when the file has none of that name. */
export function sectionOf(header: SegmentHeader, name: string): Section {
  const section = header.sections[name];
  if (section === undefined) throw new DamagedSegment(`The section "${name}" is missing.`);
  return section;
}

/** Reads so many bytes from there, in a buffer of their own. Throws DamagedSegment when the file ends before. */
export async function readBytes(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.from(new ArrayBuffer(length));
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) throw new DamagedSegment('The file is cut short.');
    done += bytesRead;
  }
  return bytes;
}
