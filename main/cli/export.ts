import path from 'node:path';
import { type ExportTools, exportedText, runExport } from '../../archive/export/export.ts';
import { problemOf } from '../../archive/export/trouble.ts';
import type { Exported, Problem, Result } from '../../contract.ts';
import { version } from '../../package.json';
import { counted } from './check.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type ExportWords, exportRequest } from './export-words.ts';
import { type Io, OutputClosed, OutputFailed } from './io.ts';
import type { Settled } from './with-archive.ts';

/** Exports as text, which needs no desktop; to a file, a folder, or the standard output. */
export async function exportTexts(words: ExportWords, { archive }: Settled, io: Io): Promise<ExitCode> {
  const progress = exportProgress(io);
  const interrupted = new AbortController();
  const forget = io.onInterrupt(() => interrupted.abort());
  const tools: ExportTools = {
    source: archive,
    printer: null,
    existing: words.force ? 'replace' : 'keep',
    signal: interrupted.signal,
    program: `Cutline ${version}`,
    now: new Date(),
    onProgress: progress.show,
  };
  try {
    if (words.out === '-') return await print(words, tools, io);
    const result = await runExport(exportRequest(words), path.resolve(words.out), tools);
    progress.end();
    return await reportExport(result, io);
  } finally {
    progress.end();
    forget();
  }
}

/** Says what was written, or why nothing was: 0 written, 1 nothing found, 3 failure. */
export async function reportExport(result: Result<Exported>, io: Pick<Io, 'out' | 'err'>): Promise<ExitCode> {
  if (!result.ok) return reportProblem(result.problem, io);
  await io.out(`${result.value.path}\n`);
  return exitCode.ok;
}

/** A moving line of how many releases are done, on a terminal; nothing in a pipe. */
export function exportProgress(io: Pick<Io, 'err' | 'errIsTerminal'>) {
  let shown = false;
  return {
    show(done: number, total: number): void {
      if (!io.errIsTerminal) return;
      shown = true;
      io.err(`\r${done.toLocaleString('en-US')} of ${counted(total, 'release')} written\u001b[K`);
    },
    end(): void {
      if (shown) io.err('\r\u001b[K');
      shown = false;
    },
  };
}

async function print(words: ExportWords, tools: ExportTools, io: Io): Promise<ExitCode> {
  try {
    for await (const piece of exportedText(exportRequest(words), tools)) await io.out(piece);
    return exitCode.ok;
  } catch (error) {
    if (error instanceof OutputClosed || error instanceof OutputFailed) throw error;
    return reportProblem(problemOf(error, 'standard output'), io);
  }
}

function reportProblem({ code, sentence }: Problem, io: Pick<Io, 'err'>): ExitCode {
  const hint = code === 'exists' ? ' --force replaces it.' : '';
  io.err(`cutline: ${sentence}${hint}\n`);
  return code === 'not-found' ? exitCode.nothing : exitCode.failure;
}
