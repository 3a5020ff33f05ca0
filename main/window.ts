import path from 'node:path';
import { BrowserWindow, type Rectangle, screen, type WebPreferences } from 'electron';
import * as v from 'valibot';
import { readJson, writeJson } from './json-file.ts';
import { origin } from './origin.ts';
import { places } from './places.ts';

const least = { width: 640, height: 480 } as const;
const standard = { width: 1280, height: 840 } as const;

const placement = v.object({
  x: v.number(),
  y: v.number(),
  width: v.pipe(v.number(), v.minValue(least.width)),
  height: v.pipe(v.number(), v.minValue(least.height)),
  maximized: v.boolean(),
});
type Placement = v.InferOutput<typeof placement>;

/** The preferences of every window of the app: no Node, no shared context, no way round the guard. */
export function webPreferences(): Readonly<WebPreferences> {
  return Object.freeze({
    preload: places.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    v8CacheOptions: 'code',
  });
}

/** The reader's window, where it last stood when that is still on a screen. Kept in `window.json` of `folder`. `zoom` is in percent. */
export async function openReaderWindow(folder: string, zoom: () => number): Promise<BrowserWindow> {
  const file = path.join(folder, 'window.json');
  const last = await readPlacement(file);
  const window = new BrowserWindow({
    ...(last ? bounds(last) : standard),
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    title: 'Cutline',
    webPreferences: webPreferences(),
  });
  window.once('ready-to-show', () => (last?.maximized ? window.maximize() : window.show()));
  // Chromium zooms what is loaded, not the window: before there is a page it would forget.
  window.webContents.on('did-navigate', () => window.webContents.setZoomFactor(zoom() / 100));
  window.on('close', () => void writeJson(file, placementOf(window)).catch(() => undefined));
  return window;
}

/** Loads a page of the app; resolves when it has loaded. */
export async function loadPage(window: BrowserWindow, page: 'index.html' | 'print.html'): Promise<void> {
  await window.loadURL(`${origin}/${page}`);
}

/** Whether enough of a window would be on one of these screens to take hold of it. */
export function isOnScreen(window: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) => {
    const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
    const height = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
    return width >= 120 && height >= 60 && window.y >= area.y;
  });
}

async function readPlacement(file: string): Promise<Placement | null> {
  const parsed = v.safeParse(placement, await readJson(file).catch(() => undefined));
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  return parsed.success && isOnScreen(parsed.output, areas) ? parsed.output : null;
}

function placementOf(window: BrowserWindow): Placement {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

function bounds({ x, y, width, height }: Placement): Rectangle {
  return { x, y, width, height };
}
