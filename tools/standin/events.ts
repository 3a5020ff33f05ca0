import type { Details, EventName } from './cdp.ts';
import type { StandinContents } from './contents.ts';
import type { Host } from './host.ts';
import { receiveMessage } from './messages.ts';
import { preloadWorld } from './preload.ts';

/** Turns what Chromium tells of its pages into the events of `webContents` and `BrowserWindow`. */
export function translateEvents(host: Host): void {
  followTargets(host);
  followFrames(host);
  followPreloads(host);
  followConsole(host);
}

/** Calls back with the page an event came from; events of anything else are not the app's. */
function onPage<E extends EventName>(
  host: Host,
  event: E,
  listener: (contents: StandinContents, details: Details<E>) => void,
): void {
  host.cdp.on(event, (details, sessionId) => {
    const contents = [...host.contents.values()].find((candidate) => candidate.owns(sessionId));
    if (contents !== undefined) listener(contents, details);
  });
}

function followTargets(host: Host): void {
  host.cdp.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type !== 'page' || byTarget(host, targetInfo.openerId) === undefined) return;
    // A window the page opened past the guard of window.open (a form with a target): it does not come to life.
    host.cdp.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
  });
  host.cdp.on('Target.targetDestroyed', ({ targetId }) => {
    if (!host.quitting) byTarget(host, targetId)?.window.noteClosed();
  });
  host.cdp.on('Target.targetInfoChanged', ({ targetInfo }) => {
    const contents = byTarget(host, targetInfo.targetId);
    if (contents === undefined || contents.title === targetInfo.title || !targetInfo.url.startsWith('http')) return;
    contents.title = targetInfo.title;
    contents.emit('page-title-updated', {}, targetInfo.title, true);
    contents.window.noteTitle(targetInfo.title);
  });
  onPage(host, 'Inspector.targetCrashed', (contents) => {
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  });
}

function byTarget(host: Host, targetId: string | undefined): StandinContents | undefined {
  return [...host.contents.values()].find((contents) => targetId !== undefined && contents.targetId === targetId);
}

function followFrames(host: Host): void {
  onPage(host, 'Page.frameAttached', (contents, { frameId }) => host.frames.set(frameId, contents));
  onPage(host, 'Page.frameDetached', (_contents, { frameId, reason }) => {
    if (reason === 'remove') host.frames.delete(frameId);
  });
  onPage(host, 'Page.frameNavigated', (contents, { frame }) => {
    host.frames.set(frame.id, contents);
    if (frame.parentId === undefined)
      noteNavigation(contents, host.schemes.fromWeb(frame.url + (frame.urlFragment ?? '')));
  });
  onPage(host, 'Page.navigatedWithinDocument', (contents, { frameId, url }) => {
    const isMainFrame = frameId === contents.targetId;
    if (isMainFrame) contents.url = host.schemes.fromWeb(url);
    contents.emit('did-navigate-in-page', {}, host.schemes.fromWeb(url), isMainFrame);
  });
  onPage(host, 'Page.domContentEventFired', (contents) => contents.emit('dom-ready', {}));
  onPage(host, 'Page.loadEventFired', (contents) => noteLoaded(contents));
}

function noteNavigation(contents: StandinContents, url: string): void {
  contents.url = url;
  contents.expected = null;
  contents.emit('did-navigate', {}, url, 200, '');
}

function noteLoaded(contents: StandinContents): void {
  // The blank page a window starts with is none the app has asked for.
  if (contents.url === '' || (contents.url === 'about:blank' && !contents.loading)) return;
  contents.loading = false;
  contents.emit('did-finish-load', {});
  contents.emit('did-stop-loading', {});
}

function followPreloads(host: Host): void {
  onPage(host, 'Runtime.executionContextCreated', (contents, { context }) => {
    const isMainFrame = context.auxData?.frameId === contents.targetId;
    if (context.name === preloadWorld && isMainFrame) {
      contents.preloadContext = { id: context.id, uniqueId: context.uniqueId };
    }
  });
  onPage(host, 'Runtime.executionContextsCleared', (contents) => {
    contents.preloadContext = null;
  });
  onPage(host, 'Runtime.bindingCalled', (contents, { executionContextId, payload }) => {
    // The binding exists in preload worlds alone; a message of a page that is gone has no one to answer to.
    if (contents.preloadContext?.id === executionContextId) void receiveMessage(host, contents, JSON.parse(payload));
  });
}

function followConsole(host: Host): void {
  onPage(host, 'Runtime.consoleAPICalled', (contents, { type, args, stackTrace }) => {
    const message = args.map((argument) => argument.value ?? argument.description ?? '').join(' ');
    const [frame] = stackTrace?.callFrames ?? [];
    emitConsole(contents, { level: type === 'log' ? 'info' : type, message, sourceId: frame?.url ?? '' });
  });
  onPage(host, 'Log.entryAdded', (contents, { entry }) => {
    emitConsole(contents, { level: entry.level, message: entry.text, sourceId: entry.url ?? '' });
  });
}

function emitConsole(
  contents: StandinContents,
  line: { readonly level: string; readonly message: string; readonly sourceId: string },
): void {
  contents.emit('console-message', { ...line, lineNumber: 0, frame: contents.mainFrame });
}
