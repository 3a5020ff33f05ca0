import { type FileHandle, open } from 'node:fs/promises';
import { type ByteRange, parseRange } from './byte-range.ts';
import { headLength } from './image-type.ts';

/** Bytes to serve: a file, or what lies in memory. */
export type Served =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** The first bytes, enough to tell a type by content. Rejects when the file cannot be read. */
export async function headOf(served: Served): Promise<Uint8Array> {
  if (served.kind === 'bytes') return served.bytes.subarray(0, headLength);
  return withFile(served.path, (file) => readPart(file, { start: 0, end: headLength - 1 }));
}

/** Answers 200 with all bytes, 206 with those the Range header asks for, or 416. Rejects when the file cannot be read. */
export async function serve(served: Served, range: string | null, headers: Record<string, string>): Promise<Response> {
  if (served.kind === 'bytes') {
    const { bytes } = served;
    return answer({ size: bytes.length, range, headers }, async ({ start, end }) => bytes.subarray(start, end + 1));
  }
  return withFile(served.path, async (file) => {
    const { size } = await file.stat();
    return answer({ size, range, headers }, (part) => readPart(file, part));
  });
}

interface Asked {
  readonly size: number;
  readonly range: string | null;
  readonly headers: Record<string, string>;
}

async function answer(
  { size, range, headers }: Asked,
  read: (part: ByteRange) => Promise<Uint8Array>,
): Promise<Response> {
  const asked = parseRange(range, size);
  if (asked === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  }
  const body = Buffer.from(await read(asked ?? { start: 0, end: size - 1 }));
  const measured = { ...headers, 'content-length': String(body.length), 'accept-ranges': 'bytes' };
  if (asked === null) return new Response(body, { headers: measured });
  const contentRange = { 'content-range': `bytes ${asked.start}-${asked.end}/${size}` };
  return new Response(body, { status: 206, headers: { ...measured, ...contentRange } });
}

async function readPart(file: FileHandle, { start, end }: ByteRange): Promise<Uint8Array> {
  const length = Math.max(0, end - start + 1);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

async function withFile<T>(name: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(name);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
