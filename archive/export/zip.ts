import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Pieces } from './whole.ts';

/** What is packed already gains nothing from being packed again. */
const packed = /\.(?:pdf|jpe?g|png|webp|gif|gz|zip|wacz|mp4)$/i;

/** A folder as a zip file, piece by piece: files in the order of their paths, all of one date. Zip64 where it is needed. */
export async function* zipPieces(folder: string, date: Date): Pieces {
  const zip = new ZipFile();
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const name = path.relative(folder, file).replaceAll(path.sep, '/');
    zip.addFile(file, name, { mtime: date, mode: 0o100644, compress: !packed.test(name) });
  }
  const output = zip.outputStream;
  zip.on('error', (error: Error) => output instanceof Readable && output.destroy(error));
  zip.end();
  yield* output;
}
