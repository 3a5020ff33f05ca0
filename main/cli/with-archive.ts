import path from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import type { ArchiveStatus } from '../../contract.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { progressLine } from './progress.ts';
import type { Tools } from './tools.ts';

/** Which archive, and where its index is. */
export interface Place {
  readonly folder: string;
  readonly store: string | null;
}

/** An archive that is up to date with its folder. */
export interface Settled {
  readonly archive: Archive;
  readonly status: ArchiveStatus;
}

/**
 * Opens a folder, reads what changed, does the work and closes the folder again. A folder that cannot be used is a failure;
 * where only the index cannot be brought up to date (the disk is full, another Cutline has it open), the saved one serves.
 */
export async function withArchive(
  place: Place,
  { tools, io }: { readonly tools: Tools; readonly io: Io },
  work: (settled: Settled) => Promise<ExitCode>,
): Promise<ExitCode> {
  const progress = progressLine(io);
  const opened = await tools.openArchive(path.resolve(place.folder), {
    store: path.resolve(place.store ?? tools.store),
    indexer: tools.indexer,
    watch: false,
    onEvent: progress.onEvent,
  });
  if (!opened.ok) return fail(io, opened.problem.sentence);
  const archive = opened.value;
  try {
    const status = await archive.settled();
    progress.end();
    if (status.problem !== null && status.articles === 0) return fail(io, status.problem.sentence);
    if (status.problem !== null) io.err(`cutline: ${status.problem.sentence}\n`);
    return await work({ archive, status });
  } finally {
    await archive.close();
  }
}

function fail(io: Io, sentence: string): ExitCode {
  io.err(`cutline: ${sentence}\n`);
  return exitCode.failure;
}
