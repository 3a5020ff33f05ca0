import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { Problem } from '../contract.ts';

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

  /** Asks where a PDF goes, offering `name`; null when the reader cancels. */
  async choosePdf(window: BrowserWindow, name: string): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Export as PDF',
      buttonLabel: 'Export',
      defaultPath: path.join(this.#folder(), name),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    if (canceled || filePath === '') return null;
    this.#lastFolder = path.dirname(filePath);
    return path.extname(filePath) === '' ? `${filePath}.pdf` : filePath;
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
