import { withArchiveConflicts } from '../../archive/article/archive-conflicts.ts';
import { realFolder } from '../../archive/real-folder.ts';
import type { Result } from '../../contract.ts';
import { exportEntry } from '../../exports.ts';
import { assertNever } from '../assert-never.ts';
import { check, countsText, strictCode } from './check.ts';
import { printCitation } from './cite.ts';
import { desktopWords } from './desktop-words.ts';
import { diff } from './diff.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { exportTexts } from './export.ts';
import type { ExportWords } from './export-words.ts';
import { type Invocation, nearestCommand } from './invocation.ts';
import { type Io, OutputClosed } from './io.ts';
import { releasePath, releasePaths } from './release-path.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import type { Tools } from './tools.ts';
import { usage } from './usage.ts';
import { verify } from './verify.ts';
import { type Settled, withArchive } from './with-archive.ts';

/** Does what the command line asks for, and gives the exit code. Whatever goes wrong is one sentence on `err`. */
export async function runInvocation(invocation: Result<Invocation>, tools: Tools, io: Io): Promise<number> {
  if (!invocation.ok) {
    io.err(`cutline: ${invocation.problem.sentence}. See cutline --help.\n`);
    return exitCode.usage;
  }
  try {
    return await run(invocation.value, tools, io);
  } catch (error) {
    if (error instanceof OutputClosed) return exitCode.ok;
    io.err(`cutline: ${error instanceof Error ? error.message : String(error)}\n`);
    return exitCode.failure;
  }
}

async function run(invocation: Invocation, tools: Tools, io: Io): Promise<number> {
  switch (invocation.kind) {
    case 'help':
      return print(usage(invocation.topic), io);
    case 'version':
      return print(`Cutline ${tools.version}\n`, io);
    case 'open':
      return startDesktop(invocation, tools, io);
    case 'export':
      return exportReleases(invocation, tools, io);
    case 'cite': {
      const words = { ...invocation, path: await releasePath(invocation.folder, invocation.path) };
      return withArchive(words, { tools, io }, (settled) => printCitation(words, settled, io));
    }
    case 'verify':
      return verify(invocation.packet, io);
    case 'show':
      return show(invocation, tools.parseFile, io);
    case 'diff':
      return diff(invocation, tools.parseFile, io);
    case 'index':
    case 'search':
    case 'dump':
    case 'check':
      return runOnArchive(invocation, tools, io);
    default:
      return assertNever(invocation);
  }
}

async function exportReleases(invocation: ExportWords, tools: Tools, io: Io): Promise<number> {
  const words = { ...invocation, paths: await releasePaths(invocation.folder, invocation.paths) };
  if (exportEntry(words.form).isPrinted) return startDesktop(words, tools, io);
  return withArchive(words, { tools, io }, (settled) => exportTexts(words, settled, io));
}

type ArchiveInvocation = Extract<Invocation, { kind: 'index' | 'search' | 'dump' | 'check' }>;

function runOnArchive(invocation: ArchiveInvocation, tools: Tools, io: Io): Promise<ExitCode> {
  return withArchive(invocation, { tools, io }, async (settled) => {
    switch (invocation.kind) {
      case 'index':
        return index(invocation, settled, io);
      case 'search':
        return search(invocation, settled, io);
      case 'check':
        return check(invocation, settled, io);
      case 'dump':
        for await (const article of withArchiveConflicts(() => settled.archive.articles()))
          await io.out(`${JSON.stringify(article)}\n`);
        return settled.status.articles === 0 ? exitCode.nothing : exitCode.ok;
      default:
        return assertNever(invocation);
    }
  });
}

/** The one command whose work is the index itself: one that could not be brought up to date is a failure, which has been told. */
async function index(
  { strict }: Extract<Invocation, { kind: 'index' }>,
  { status }: Settled,
  io: Io,
): Promise<ExitCode> {
  if (status.problem !== null) return exitCode.failure;
  await io.out(`${countsText(status.counts)}\n`);
  return strictCode(status.counts, strict);
}

async function startDesktop(
  invocation: Extract<Invocation, { kind: 'open' | 'export' }>,
  tools: Tools,
  io: Io,
): Promise<number> {
  if (tools.startDesktop === null) {
    io.err('cutline: nothing can show the desktop: neither Electron nor Chromium, Chrome or Edge is installed\n');
    return exitCode.failure;
  }
  const folder = invocation.folder === null ? null : await realFolder(invocation.folder);
  if (folder?.ok === false) return noFolder(invocation, folder.problem.sentence, io);
  if (invocation.kind === 'open' && !tools.hasDisplay) {
    io.err('cutline: there is no display here for a window; xvfb-run gives one, and the other commands need none\n');
    return exitCode.failure;
  }
  return tools.startDesktop(desktopWords(invocation, process.platform));
}

/** A bare word that names no folder is taken for a mistyped command. */
function noFolder(invocation: Extract<Invocation, { kind: 'open' | 'export' }>, sentence: string, io: Io): ExitCode {
  if (invocation.kind === 'open' && invocation.word === true) {
    const word = invocation.folder ?? '';
    io.err(`cutline: there is neither a command nor a folder "${word}"${nearestCommand(word)}. See cutline --help.\n`);
    return exitCode.usage;
  }
  io.err(`cutline: ${sentence}\n`);
  return exitCode.failure;
}

async function print(text: string, io: Io): Promise<ExitCode> {
  await io.out(text);
  return exitCode.ok;
}
