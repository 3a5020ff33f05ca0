import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { cancelable } from './cancelable.ts';
import { folderOf } from './folders.ts';
import type { Host } from './host.ts';
import { InstanceLock } from './lock.ts';

type AppFace = Pick<
  App,
  | 'name'
  | 'isPackaged'
  | 'whenReady'
  | 'isReady'
  | 'getAppPath'
  | 'getName'
  | 'getVersion'
  | 'getPath'
  | 'setPath'
  | 'getLocale'
  | 'getLocaleCountryCode'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'quit'
  | 'exit'
>;

/** `app`. What Chromium or the desktop would do with a call and no test can see is accepted and left undone. */
export class StandinApp extends EventEmitter implements AppFace {
  name = 'Electron';
  isPackaged = false;
  private appPath = process.cwd();
  private version = '0.0.0';
  private readonly changedFolders = new Map<string, string>();
  private lock: InstanceLock | null = null;
  private becomeReady: () => void = () => undefined;
  private readonly readiness = new Promise<void>((resolve) => {
    this.becomeReady = resolve;
  });

  private readonly host: Host;

  constructor(host: Host) {
    super();
    this.host = host;
    this.setMaxListeners(0);
    this.on('newListener', (event) => event === 'ready' && host.onWanted());
  }

  get commandLine(): Host['switches'] {
    return this.host.switches;
  }

  whenReady(): Promise<void> {
    this.host.onWanted();
    return this.readiness;
  }

  isReady(): boolean {
    return this.host.ready;
  }

  /** The launcher's: what runs, and where it was found. */
  load(application: { readonly folder: string; readonly name: string; readonly version: string }): void {
    this.appPath = application.folder;
    this.name = application.name;
    this.version = application.version;
  }

  /** The launcher's: Chromium runs, the app may begin. */
  announceReady(): void {
    this.host.ready = true;
    this.becomeReady();
    this.emit('ready', {}, {});
  }

  getAppPath(): string {
    return this.appPath;
  }

  getName(): string {
    return this.name;
  }

  getVersion(): string {
    return this.version;
  }

  getPath(name: string): string {
    const userDataSwitch = this.host.switches.getSwitchValue('user-data-dir');
    return folderOf(name, {
      name: this.name,
      executable: process.argv[0] ?? process.execPath,
      userDataSwitch,
      changed: this.changedFolders,
    });
  }

  setPath(name: string, folder: string): void {
    this.changedFolders.set(name, folder);
  }

  getLocale(): string {
    return 'en-US';
  }

  /** As Electron reads it on Linux: from the locale of dates. */
  getLocaleCountryCode(): string {
    const { LC_ALL, LC_TIME, LANG } = process.env;
    return /^[a-z]{2,3}_([A-Z]{2})(?:[.@]|$)/.exec(LC_ALL || LC_TIME || LANG || '')?.[1] ?? '';
  }

  enableSandbox(): void {
    if (this.host.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    this.lock ??= new InstanceLock(this.getPath('userData'));
    const taken = this.lock.take((second) =>
      this.emit('second-instance', {}, second.argv, second.workingDirectory, second.additionalData),
    );
    if (!taken) this.lock.tell({ argv: process.argv, workingDirectory: process.cwd(), additionalData });
    return taken;
  }

  hasSingleInstanceLock(): boolean {
    return this.lock?.held ?? false;
  }

  releaseSingleInstanceLock(): void {
    this.lock?.release();
  }

  quit(): void {
    setImmediate(() => void this.quitInOrder());
  }

  exit(code = 0): void {
    void this.end(code);
  }

  /** "All windows will be closed", one by one, and each may refuse. */
  private async quitInOrder(): Promise<void> {
    if (this.host.quitting) return;
    this.host.quitting = true;
    const mayQuit = this.announce('before-quit') && this.closeWindows() && this.announce('will-quit');
    if (!mayQuit) {
      this.host.quitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    await this.end(0);
  }

  private announce(event: 'before-quit' | 'will-quit'): boolean {
    const details = cancelable({});
    this.emit(event, details);
    return !details.defaultPrevented;
  }

  private closeWindows(): boolean {
    return [...this.host.windows.values()].every((window) => {
      window.close();
      return window.isDestroyed();
    });
  }

  private async end(code: number): Promise<void> {
    this.host.quitting = true;
    if (this.host.started && this.host.cdp.running) await this.closeChromium();
    process.exit(code);
  }

  private closeChromium(): Promise<void> {
    const { cdp } = this.host;
    return new Promise((resolve) => {
      cdp.onExit(resolve);
      cdp.send('Browser.close', {}).catch(() => undefined);
      setTimeout(() => cdp.process.kill('SIGKILL'), 3000).unref();
    });
  }
}
