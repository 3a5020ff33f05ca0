import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { crc32 } from 'node:zlib';
import type { Format, LedgerCode, LedgerOutcome } from '../../contract.ts';
import type { Catalog, FileRecord } from '../catalog.ts';
import type { SavedCatalog } from './manifest.ts';

/** What became of the files since the last time: records that came or changed, and files that are gone. */
export interface CatalogChange {
  readonly records: readonly FileRecord[];
  readonly gone: readonly string[];
}

/** A record as one line: an array, since 100,000 lines repeat every key. A gone file is its path alone. */
type Line =
  | string
  | readonly [
      path: string,
      bytes: number,
      modified: number,
      outcome: LedgerOutcome,
      code: LedgerCode,
      reason: string | null,
      format: Format | null,
      articles: number,
      asked: readonly string[],
      beside: 0 | 1,
      rules?: string,
    ];

const linesASlice = 500;

/**
 * Appends a change to a log and flushes it; what stood behind the valid part of the log is overwritten.
 * The result counts once a manifest names it.
 */
export async function appendCatalog(folder: string, log: SavedCatalog, change: CatalogChange): Promise<SavedCatalog> {
  const lines: Line[] = [...change.gone, ...change.records.map(lineOf)];
  const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const handle = await open(path.join(folder, log.file), log.bytes === 0 ? 'w' : 'r+');
  try {
    await handle.truncate(log.bytes);
    await handle.write(bytes, 0, bytes.length, log.bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const now = { file: log.file, bytes: log.bytes + bytes.length, lines: log.lines + lines.length };
  const checksum = log.bytes === 0 ? 0 : log.checksum;
  return checksum === undefined ? now : { ...now, checksum: crc32(bytes, checksum) };
}

/**
 * Reads a log into a catalog, a slice at a time so that questions are answered meanwhile.
 * False when the log is damaged or gone; the catalog then holds what could be read.
 */
export async function readCatalog(folder: string, log: SavedCatalog, catalog: Catalog): Promise<boolean> {
  if (log.bytes === 0) return true;
  let [lines, checksum] = [0, 0];
  try {
    const input = createReadStream(path.join(folder, log.file), { end: log.bytes - 1 });
    input.on('data', (chunk) => {
      checksum = crc32(chunk, checksum);
    });
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      apply(JSON.parse(text), catalog);
      if (++lines % linesASlice === 0) await new Promise(setImmediate);
    }
  } catch {
    return false;
  }
  return lines === log.lines && checksum === (log.checksum ?? checksum);
}

function apply(line: Line, catalog: Catalog): void {
  if (typeof line === 'string') catalog.delete(line);
  else catalog.set(recordOf(line));
}

function lineOf({ entry, modified, asked, beside, rules }: FileRecord): Line {
  const { path: file, bytes, outcome, code, reason, format, articles } = entry;
  return [file, bytes, modified, outcome, code, reason, format, articles, asked, beside ? 1 : 0, rules];
}

function recordOf(line: Exclude<Line, string>): FileRecord {
  const [file, bytes, modified, outcome, code, reason, format, articles, asked, beside, rules = ''] = line;
  return {
    entry: { path: file, bytes, outcome, code, reason, format, articles },
    modified,
    asked,
    beside: beside === 1,
    rules,
  };
}
