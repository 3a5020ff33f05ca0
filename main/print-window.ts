import { BrowserWindow } from 'electron';
import type { PrintJob } from '../contract.ts';
import { loadPage, webPreferences } from './window.ts';

const patience = 180_000;

interface Waiting {
  readonly job: PrintJob;
  ready(): void;
}

/** Prints one job after the other in a hidden window, which is gone when it is closed. */
export interface PagePrinter {
  /** The job as a PDF: tagged and with an outline, feet without. Rejects when the signal aborts. */
  print(job: PrintJob): Promise<Uint8Array>;
  close(): void;
}

/** The hidden windows that print, each with its job, and the calls of the print page. */
export class PrintWindows {
  readonly #jobs = new Map<number, Waiting>();

  /** The job of the window this id belongs to; null for any other window. */
  jobOf(contentsId: number): PrintJob | null {
    return this.#jobs.get(contentsId)?.job ?? null;
  }

  /** The print page of this window says that it is laid out. */
  readyFor(contentsId: number): void {
    this.#jobs.get(contentsId)?.ready();
  }

  /** A printer; its window is opened with its first job. */
  open(signal: AbortSignal): PagePrinter {
    let window: BrowserWindow | null = null;
    return {
      print: (job) => {
        window ??= new BrowserWindow({ show: false, title: 'Cutline: printing', webPreferences: webPreferences() });
        return this.#print(window, job, signal);
      },
      close: () => window?.destroy(),
    };
  }

  async #print(window: BrowserWindow, job: PrintJob, signal: AbortSignal): Promise<Uint8Array> {
    const id = window.webContents.id;
    const isFoot = job.kind === 'feet';
    try {
      signal.throwIfAborted();
      const ready = new Promise<void>((resolve) => this.#jobs.set(id, { job, ready: resolve }));
      await inTime(loadPage(window, 'print.html'), signal);
      await inTime(ready, signal);
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: !isFoot,
        generateDocumentOutline: !isFoot,
      });
    } finally {
      this.#jobs.delete(id);
    }
  }
}

async function inTime(work: Promise<void>, signal: AbortSignal): Promise<void> {
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the print page was not laid out in three minutes')), patience);
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
  });
  try {
    await Promise.race([work, stopped]);
  } finally {
    stop();
  }
}
