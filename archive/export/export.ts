import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Exported, ExportRequest, Reading, Result } from '../../contract.ts';
import { type Chosen, choose, type ExportSource, type Taken } from './choose.ts';
import { distinctNames, releaseName } from './file-name.ts';
import { filesOfPacket, fillPacket } from './packet.ts';
import type { Printer } from './printer.ts';
import { isTextForm, oneText, textPieces } from './texts.ts';
import { problemOf, Trouble } from './trouble.ts';
import { type Existing, writePieces, writeWhole, writeWholeFolder } from './whole.ts';
import { zipPieces } from './zip.ts';

/** What an export works with. */
export interface ExportTools {
  readonly source: ExportSource;
  /** Null where nothing can print. */
  readonly printer: Printer | null;
  readonly existing: Existing;
  readonly signal: AbortSignal;
  /** The program and its version, as a packet names them. */
  readonly program: string;
  readonly now: Date;
  /** Called before the first release and behind each. */
  onProgress(done: number, total: number): void;
}

/** Writes the releases of a request to a file or folder, whole or not at all. */
export async function runExport(request: ExportRequest, target: string, tools: ExportTools): Promise<Result<Exported>> {
  try {
    const { chosen, counted, count } = await begin(request, tools);
    const bytes = await write(request, target, { ...tools, chosen, releases: counted });
    return { ok: true, value: { path: target, bytes, releases: count() } };
  } catch (error) {
    return { ok: false, problem: problemOf(error, target) };
  } finally {
    tools.printer?.close();
  }
}

/** The same as text for a pipe, piece by piece; only for forms of text. Throws `Trouble`. */
export async function* exportedText(request: ExportRequest, tools: ExportTools): AsyncIterable<string> {
  const { form, photo } = request;
  if (!isTextForm(form)) throw new Trouble('no-pipe', `${form} cannot go to the standard output; name a file.`);
  const { counted } = await begin(request, tools);
  yield* textPieces({ form, photo }, counted, 'pipe');
}

/** Whether several files are written, into a folder: always, or because several releases could be chosen. */
export function isFolderOf({ form, choice }: Pick<ExportRequest, 'form' | 'choice'>): boolean {
  const isOne = choice.kind === 'releases' && choice.releases.length === 1;
  return form === 'pdfs' || form === 'packet' || ((form === 'markdown' || form === 'text') && !isOne);
}

interface Work extends ExportTools {
  readonly chosen: Chosen;
  readonly releases: AsyncIterable<Taken>;
}

async function begin({ choice, marks }: ExportRequest, tools: ExportTools) {
  const chosen = await choose(choice, tools.source, marks);
  if (chosen.total === 0) throw new Trouble('not-found', 'Nothing was found, so nothing was written.');
  let releases = 0;
  const count = () => releases;
  const counted = counting(chosen, tools, () => ++releases);
  return { chosen, counted, count };
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

function write(request: ExportRequest, target: string, work: Work): Promise<number> {
  const { form, photo } = request;
  if (form === 'pdf') return writeWhole(target, printerOf(work).many(readingsOf(work.releases)), work.existing);
  if (form === 'pdfs') return writeFolder(target, work, 'pdf', ({ reading }) => printerOf(work).one(reading));
  if (form === 'packet') return writePacket(request, target, work);
  if (form === 'packet-zip') return writeZippedPacket(request, target, work);
  if (isFolderOf(request) && (form === 'markdown' || form === 'text')) {
    return writeFolder(target, work, form === 'markdown' ? 'md' : 'txt', async (taken) => oneText(form, taken));
  }
  return writeWhole(target, textPieces({ form, photo }, work.releases, 'file'), work.existing);
}

function packetIn(folder: string, request: ExportRequest, work: Work): Promise<number> {
  return fillPacket(folder, { ...work, request, printer: printerOf(work) });
}

/** Where a packet is replaced, what only the one before held goes. */
async function writePacket(request: ExportRequest, target: string, work: Work): Promise<number> {
  const before = await filesOfPacket(target);
  const bytes = await writeWholeFolder(target, work.existing, (folder) => packetIn(folder, request, work));
  const now = new Set(await filesOfPacket(target));
  for (const name of before.filter((each) => !now.has(each))) await rm(path.join(target, name), { force: true });
  return bytes;
}

/** The packet is filled beside the zip, and gone when it is packed. */
async function writeZippedPacket(request: ExportRequest, target: string, work: Work): Promise<number> {
  const packing = async function* () {
    const folder = await mkdtemp(path.join(path.dirname(target), '.cutline-packet-'));
    try {
      await packetIn(folder, request, work);
      yield* zipPieces(folder, work.now);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  return writeWhole(target, packing(), work.existing);
}

/** A folder with a file for each release. */
function writeFolder(
  target: string,
  { releases, existing }: Work,
  extension: string,
  make: (taken: Taken) => Promise<string | Uint8Array>,
): Promise<number> {
  return writeWholeFolder(target, existing, async (folder) => {
    const distinct = distinctNames();
    let bytes = 0;
    for await (const taken of releases) {
      const name = distinct(releaseName(taken.reading.article, extension));
      bytes += await writePieces(path.join(folder, name), once(await make(taken)));
    }
    return bytes;
  });
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
