import { strict } from '../strict.ts';
import { Bridge } from './bridge.ts';
import { DroppedFiles } from './drops.ts';
import { EventEmitter } from './emitter.ts';
import { HostLink } from './host-link.ts';
import { IpcRenderer } from './ipc-renderer.ts';
import { messageOf } from './wire.ts';

/** What the host tells a preload about where it runs. */
export interface PreloadSetting {
  readonly secret: string;
  readonly process: Readonly<Record<string, unknown>>;
  /** Report the window's place and size: a user may move it. */
  readonly reportsBounds: boolean;
}

/** What a preload script is run with: `require` knows what a sandboxed preload may load, and nothing else. */
export interface PreloadScope {
  readonly require: (name: string) => unknown;
  readonly process: object;
  readonly failed: (error: unknown) => void;
}

/** Milliseconds between two looks at the window's size. */
const lookMs = 400;

/** Prepares the isolated world of a preload: the near end of the contextBridge and of IPC. */
export function startPreloadWorld(setting: PreloadSetting): PreloadScope {
  const bridge = new Bridge(setting.secret, 'preload');
  const host = new HostLink();
  const drops = new DroppedFiles((files) => host.pathsOf(files));
  bridge.onOpen = ({ url, name, features }) => host.send({ kind: 'open', url, name, features });
  if (setting.reportsBounds) reportBounds(host);
  const modules = modulesFor(bridge, host, drops);
  return {
    require: (name) => {
      const found = modules.get(name.replace(/^node:/, ''));
      if (found === undefined) throw new Error(`module not found: ${name}`);
      return found;
    },
    process: Object.assign(new EventEmitter(), setting.process),
    failed: (error) => host.send({ kind: 'preload-error', message: messageOf(error) }),
  };
}

function modulesFor(bridge: Bridge, host: HostLink, drops: DroppedFiles): ReadonlyMap<string, unknown> {
  const electron = strict('electron', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api),
    }),
    ipcRenderer: strict('ipcRenderer', new IpcRenderer(host)),
    webUtils: strict('webUtils', { getPathForFile: (file: File) => drops.pathOf(file) }),
  });
  return new Map<string, unknown>([
    ['electron', electron],
    ['electron/renderer', electron],
    ['events', EventEmitter],
    ['timers', { setTimeout, setInterval, clearTimeout, clearInterval }],
    ['url', { URL, URLSearchParams }],
  ]);
}

/** A page that is zoomed keeps the size it was given when its window gets another: then nothing but a look tells. */
function reportBounds(host: HostLink): void {
  let known = '';
  const look = () => {
    const bounds = boundsOf(window);
    const told = JSON.stringify(bounds);
    if (told !== known) host.send({ kind: 'bounds', ...bounds });
    known = told;
  };
  window.addEventListener('resize', look);
  setInterval(look, lookMs);
}

function boundsOf({ screenX, screenY, outerWidth, outerHeight }: Window) {
  return { x: screenX, y: screenY, width: outerWidth, height: outerHeight };
}
