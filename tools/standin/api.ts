import { createClipboard, createScreen, createShell } from './desktop.ts';
import { createDialog } from './dialog.ts';
import type { Host } from './host.ts';
import { createMenuClasses } from './menu.ts';
import { createProtocol } from './session.ts';
import { strict } from './strict.ts';
import { createBrowserWindow } from './window.ts';

/** The module `electron` of one run, in the main process. */
export function createApi(host: Host) {
  const { Menu, MenuItem } = createMenuClasses(host);
  const { app, ipcMain, sessions, theme, contents } = host;
  return strict('electron', {
    app: strict('app', app),
    BrowserWindow: strict('BrowserWindow', createBrowserWindow(host)),
    clipboard: createClipboard(),
    dialog: createDialog(host),
    ipcMain: strict('ipcMain', ipcMain),
    Menu: strict('Menu', Menu),
    MenuItem: strict('MenuItem', MenuItem),
    nativeTheme: strict('nativeTheme', theme),
    protocol: createProtocol(host),
    screen: createScreen(),
    session: strict('session', sessions),
    shell: createShell(host),
    webContents: strict('webContents', {
      getAllWebContents: () => [...contents.values()],
      fromId: (id: number) => contents.get(id),
      fromDevToolsTargetId: (id: string) => [...contents.values()].find(({ targetId }) => targetId === id),
    }),
  });
}

export type StandinApi = ReturnType<typeof createApi>;
