import path from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { Desktop } from './desktop.ts';
import { setupGuard } from './guard.ts';
import { setupIpc } from './ipc.ts';
import { setupMenu } from './menu.ts';
import { places } from './places.ts';
import { openRecent } from './recent.ts';
import { setupScheme } from './scheme-setup.ts';
import { openSettings } from './settings.ts';
import { loadPage, openReaderWindow } from './window.ts';

/** Opens the reader's window on a folder, or on the archive of last time. A second start hands its folder to the first. */
export async function startReader(folder: string | null, store: string): Promise<void> {
  const absolute = folder === null ? null : path.resolve(folder);
  if (!app.requestSingleInstanceLock({ folder: absolute })) {
    process.stderr.write('Cutline is open already; its window shows the folder.\n');
    return app.exit(0);
  }
  app.on('window-all-closed', () => app.quit());
  const user = app.getPath('userData');
  const [settings, recent] = await Promise.all([
    openSettings(path.join(user, 'settings.json')),
    openRecent(path.join(user, 'recent.json')),
    app.whenReady(),
  ]);
  const desktop = new Desktop({ settings, recent, store });
  nativeTheme.themeSource = settings.current().theme;
  await setupGuard();
  setupScheme({
    pages: places.pages,
    archiveFolder: () => desktop.archive.status()?.folder ?? null,
    media: (reference) => desktop.archive.calls().media(reference),
  });
  setupIpc((sender) => desktop.callsFor(sender));
  setupMenu((command) => desktop.tell({ kind: 'command', command }));
  setupSecondStart(desktop);
  setupClosing(desktop);
  const first = absolute ?? recent.list()[0]?.folder;
  await Promise.all([openWindow(desktop, user), first === undefined ? null : openFirst(desktop, first)]);
}

async function openWindow(desktop: Desktop, user: string): Promise<void> {
  const window = await openReaderWindow(user);
  desktop.window = window;
  window.on('closed', () => {
    desktop.window = null;
  });
  await loadPage(window, 'index.html');
}

/** A folder named on the command line that cannot be opened is told in the page by its status, and here. */
async function openFirst(desktop: Desktop, folder: string): Promise<void> {
  const result = await desktop.open(folder);
  if (!result.ok) process.stderr.write(`${result.problem.sentence}\n`);
}

function setupSecondStart(desktop: Desktop): void {
  app.on('second-instance', (_event, _commandLine, _workingFolder, extra) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    const folder = (extra as { readonly folder?: unknown } | null)?.folder;
    if (typeof folder === 'string') void openFirst(desktop, folder);
  });
}

/** Closes the archive before the app ends, so that its index is whole on disk. */
function setupClosing(desktop: Desktop): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void desktop.archive.close().finally(() => app.quit());
  });
}
