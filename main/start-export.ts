import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import type { Exported, Result } from '../contract.ts';
import type { Invocation } from './cli/invocation.ts';
import { Desktop } from './desktop.ts';
import { setupGuard } from './guard.ts';
import { setupIpc } from './ipc.ts';
import { places } from './places.ts';
import { openRecent } from './recent.ts';
import { setupScheme } from './scheme-setup.ts';
import { openSettings } from './settings.ts';

type ExportInvocation = Extract<Invocation, { kind: 'export' }>;

/** Writes one release as a PDF without showing a window, and ends the app: 0 written, 1 no such release, 3 failure. */
export async function startExport(invocation: ExportInvocation, store: string): Promise<void> {
  const user = app.getPath('userData');
  const scratch = makeScratchProfile();
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  const settings = await openSettings(path.join(user, 'settings.json'));
  const recent = await openRecent(path.join(scratch, 'recent.json'));
  const desktop = new Desktop({ settings, recent, store }, 'once');
  await setupGuard();
  setupScheme({
    pages: places.pages,
    archiveFolder: () => desktop.archive.status()?.folder ?? null,
    media: (reference) => desktop.archive.calls().media(reference),
  });
  setupIpc((sender) => desktop.callsFor(sender));
  const result = await exportOne(desktop, invocation);
  await desktop.archive.close();
  app.exit(report(result));
}

async function exportOne(
  desktop: Desktop,
  { folder, path: release, pdf }: ExportInvocation,
): Promise<Result<Exported>> {
  const opened = await desktop.open(path.resolve(folder));
  if (!opened.ok) return opened;
  await desktop.archive.calls().settled();
  const choice = { kind: 'releases', releases: [{ id: '', path: release }] } as const;
  return desktop.exports.run({ choice, form: 'pdf', marks: '', photo: null }, path.resolve(pdf), 'replace');
}

function report(result: Result<Exported>): number {
  if (result.ok) {
    process.stdout.write(`${result.value.path}\n`);
    return 0;
  }
  process.stderr.write(`cutline: ${result.problem.sentence}\n`);
  return result.problem.code === 'not-found' ? 1 : 3;
}

/** A profile of its own, so that an export runs beside an open window; removed when the process ends. */
function makeScratchProfile(): string {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'cutline-export-'));
  app.setPath('userData', scratch);
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  return scratch;
}
