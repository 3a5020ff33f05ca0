import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Dialogs } from '../../main/dialogs.ts';

const electron = vi.hoisted(() => ({
  home: '',
  /** What the dialogs were asked to propose. */
  proposed: [] as string[],
  /** What the reader chooses. */
  chosen: '',
  replaces: false,
}));

vi.mock('electron', () => ({
  app: { getPath: (name: string) => `${electron.home}/${name}` },
  BrowserWindow: {},
  dialog: {
    showOpenDialog: async (_window: unknown, { defaultPath }: { defaultPath: string }) => {
      electron.proposed.push(defaultPath);
      return { canceled: false, filePaths: [electron.chosen] };
    },
    showSaveDialog: async (_window: unknown, { defaultPath }: { defaultPath: string }) => {
      electron.proposed.push(defaultPath);
      return { canceled: false, filePath: electron.chosen };
    },
    showMessageBox: async () => ({ response: electron.replaces ? 0 : 1 }),
  },
}));

const window = {} as BrowserWindow;
const question = { label: 'PDF', name: 'release.pdf', extension: 'pdf' };

beforeEach(() => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'dialogs-'));
  for (const folder of ['home', 'archives/one/inner', 'exports'])
    mkdirSync(path.join(home, folder), { recursive: true });
  Object.assign(electron, { home, proposed: [], chosen: '', replaces: false });
});
afterEach(() => rmSync(electron.home, { recursive: true, force: true }));

const proposed = () => electron.proposed.map((folder) => path.relative(electron.home, folder));

it('proposes a folder that is there: documents only where there are any', async () => {
  const dialogs = new Dialogs(() => null);
  await dialogs.chooseFolder(window);
  mkdirSync(path.join(electron.home, 'documents'));
  await dialogs.chooseFolder(window);
  expect(proposed()).toEqual(['home', 'documents']);
});

it('starts where the last folder was opened, and not where one could not be', async () => {
  const dialogs = new Dialogs(() => null);
  electron.chosen = path.join(electron.home, 'exports');
  await dialogs.chooseFolder(window);
  await dialogs.chooseFolder(window);
  dialogs.noteOpened(path.join(electron.home, 'archives', 'one'));
  await dialogs.chooseFolder(window);
  expect(proposed()).toEqual(['home', 'home', 'archives']);
});

it('proposes where the last export went, and never the archive itself', async () => {
  const archive = path.join(electron.home, 'archives', 'one');
  const dialogs = new Dialogs(() => archive);
  dialogs.noteOpened(archive);
  for (const folder of ['exports', 'archives/one/inner', 'archives/one', 'archives']) {
    electron.chosen = path.join(electron.home, folder, 'release.pdf');
    await dialogs.chooseExport(window, question);
  }
  await dialogs.chooseExport(window, question);
  expect(proposed()).toEqual(['home', 'exports', 'home', 'home', 'archives'].map((at) => `${at}/release.pdf`));
});

it('asks before a name replaces a file once it has its ending', async () => {
  const file = path.join(electron.home, 'exports', 'release.pdf');
  writeFileSync(file, 'kept');
  const dialogs = new Dialogs(() => null);
  electron.chosen = file.replace(/\.pdf$/, '');
  const kept = await dialogs.chooseExport(window, question);
  electron.replaces = true;
  expect([kept, await dialogs.chooseExport(window, question)]).toEqual([null, file]);
});
