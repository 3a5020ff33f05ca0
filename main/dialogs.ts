import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { Problem } from '../contract.ts';

/** What is exported, under which name, to a file with which ending; null for a folder. */
export interface ExportQuestion {
  readonly label: string;
  readonly name: string;
  readonly extension: string | null;
}

/** The system's dialogs, each starting in the folder used last. */
export class Dialogs {
  #lastFolder: string | null = null;

  /** Asks for a folder; null when the reader cancels. */
  async chooseFolder(window: BrowserWindow): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Open a folder of releases',
      buttonLabel: 'Open Folder',
      properties: ['openDirectory'],
      defaultPath: this.#folder(),
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return null;
    this.#lastFolder = path.dirname(folder);
    return folder;
  }

  /** Asks where an export goes, offering a name; without an extension it is a new folder. Null when the reader cancels. */
  async chooseExport(window: BrowserWindow, { label, name, extension }: ExportQuestion): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: `Export: ${label}`,
      buttonLabel: 'Export',
      defaultPath: path.join(this.#folder(), name),
      filters: extension === null ? [] : [{ name: label, extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return null;
    this.#lastFolder = path.dirname(filePath);
    return extension !== null && path.extname(filePath) === '' ? `${filePath}.${extension}` : filePath;
  }

  #folder(): string {
    return this.#lastFolder ?? app.getPath('documents');
  }
}

/** Tells of a problem that no page asked about. */
export async function tellProblem(message: string, { sentence }: Problem): Promise<void> {
  const options = { type: 'error', message, detail: sentence } as const;
  const [window] = BrowserWindow.getAllWindows();
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}
