import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import type { Exported, Result } from '../contract.ts';
import { exitCode } from './cli/exit-code.ts';
import { exportProgress, reportExport } from './cli/export.ts';
import { type ExportWords, exportRequest } from './cli/export-words.ts';
import { type Io, processIo } from './cli/io.ts';
import { releasePaths } from './cli/release-path.ts';
import { Desktop } from './desktop.ts';
import { setupGuard } from './guard.ts';
import { setupIpc } from './ipc.ts';
import { places } from './places.ts';
import { openRecent } from './recent.ts';
import { setupScheme } from './scheme-setup.ts';
import { openSettings } from './settings.ts';

/** Exports what has to be printed without showing a window, and ends the app: 0 written, 1 nothing found, 3 failure. */
export async function startExport(invocation: ExportWords, store: string): Promise<void> {
  const io = processIo();
  const interrupted = interruption(io);
  const user = app.getPath('userData');
  const scratch = makeScratchProfile();
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  const settings = await openSettings(path.join(user, 'settings.json'), app.getLocaleCountryCode());
  const recent = await openRecent(path.join(scratch, 'recent.json'));
  const { paper } = invocation;
  const current = () => (paper === null ? settings.current() : { ...settings.current(), paper });
  const desktop = new Desktop({ settings: { ...settings, current }, recent, store }, 'once');
  await setupGuard();
  setupScheme({
    pages: places.pages,
    archiveFolder: () => desktop.archive.status()?.folder ?? null,
    media: (reference) => desktop.archive.calls().media(reference),
  });
  setupIpc((sender) => desktop.callsFor(sender));
  const progress = exportProgress(io);
  desktop.listener = (event) => event.kind === 'exported' && progress.show(event.done, event.total);
  const result = await exportOne(desktop, invocation, interrupted);
  progress.end();
  await desktop.archive.close();
  app.exit(await reportExport(result, io));
}

interface Interruption {
  /** What is done when the reader presses Ctrl-C or the system asks to end, from now on. */
  meet(listener: () => void): void;
}

/**
 * Before anything is being written an interruption ends the app at once. Signals ask the app to quit as well, which would
 * end it before what is half written is taken away, and with 0.
 */
function interruption(io: Io): Interruption {
  let stop = () => {
    io.err('cutline: The export was cancelled; nothing was written.\n');
    app.exit(exitCode.failure);
  };
  io.onInterrupt(() => stop());
  app.on('before-quit', (event) => {
    event.preventDefault();
    stop();
  });
  return {
    meet(listener) {
      stop = listener;
    },
  };
}

async function exportOne(desktop: Desktop, words: ExportWords, interrupted: Interruption): Promise<Result<Exported>> {
  const opened = await desktop.open(path.resolve(words.folder));
  if (!opened.ok) return opened;
  await desktop.archive.calls().settled();
  const paths = await releasePaths(words.folder, words.paths);
  interrupted.meet(() => desktop.exports.cancel());
  return desktop.exports.run(
    exportRequest({ ...words, paths }),
    path.resolve(words.out),
    words.force ? 'replace' : 'keep',
  );
}

/** A profile of its own, so that an export runs beside an open window; removed when the process ends. */
function makeScratchProfile(): string {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'cutline-export-'));
  app.setPath('userData', scratch);
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  return scratch;
}
