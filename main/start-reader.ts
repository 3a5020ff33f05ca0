import path from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { ArchiveStatus, Result } from '../contract.ts';
import { Desktop } from './desktop.ts';
import { tellProblem } from './dialogs.ts';
import { setupGuard } from './guard.ts';
import { setupIpc } from './ipc.ts';
import { setupMenu } from './menu.ts';
import { places } from './places.ts';
import { openRecent } from './recent.ts';
import type { SchemeSources } from './scheme.ts';
import { setupScheme, warmScheme } from './scheme-setup.ts';
import { openSettings, type SettingsFile } from './settings.ts';
import { loadPage, openReaderWindow } from './window.ts';

/** Opens the reader's window on a folder, or on the archive of last time. A second start hands its folder to the first. */
export async function startReader(folder: string | null, store: string): Promise<void> {
  const absolute = folder === null ? null : path.resolve(folder);
  if (!app.requestSingleInstanceLock({ folder: absolute })) {
    process.stderr.write('Cutline is open already; its window shows the folder.\n');
    return app.exit(0);
  }
  let begin: (desktop: Desktop) => void = () => undefined;
  // From now on other starts are told that their folder is shown: their word must not be lost while this one goes on.
  setupSecondStart(
    new Promise((resolve) => {
      begin = resolve;
    }),
  );
  app.on('window-all-closed', () => app.quit());
  const ready = app.whenReady();
  const user = app.getPath('userData');
  const [settings, recent] = await Promise.all([
    openSettings(path.join(user, 'settings.json'), app.getLocaleCountryCode()),
    openRecent(path.join(user, 'recent.json')),
  ]);
  const desktop = new Desktop({ settings, recent, store }, 'watch');
  setupClosing(desktop);
  const first = absolute ?? recent.list()[0]?.folder;
  // The archive opens in its thread while Chromium is still starting.
  const opening = first === undefined ? null : desktop.open(first);
  const shown = ready.then(() => show(desktop, user, settings));
  void warmScheme(sourcesOf(desktop)).catch(() => undefined);
  begin(desktop);
  const [opened] = await Promise.all([opening, shown]);
  if (absolute !== null && opened !== null) await tellIfFailed(opened);
}

function sourcesOf(desktop: Desktop): SchemeSources {
  return {
    pages: places.pages,
    archiveFolder: () => desktop.archive.status()?.folder ?? null,
    media: (reference) => desktop.archive.calls().media(reference),
  };
}

/** Opens the window on the desktop, with everything its page may ask for. */
async function show(desktop: Desktop, user: string, settings: SettingsFile): Promise<void> {
  nativeTheme.themeSource = settings.current().theme;
  await setupGuard();
  setupScheme(sourcesOf(desktop));
  setupIpc((sender) => desktop.callsFor(sender));
  setupMenu((command) => desktop.tell({ kind: 'command', command }));
  await openWindow(desktop, user, () => settings.current().zoom);
}

async function openWindow(desktop: Desktop, user: string, zoom: () => number): Promise<void> {
  const window = await openReaderWindow(user, zoom);
  desktop.window = window;
  window.on('closed', () => {
    desktop.window = null;
  });
  try {
    await loadPage(window, 'index.html');
  } catch (error) {
    // A window may be closed while its page loads: then there is nothing left to show.
    if (!window.isDestroyed()) throw error;
  }
}

/** When a folder that was named on a command line cannot be opened, the reader and the terminal are told why. */
async function tellIfFailed(result: Result<ArchiveStatus>): Promise<void> {
  if (result.ok) return;
  process.stderr.write(`cutline: ${result.problem.sentence}\n`);
  await tellProblem('This folder could not be opened.', result.problem);
}

/** Opens the folders of other starts, once this one has begun to open its own. */
function setupSecondStart(begun: Promise<Desktop>): void {
  app.on('second-instance', (_event, _commandLine, _workingFolder, extra) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    const folder = (extra as { readonly folder?: unknown } | null)?.folder;
    if (typeof folder === 'string') void begun.then((desktop) => desktop.open(folder)).then(tellIfFailed);
  });
}

/** Closes the archive before the app ends, so that its index is whole on disk. */
function setupClosing(desktop: Desktop): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void desktop.archive.close().finally(() => app.quit());
  });
}
