import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { cancelable } from './cancelable.ts';
import { StandinContents } from './contents.ts';
import type { Host } from './host.ts';
import { strict } from './strict.ts';

type WindowFace = Pick<
  BrowserWindow,
  | 'id'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getSize'
  | 'getTitle'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setBounds'
  | 'show'
>;

/** Where a hidden window does not flash if the window manager shows it before it is minimised. */
const offScreen = -20_000;

/** `BrowserWindow`. Headless, a window has a size and no place on a screen; what it was told is what it answers. */
export class StandinWindow extends EventEmitter implements WindowFace {
  readonly id: number;
  readonly webContents: StandinContents;
  /** Whether Chromium has minimised its page, because it is not to be seen. */
  isOutOfSight = false;
  private bounds: Rectangle;
  private visible: boolean;
  private maximized = false;
  private minimized = false;
  private title: string;

  private readonly host: Host;

  constructor(host: Host, options: BrowserWindowConstructorOptions = {}) {
    super();
    this.host = host;
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    this.setMaxListeners(0);
    this.id = host.nextId();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.visible = options.show !== false;
    this.title = options.title ?? host.app.name;
    const self = strict('BrowserWindow', this);
    this.webContents = new StandinContents(host, self, options.webPreferences ?? {});
    // A window whose page was refused must not be among those that are closed at the end.
    host.windows.set(this.id, self);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    host.app.emit('web-contents-created', {}, this.webContents);
    host.app.emit('browser-window-created', {}, self);
    // biome-ignore lint/correctness/noConstructorReturn: a name the window does not have must throw for the app as well
    return self;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.visible = true;
    this.setWindowState('normal');
    this.emit('show');
  }

  focus(): void {
    this.emit('focus');
    this.host.app.emit('browser-window-focus', {}, this);
  }

  close(): void {
    const event = cancelable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (!this.host.windows.delete(this.id)) return;
    const { targetId, attached } = this.webContents;
    this.webContents.destroy();
    attached.then(() => this.host.cdp.send('Target.closeTarget', { targetId })).catch(() => undefined);
    this.emit('closed');
    if (this.host.windows.size > 0 || this.host.quitting) return;
    if (!this.host.app.emit('window-all-closed')) this.host.app.quit();
  }

  isDestroyed(): boolean {
    return !this.host.windows.has(this.id);
  }

  isVisible(): boolean {
    return this.visible;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  maximize(): void {
    this.maximized = true;
    this.setWindowState('maximized');
    this.emit('maximize');
  }

  minimize(): void {
    this.minimized = true;
    this.setWindowState('minimized');
    this.emit('minimize');
  }

  restore(): void {
    this.minimized = false;
    this.setWindowState('normal');
    this.emit('restore');
  }

  getBounds(): Rectangle {
    return { ...this.bounds };
  }

  getNormalBounds(): Rectangle {
    return this.getBounds();
  }

  getSize(): number[] {
    return [this.bounds.width, this.bounds.height];
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    void this.webContents.attached
      .then(() => this.fitTarget(this.webContents.targetId))
      .then(() => this.webContents.noteResized())
      .then(() => this.emit('resize'));
  }

  getTitle(): string {
    return this.title;
  }

  /** The page's: the user has moved the window. */
  noteBounds(bounds: Rectangle): void {
    const { width, height } = this.bounds;
    this.bounds = bounds;
    if (width !== bounds.width || height !== bounds.height) this.webContents.noteResized();
    this.emit('resize');
  }

  /** The page's: it has a new title, which becomes the window's unless a listener objects. */
  noteTitle(title: string): void {
    const event = cancelable({});
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.title = title;
  }

  /** The page's: Chromium has closed it, without asking. */
  noteClosed(): void {
    if (this.isDestroyed()) return;
    this.emit('close', cancelable({}));
    this.destroy();
  }

  /** A page of Chromium for this window, as DevTools names it. */
  async openTarget(): Promise<string> {
    const { startWindow } = this.host;
    if (startWindow !== null) {
      this.host.startWindow = null;
      return startWindow;
    }
    this.isOutOfSight = this.host.interactive && !this.visible;
    const { targetId } = await this.host.cdp.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width: this.bounds.width,
      height: this.bounds.height,
      // Chromium prints no hidden page; a minimised one it does.
      ...(this.isOutOfSight ? { background: true, windowState: 'minimized', left: offScreen, top: offScreen } : {}),
    });
    return targetId;
  }

  /** Gives the page its size: a new window of Chromium's is as large as Chromium likes. */
  async fitTarget(targetId: string): Promise<void> {
    const { width, height } = this.bounds;
    const { windowId } = await this.host.cdp.send('Browser.getWindowForTarget', { targetId });
    await this.host.cdp.send('Browser.setContentsSize', { windowId, width, height }).catch(() => undefined);
  }

  private setWindowState(windowState: 'normal' | 'minimized' | 'maximized'): void {
    if (!this.host.interactive) return;
    const { attached } = this.webContents;
    void attached
      .then(() => this.host.cdp.send('Browser.getWindowForTarget', { targetId: this.webContents.targetId }))
      .then(({ windowId }) => this.host.cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState } }))
      .catch(() => undefined);
  }
}

/** The `BrowserWindow` class of one run. */
export function createBrowserWindow(host: Host) {
  return class BrowserWindow extends StandinWindow {
    constructor(options?: BrowserWindowConstructorOptions) {
      super(host, options);
    }

    static getAllWindows(): StandinWindow[] {
      return [...host.windows.values()];
    }

    static fromId(id: number): StandinWindow | null {
      return host.windows.get(id) ?? null;
    }

    static fromWebContents(contents: StandinContents | null): StandinWindow | null {
      return contents?.window ?? null;
    }

    static getFocusedWindow(): StandinWindow | null {
      return [...host.windows.values()].findLast((window) => window.isVisible()) ?? null;
    }
  };
}
