import { StandinApp } from './app.ts';
import type { Cdp } from './cdp.ts';
import type { StandinContents } from './contents.ts';
import { StandinTheme } from './desktop.ts';
import { StandinIpcMain } from './ipc.ts';
import { Schemes } from './schemes.ts';
import { Sessions } from './session.ts';
import { Switches } from './switches.ts';
import type { StandinWindow } from './window.ts';

/** What one run of the stand-in knows. Every part is handed the host and finds the others in it. */
export class Host {
  readonly switches = new Switches();
  readonly schemes = new Schemes();
  readonly sessions = new Sessions(this);
  readonly ipcMain = new StandinIpcMain();
  readonly theme = new StandinTheme(this);
  readonly app = new StandinApp(this);
  readonly windows = new Map<number, StandinWindow>();
  /** By id, as `webContents.fromId` asks. */
  readonly contents = new Map<number, StandinContents>();
  /** By the id of any frame in them, as Chromium names the origin of a request. */
  readonly frames = new Map<string, StandinContents>();
  /** Calls back when the app first waits for being ready: Chromium is started for no one else. */
  onWanted: () => void = () => undefined;
  ready = false;
  quitting = false;
  /** A real window on a real display, with prompts; else headless, as tests want it. */
  interactive = false;
  /** Chromium's own first window without tabs or address bar, until the app's first window takes it. */
  startWindow: string | null = null;
  private browser: Cdp | null = null;
  private lastId = 0;

  /** Chromium, once it runs. Throws before: Electron's windows and sessions need the ready event too. */
  get cdp(): Cdp {
    if (this.browser === null) throw new Error('electron stand-in: Chromium has not been started');
    return this.browser;
  }

  set cdp(browser: Cdp) {
    this.browser = browser;
  }

  get started(): boolean {
    return this.browser !== null;
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }
}
