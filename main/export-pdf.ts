import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Exported, ExportRequest, PrintJob, Reading, Result } from '../contract.ts';
import type { ArchiveCalls } from './archive-client.ts';
import { addMetadata, metadataOf } from './pdf-metadata.ts';

/** What an export needs of the rest of the app. */
export interface ExportTools {
  readonly calls: Pick<ArchiveCalls, 'read'>;
  readonly paper: PrintJob['paper'];
  /** Named in the PDF as the program that made it. */
  readonly creator: string;
  print(job: PrintJob): Promise<Uint8Array>;
  onProgress(done: number, total: number): void;
}

/** Reads the releases of a request in its order; the first that cannot be read is the problem. */
export async function readReleases(request: ExportRequest, tools: ExportTools): Promise<Result<readonly Reading[]>> {
  const readings: Reading[] = [];
  for (const release of request.releases) {
    const reading = await tools.calls.read({ ...release, query: request.query });
    if (!reading.ok) return reading;
    readings.push(reading.value);
    tools.onProgress(readings.length, request.releases.length);
  }
  return { ok: true, value: readings };
}

/** Prints releases into one PDF and writes it beside and renamed; a failure names the file and the reason. */
export async function writePdf(
  file: string,
  job: Omit<PrintJob, 'paper'>,
  tools: ExportTools,
): Promise<Result<Exported>> {
  try {
    const printed = await tools.print({ ...job, paper: tools.paper });
    const articles = job.readings.map((reading) => reading.article);
    const pdf = await addMetadata(printed, metadataOf(articles, tools.creator, new Date()));
    await writeFileAtomic(file, Buffer.from(pdf));
    return { ok: true, value: { path: file, bytes: pdf.length } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const sentence = `${path.basename(file)} could not be written: ${reason}.`;
    return { ok: false, problem: { code: 'export', sentence } };
  }
}
