import type { Exported, ExportRequest, Reading, Result } from '../../contract.ts';
import { type Chosen, choose, type ExportSource, type Taken } from './choose.ts';
import { releaseName } from './file-name.ts';
import type { Printer } from './printer.ts';
import { problemOf, Trouble } from './trouble.ts';
import { type Existing, writePieces, writeWhole, writeWholeFolder } from './whole.ts';

/** What an export works with. */
export interface ExportTools {
  readonly source: ExportSource;
  /** Null where nothing can print. */
  readonly printer: Printer | null;
  readonly existing: Existing;
  readonly signal: AbortSignal;
  /** Called before the first release and behind each. */
  onProgress(done: number, total: number): void;
}

/** Writes the releases of a request to a file or folder, whole or not at all. */
export async function runExport(request: ExportRequest, target: string, tools: ExportTools): Promise<Result<Exported>> {
  try {
    const chosen = await choose(request.choice, tools.source, request.marks);
    let releases = 0;
    const counted = counting(chosen, tools, () => (releases += 1));
    const bytes = await write(request, target, { ...tools, releases: counted });
    return { ok: true, value: { path: target, bytes, releases } };
  } catch (error) {
    return { ok: false, problem: problemOf(error, target) };
  }
}

interface Work extends ExportTools {
  readonly releases: AsyncIterable<Taken>;
}

async function* counting(
  chosen: Chosen,
  { signal, onProgress }: ExportTools,
  count: () => number,
): AsyncIterable<Taken> {
  onProgress(0, chosen.total);
  for await (const taken of chosen.releases) {
    signal.throwIfAborted();
    yield taken;
    signal.throwIfAborted();
    onProgress(count(), chosen.total);
  }
}

function write({ form }: ExportRequest, target: string, work: Work): Promise<number> {
  switch (form) {
    case 'pdf':
      return writeWhole(target, printerOf(work).many(readingsOf(work.releases)), work.existing);
    case 'pdfs':
      return writeWholeFolder(target, work.existing, (folder) => writePdfs(folder, work));
    default:
      throw new Trouble('export', `${form} cannot be written.`);
  }
}

async function writePdfs(folder: string, work: Work): Promise<number> {
  let bytes = 0;
  for await (const { reading } of work.releases) {
    const pdf = await printerOf(work).one(reading);
    bytes += await writePieces(`${folder}/${releaseName(reading.article, 'pdf')}`, once(pdf));
  }
  return bytes;
}

function printerOf({ printer }: Work): Printer {
  if (printer === null) throw new Trouble('no-printer', 'Nothing can print PDFs here.');
  return printer;
}

async function* readingsOf(releases: AsyncIterable<Taken>): AsyncIterable<Reading> {
  for await (const { reading } of releases) yield reading;
}

async function* once<T>(piece: T): AsyncIterable<T> {
  yield piece;
}
