import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(__dirname, '..', '..');

/** What Electron's security checklist rules out, by the words it takes to do it. */
const ruledOut = [
  /webSecurity: false/,
  /allowRunningInsecureContent: true/,
  /experimentalFeatures/,
  /enableBlinkFeatures/,
  /nodeIntegration\w*: true/,
  /contextIsolation: false/,
  /sandbox: false/,
  /webviewTag: true/,
  /--no-sandbox'/,
  /loadFile\(|file:\/\//,
  /allow-scripts|allow-same-origin/,
  /exposeInMainWorld\([^)]*ipcRenderer/,
  /\.(?:innerHTML|outerHTML|insertAdjacentHTML)\b|dangerouslySetInnerHTML/,
  /\beval\(|new Function\(/,
] as const;

/** Who may make a window or hand an address on: one place each. */
const onlyIn = [
  { use: /new BrowserWindow\(/, files: ['main/print-window.ts', 'main/window.ts'] },
  { use: /openExternal\(/, files: ['main/leave.ts'] },
  { use: /ipcMain\.handle\(/, files: ['main/ipc.ts'] },
  { use: /contextBridge\.exposeInMainWorld\(/, files: ['main/preload.ts'] },
] as const;

function sources(): readonly { readonly file: string; readonly text: string }[] {
  return ['main', 'renderer'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:tsx?|html)$/.test(file))
      .map((file) => ({ file: `${room}/${file}`, text: readFileSync(path.join(root, room, file), 'utf8') })),
  );
}

it('does nothing that the checklist of Electron rules out', () => {
  const found = sources().flatMap(({ file, text }) =>
    ruledOut.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern.source}`),
  );
  expect(found).toEqual([]);
});

it.each(onlyIn)('has one place for $use', ({ use, files }) => {
  const found = sources().filter(({ text }) => use.test(text));
  expect(found.map(({ file }) => file).sort()).toEqual([...files]);
});

it('makes every window from the one set of preferences', () => {
  const makers = sources().filter(({ text }) => /new BrowserWindow\(/.test(text));
  expect(makers.filter(({ text }) => !/webPreferences: webPreferences\(\)/.test(text))).toEqual([]);
});
