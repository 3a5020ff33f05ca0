import { stat } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { Problem } from '../contract.ts';

/** What is exported, under which name, to a file with which ending; null for a folder. */
export interface ExportQuestion {
  readonly label: string;
  readonly name: string;
  readonly extension: string | null;
}

/** The system's dialogs. What they propose is a folder that is there, and for an export never one of the open archive. */
export class Dialogs {
  readonly #archive: () => string | null;
  #openedIn: string | null = null;
  #exportedTo: string | null = null;

  /** `archive` names the folder that is open. */
  constructor(archive: () => string | null) {
    this.#archive = archive;
  }

  /** A folder has been opened: the next is proposed from beside it. */
  noteOpened(folder: string): void {
    this.#openedIn = path.dirname(folder);
  }

  /** Asks for a folder; null when the reader cancels. */
  async chooseFolder(window: BrowserWindow): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Open a folder of releases',
      buttonLabel: 'Open Folder',
      properties: ['openDirectory'],
      defaultPath: await firstFolder([this.#openedIn, ...ownFolders()], null),
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  /** Asks where an export goes, offering a name; without an extension it is a new folder. Null when the reader cancels. */
  async chooseExport(window: BrowserWindow, { label, name, extension }: ExportQuestion): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: `Export: ${label}`,
      buttonLabel: 'Export',
      defaultPath: path.join(await firstFolder([this.#exportedTo, ...ownFolders()], this.#archive()), name),
      filters: extension === null ? [] : [{ name: label, extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return null;
    this.#exportedTo = path.dirname(filePath);
    if (extension === null || path.extname(filePath) !== '') return filePath;
    const completed = `${filePath}.${extension}`;
    return (await mayReplace(window, completed)) ? completed : null;
  }
}

/** The user's own folders, the best first. */
function ownFolders(): readonly string[] {
  return [app.getPath('documents'), app.getPath('home')];
}

/** The first that is a folder and not within `besides`; the last when none is. */
async function firstFolder(folders: readonly (string | null)[], besides: string | null): Promise<string> {
  for (const folder of folders) {
    if (folder !== null && !isWithin(folder, besides) && (await isFolder(folder))) return folder;
  }
  return folders.at(-1) ?? '';
}

function isWithin(folder: string, other: string | null): boolean {
  if (other === null) return false;
  const way = path.relative(other, folder);
  return !path.isAbsolute(way) && way.split(path.sep)[0] !== '..';
}

function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The dialog has asked about the name as it was typed, not about the one with the ending. */
async function mayReplace(window: BrowserWindow, file: string): Promise<boolean> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Replace ${path.basename(file)}?`,
    detail: `There is a file of this name in ${path.dirname(file)}. Replacing it overwrites what it holds.`,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Tells of a problem that no page asked about. */
export async function tellProblem(message: string, { sentence }: Problem): Promise<void> {
  const options = { type: 'error', message, detail: sentence } as const;
  const [window] = BrowserWindow.getAllWindows();
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}
