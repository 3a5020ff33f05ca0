import type { BrowserWindow } from 'electron';
import type { ExportSource } from '../archive/export/choose.ts';
import { type ExportTools, isFolderOf, runExport } from '../archive/export/export.ts';
import { fileName, releaseName } from '../archive/export/file-name.ts';
import type { Printer } from '../archive/export/printer.ts';
import type { Existing } from '../archive/export/whole.ts';
import type { ExportChoice, Exported, ExportRequest, Result } from '../contract.ts';
import { exportEntry } from '../exports.ts';
import type { Dialogs } from './dialogs.ts';

/** What the desktop's exports need of it. */
export interface ExportsOptions {
  readonly dialogs: Pick<Dialogs, 'chooseExport'>;
  /** The app and its version. */
  readonly program: string;
  source(): ExportSource;
  /** A printer for one export; ends what it prints when the signal says so. */
  printer(request: ExportRequest, signal: AbortSignal): Printer;
  onProgress(done: number, total: number): void;
}

/** The exports of the desktop, one at a time. */
export class Exports {
  readonly #options: ExportsOptions;
  readonly #written = new Set<string>();
  #running: AbortController | null = null;

  constructor(options: ExportsOptions) {
    this.#options = options;
  }

  /** Asks where to, and exports there; null when the reader cancels the question. */
  async ask(request: ExportRequest, window: BrowserWindow): Promise<Result<Exported> | null> {
    if (this.#running !== null) return { ok: false, problem: busy };
    const entry = exportEntry(request.form);
    const isFolder = isFolderOf(request);
    const extension = isFolder ? null : entry.extension;
    const name = await this.#nameOf(request.choice, extension);
    if (!name.ok) return name;
    const target = await this.#options.dialogs.chooseExport(window, {
      label: entry.label,
      name: name.value,
      extension,
    });
    // The dialog has asked whether a file may be replaced; a folder is never filled unasked.
    return target === null ? null : this.run(request, target, isFolder ? 'keep' : 'replace');
  }

  /** Exports to this file or folder. */
  async run(request: ExportRequest, target: string, existing: Existing): Promise<Result<Exported>> {
    if (this.#running !== null) return { ok: false, problem: busy };
    const running = new AbortController();
    this.#running = running;
    try {
      const result = await runExport(request, target, this.#toolsOf(request, { existing, signal: running.signal }));
      if (result.ok) this.#written.add(result.value.path);
      return result;
    } finally {
      this.#running = null;
    }
  }

  /** Ends the export under way. */
  cancel(): void {
    this.#running?.abort();
  }

  /** Whether this run of the app has written this file or folder. */
  hasWritten(path: string): boolean {
    return this.#written.has(path);
  }

  #toolsOf(request: ExportRequest, how: Pick<ExportTools, 'existing' | 'signal'>): ExportTools {
    const { source, printer, program, onProgress } = this.#options;
    return { ...how, program, now: new Date(), source: source(), printer: printer(request, how.signal), onProgress };
  }

  async #nameOf(choice: ExportChoice, extension: string | null): Promise<Result<string>> {
    if (choice.kind === 'answer') return { ok: true, value: fileName(choice.query || 'Releases', extension) };
    const [first] = choice.releases;
    if (first === undefined || choice.releases.length > 1) {
      return { ok: true, value: fileName(`${choice.releases.length} releases`, extension) };
    }
    const reading = await this.#options.source().read({ ...first, query: '' });
    return reading.ok ? { ok: true, value: releaseName(reading.value.article, extension) } : reading;
  }
}

const busy = { code: 'busy', sentence: 'Another export is under way; wait for it or cancel it.' };
