import { BrowserWindow } from 'electron';
import type { PrintJob } from '../contract.ts';
import { loadPage, webPreferences } from './window.ts';

const patience = 120_000;

/** The hidden windows that print, each with its job, and the calls of the print page. */
export class PrintWindows {
  readonly #jobs = new Map<number, { readonly job: PrintJob; ready(): void }>();

  /** The job of the window this id belongs to; null for any other window. */
  jobOf(contentsId: number): PrintJob | null {
    return this.#jobs.get(contentsId)?.job ?? null;
  }

  /** The print page of this window says that it is laid out. */
  readyFor(contentsId: number): void {
    this.#jobs.get(contentsId)?.ready();
  }

  /** Prints a job to a tagged PDF with an outline. The window is gone afterwards, whatever happened. */
  async print(job: PrintJob): Promise<Uint8Array> {
    const window = new BrowserWindow({ show: false, title: 'Cutline: printing', webPreferences: webPreferences() });
    const id = window.webContents.id;
    try {
      const ready = new Promise<void>((resolve) => this.#jobs.set(id, { job, ready: resolve }));
      await loadPage(window, 'print.html');
      await inTime(ready);
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } finally {
      this.#jobs.delete(id);
      window.destroy();
    }
  }
}

async function inTime(ready: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the print page was not laid out in two minutes')), patience);
  });
  try {
    await Promise.race([ready, late]);
  } finally {
    clearTimeout(timer);
  }
}
