import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Clipboard, Display, NativeTheme, Shell } from 'electron';
import type { Parameters } from './cdp.ts';
import type { Host } from './host.ts';
import { strict } from './strict.ts';

/** `nativeTheme`: the page's `prefers-color-scheme`, set through DevTools. */
export class StandinTheme extends EventEmitter implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'> {
  private source: NativeTheme['themeSource'] = 'system';

  private readonly host: Host;

  constructor(host: Host) {
    super();
    this.host = host;
  }

  get themeSource(): NativeTheme['themeSource'] {
    return this.source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    this.source = source;
    for (const { attached, command } of this.pages()) {
      void attached.then(() => command('Emulation.setEmulatedMedia', this.media())).catch(() => undefined);
    }
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }

  get shouldUseHighContrastColors(): boolean {
    return false;
  }

  /** The theme as a page is told of it. */
  media(): Parameters<'Emulation.setEmulatedMedia'> {
    if (this.source === 'system') return { features: [] };
    return { features: [{ name: 'prefers-color-scheme', value: this.source }] };
  }

  private pages() {
    return [...this.host.contents.values()].map((contents) => ({
      attached: contents.attached,
      command: contents.command.bind(contents),
    }));
  }
}

/** `shell`. With a window the desktop's own opener is started; headless nothing is, and tests replace these functions. */
export function createShell(host: Host): Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'> {
  const open = (target: string) => {
    if (host.interactive) spawn('xdg-open', [target], { detached: true, stdio: 'ignore' }).on('error', () => undefined);
  };
  return strict('shell', {
    async openExternal(url: string) {
      open(url);
    },
    async openPath(file: string) {
      open(file);
      return '';
    },
    showItemInFolder(file: string) {
      open(file.slice(0, file.lastIndexOf('/')) || '/');
    },
    beep() {},
  });
}

/** `clipboard`, asynchronous as since Electron 44; it is the app's alone. */
export function createClipboard(): Pick<Clipboard, 'readText' | 'writeText' | 'clear'> {
  let text = '';
  return strict('clipboard', {
    async readText() {
      return text;
    },
    async writeText(written: string) {
      text = written;
    },
    async clear() {
      text = '';
    },
  });
}

/** `screen`: one display. */
export function createScreen() {
  const area = { x: 0, y: 0, width: 1920, height: 1080 };
  const { width, height } = area;
  const size = { width, height };
  const display: Pick<Display, 'id' | 'bounds' | 'workArea' | 'size' | 'workAreaSize' | 'scaleFactor'> = {
    id: 1,
    bounds: area,
    workArea: area,
    size,
    workAreaSize: size,
    scaleFactor: 1,
  };
  return strict(
    'screen',
    Object.assign(new EventEmitter(), {
      getPrimaryDisplay: () => display,
      getAllDisplays: () => [display],
      getDisplayMatching: () => display,
      getDisplayNearestPoint: () => display,
    }),
  );
}
