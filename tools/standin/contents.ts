import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions, WebContents, WebPreferences, WindowOpenHandlerResponse } from 'electron';
import type { Answer, Command, Parameters } from './cdp.ts';
import { encode } from './codec.ts';
import { createFrame } from './frame.ts';
import type { Host } from './host.ts';
import type { HostMessage } from './page/host-link.ts';
import { printPage } from './pdf.ts';
import { mainWorldScript, preloadWorld, preloadWorldScript } from './preload.ts';
import type { StandinSession } from './session.ts';
import { strict } from './strict.ts';
import type { StandinWindow } from './window.ts';
import { applyZoom } from './zoom.ts';

type OpenHandler = (details: never) => WindowOpenHandlerResponse;
type ContentsFace = Pick<
  WebContents,
  | 'id'
  | 'close'
  | 'getTitle'
  | 'getURL'
  | 'isDestroyed'
  | 'loadURL'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setZoomFactor'
  | 'setWebRTCIPHandlingPolicy'
  | 'executeJavaScript'
>;

/** `webContents`: one page of Chromium with its preload. */
export class StandinContents extends EventEmitter implements ContentsFace {
  readonly id: number;
  readonly session: StandinSession;
  /** Resolves when the page can be told what to do. */
  readonly attached: Promise<void>;
  /** DevTools' name of the page, which is also the id of its main frame. */
  targetId = '';
  url = '';
  title = '';
  loading = false;
  /** The address the app itself asked for: a navigation to another one is the page's. `*` expects any. */
  expected: string | null = null;
  /** The preload's world in the page that is loaded now. */
  preloadContext: { readonly id: number; readonly uniqueId: string } | null = null;
  openHandler: OpenHandler | null = null;
  private sessionId = '';
  private destroyed = false;
  private lastPrint: Promise<unknown> = Promise.resolve();
  private zoomFactor = 1;
  private zoomed: Promise<unknown> = Promise.resolve();

  readonly window: StandinWindow;
  readonly preferences: WebPreferences;
  private readonly host: Host;

  constructor(host: Host, window: StandinWindow, preferences: WebPreferences) {
    super();
    this.host = host;
    this.window = window;
    this.preferences = preferences;
    this.setMaxListeners(0);
    refuseUnsandboxed(preferences);
    this.id = host.nextId();
    this.session = (preferences.session as never) ?? host.sessions.fromPartition(preferences.partition ?? '');
    const self = strict('webContents', this);
    host.contents.set(this.id, self);
    this.attached = self.attach();
    this.attached.catch((error) => host.quitting || console.error(error));
    // biome-ignore lint/correctness/noConstructorReturn: a name the page does not have must throw for the app as well
    return self;
  }

  /** Whether its window is one on a screen, not a headless one. */
  get isOnScreen(): boolean {
    return this.host.interactive;
  }

  get mainFrame() {
    return createFrame(this.host, this);
  }

  /** Runs a DevTools command in this page. */
  async command<C extends Command>(command: C, parameters: Parameters<C>): Promise<Answer<C>> {
    return this.host.cdp.send(command, parameters, this.sessionId);
  }

  owns(sessionId: string | undefined): boolean {
    return sessionId === this.sessionId;
  }

  async loadURL(url: string): Promise<void> {
    await this.attached;
    const web = this.host.schemes.toWeb(url);
    this.expected = web;
    this.loading = true;
    this.emit('did-start-loading');
    const loaded = this.untilLoaded(url);
    const { errorText } = await this.command('Page.navigate', { url: web });
    if (errorText !== undefined) this.failLoad(url, errorText.replace('net::', ''));
    return loaded;
  }

  reload(): void {
    this.expected = '*';
    void this.command('Page.reload', {}).catch(() => undefined);
  }

  getURL(): string {
    return this.url;
  }

  getTitle(): string {
    return this.title;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** Chromium takes this policy for a whole process, as a switch: `webrtc-ip-handling-policy`. Apps set that as well. */
  setWebRTCIPHandlingPolicy(): void {}

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    if (factor === this.zoomFactor) return;
    this.zoomFactor = factor;
    this.fitZoom();
  }

  /** The window's: it has another size. */
  noteResized(): void {
    if (this.zoomFactor !== 1) this.fitZoom();
  }

  send(channel: string, ...parameters: unknown[]): void {
    this.tellPreload({ kind: 'event', channel, parameters: parameters.map((parameter) => encode(parameter)) });
  }

  /** Calls back into the preload's world; silently not when there is none, as Electron does between two pages. */
  tellPreload(message: HostMessage): void {
    if (this.preloadContext === null) return;
    const call = {
      functionDeclaration: 'function (message) { globalThis.standinReceive?.(message); }',
      arguments: [{ value: JSON.stringify(message) }],
      uniqueContextId: this.preloadContext.uniqueId,
    };
    void this.command('Runtime.callFunctionOn', call).catch(() => undefined);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    await this.attached;
    const { result, exceptionDetails } = await this.command('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
      allowUnsafeEvalBlockedByCSP: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** "printToPDF" runs of one page wait for each other. */
  printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const print = this.lastPrint.then(async () => {
      await this.attached;
      return printPage(this.host.cdp, this.sessionId, options);
    });
    this.lastPrint = print.catch(() => undefined);
    return print;
  }

  close(): void {
    this.window.close();
  }

  /** The window's: the page is gone or about to be. */
  destroy(): void {
    this.destroyed = true;
    this.host.contents.delete(this.id);
    for (const [frame, contents] of this.host.frames) if (contents === this) this.host.frames.delete(frame);
    this.emit('destroyed');
  }

  private fitZoom(): void {
    this.zoomed = this.zoomed
      .then(() => this.attached)
      .then(() => applyZoom(this, this.zoomFactor))
      .catch(() => undefined);
  }

  private async attach(): Promise<void> {
    this.targetId = await this.window.openTarget();
    this.host.frames.set(this.targetId, this);
    const { sessionId } = await this.host.cdp.send('Target.attachToTarget', { targetId: this.targetId, flatten: true });
    this.sessionId = sessionId;
    const secret = randomBytes(12).toString('hex');
    const setting = { secret, process: this.preloadProcess(), reportsBounds: this.host.interactive };
    await Promise.all([
      this.command('Page.enable', {}),
      this.command('Runtime.enable', {}),
      this.command('Log.enable', {}),
      this.command('Emulation.setEmulatedMedia', this.host.theme.media()),
      this.command('Runtime.addBinding', { name: 'standinSend', executionContextName: preloadWorld }),
      this.command('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(secret) }),
      this.command('Page.addScriptToEvaluateOnNewDocument', {
        worldName: preloadWorld,
        source: preloadWorldScript(setting, this.preferences.preload ?? null),
      }),
      this.window.fitTarget(this.targetId),
      this.keepActive(),
    ]);
  }

  /** "paintWhenInitiallyHidden": of a minimised page Chromium would draw nothing, and decode no picture. */
  private async keepActive(): Promise<void> {
    if (this.window.isOutOfSight) await this.command('Emulation.setFocusEmulationEnabled', { enabled: true });
  }

  private preloadProcess(): Readonly<Record<string, unknown>> {
    const { platform, arch } = process;
    const argv = this.preferences.additionalArguments ?? [];
    const flags = { contextIsolated: true, sandboxed: true, isMainFrame: true, type: 'renderer' };
    return { platform, arch, argv, env: {}, versions: { ...process.versions }, ...flags };
  }

  private untilLoaded(url: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (failure: Error | null) => {
        this.off('did-finish-load', onLoad);
        this.off('did-fail-load', onFailure);
        if (failure === null) resolve();
        else reject(failure);
      };
      const onLoad = () => settle(null);
      const onFailure = (_event: unknown, errno: number, code: string) =>
        settle(Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url }));
      this.once('did-finish-load', onLoad);
      this.once('did-fail-load', onFailure);
    });
  }

  private failLoad(url: string, code: string): void {
    this.loading = false;
    this.emit('did-fail-load', {}, errorNumbers[code] ?? -2, code, url, true);
  }
}

/** Chromium's net error codes, as many of them as a reader without a network can meet. */
const errorNumbers: Readonly<Record<string, number>> = { ERR_ABORTED: -3, ERR_FAILED: -2, ERR_BLOCKED_BY_CLIENT: -20 };

function refuseUnsandboxed(preferences: WebPreferences): void {
  const { nodeIntegration, contextIsolation, sandbox, webviewTag } = preferences;
  if (nodeIntegration || contextIsolation === false || sandbox === false || webviewTag) {
    throw new Error(
      'electron stand-in: pages are sandboxed and isolated here; other webPreferences are not implemented',
    );
  }
}
