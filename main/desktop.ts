import { stat } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, clipboard, nativeTheme, shell, type WebContents } from 'electron';
import type { Printer } from '../archive/export/printer.ts';
import { cite, textOf } from '../archive/export/take-text.ts';
import { forgetArchive } from '../archive/store.ts';
import type { ArchiveStatus, BridgeEvent, ExportRequest, Problem, RecentArchive, Result } from '../contract.ts';
import { about } from './about.ts';
import { Dialogs } from './dialogs.ts';
import { Exports } from './exports.ts';
import { resolveInside } from './inside.ts';
import type { BridgeCalls } from './ipc.ts';
import { noArchive } from './no-archive.ts';
import { OpenArchive } from './open-archive.ts';
import { createPrinter } from './pdf/printer.ts';
import { places } from './places.ts';
import { PrintWindows } from './print-window.ts';
import type { RecentArchives } from './recent.ts';
import type { SettingsFile } from './settings.ts';

/** What is kept between two runs. */
export interface Kept {
  readonly settings: SettingsFile;
  readonly recent: RecentArchives;
  /** Where the indexes are. */
  readonly store: string;
}

/** Whether folders are watched while they are open; an export looks once. */
export type Watching = 'watch' | 'once';

/** The desktop app behind its window: answers the calls of the page. */
export class Desktop {
  readonly archive: OpenArchive;
  readonly exports: Exports;
  readonly printing = new PrintWindows();
  readonly #kept: Kept;
  readonly #dialogs = new Dialogs(() => this.archive.status()?.folder ?? null);
  /** Hears every event where no page is shown. */
  listener: ((event: BridgeEvent) => unknown) | null = null;
  #window: BrowserWindow | null = null;
  /** Resolves when no folder is being opened any more. */
  #opening: Promise<unknown> = Promise.resolve();
  #problem: Problem | null = null;

  constructor(kept: Kept, watching: Watching) {
    this.#kept = kept;
    this.archive = new OpenArchive({
      worker: places.worker,
      options: { store: kept.store, indexer: places.indexer, watch: watching === 'watch' },
      onEvent: (event) => this.#tellOfArchive(event),
    });
    this.exports = new Exports({
      dialogs: this.#dialogs,
      program: `Cutline ${app.getVersion()}`,
      source: () => this.archive.calls(),
      printer: (request, signal) => this.#printer(request, signal),
      onProgress: (done, total) => this.tell({ kind: 'exported', done, total }),
    });
  }

  /** The window that events go to and that dialogs stand before. */
  set window(window: BrowserWindow | null) {
    this.#window = window;
  }

  /** Tells the page, and whoever listens where there is none, of an event. */
  tell(event: BridgeEvent): void {
    this.listener?.(event);
    if (this.#window !== null && !this.#window.isDestroyed()) this.#window.webContents.send('event', event);
  }

  /** Opens a folder, or the folder of a file, and notes it among the recent archives. */
  open(place: string): Promise<Result<ArchiveStatus>> {
    const opened = this.#open(place);
    this.#opening = opened.catch(() => undefined);
    return opened;
  }

  async #open(place: string): Promise<Result<ArchiveStatus>> {
    const isFile = await stat(place).then(
      (found) => found.isFile(),
      () => false,
    );
    const result = await this.archive.open(isFile ? path.dirname(place) : place);
    this.#problem = result.ok ? null : result.problem;
    if (!result.ok) return result;
    this.#dialogs.noteOpened(result.value.folder);
    await this.#kept.recent.note(result.value, new Date()).catch(() => undefined);
    return result;
  }

  /** The bridge's calls as this window may make them. */
  callsFor(sender: WebContents): BridgeCalls {
    const { settings, recent, store } = this.#kept;
    const archive = () => this.archive.calls();
    /** Where none is open yet, the one that is being opened answers. */
    const questions = async () => {
      if (this.archive.status() === null) await this.#opening;
      return this.archive.status() === null ? noArchive : this.archive.calls();
    };
    return {
      about: async () => about(store),
      settings: async () => settings.current(),
      changeSettings: async (change) => {
        const changed = await settings.change(change);
        nativeTheme.themeSource = changed.theme;
        sender.setZoomFactor(changed.zoom / 100);
        return changed;
      },
      recentArchives: async () => recent.listWith(this.archive.status()),
      forgetArchive: (id) => this.#forget(id),
      status: async () => {
        await this.#opening;
        return this.archive.status();
      },
      openProblem: async () => {
        await this.#opening;
        return this.#problem;
      },
      chooseFolder: () => this.#chooseFolder(),
      openFolder: (folder) => this.open(folder),
      cancelIndexing: async () => archive().cancel(),
      checkFolder: async () => archive().check(),
      search: async (request) => (await questions()).search(request),
      read: async (request) => (await questions()).read(request),
      original: async (request) => (await questions()).original(request),
      photos: async (request) => (await questions()).photos(request),
      ledger: async (request) => (await questions()).ledger(request),
      exportReleases: async (request) => this.#window && this.exports.ask(request, this.#window),
      cancelExport: async () => this.exports.cancel(),
      cite: async (request) => cite(request, archive()),
      textOf: async (request) => textOf(request, archive()),
      copyText: async (text) => clipboard.writeText(text),
      showInFolder: (file) => this.#show(file),
      printJob: async () => this.printing.jobOf(sender.id),
      printReady: async () => this.printing.readyFor(sender.id),
    };
  }

  #printer({ marks }: ExportRequest, signal: AbortSignal): Printer {
    return createPrinter(this.printing.open(signal), {
      paper: this.#kept.settings.current().paper,
      marked: marks !== '',
      creator: `Cutline ${app.getVersion()}`,
    });
  }

  #tellOfArchive(event: BridgeEvent): void {
    this.tell(event);
    const isSettled = event.kind === 'status' && ['ready', 'cancelled'].includes(event.status.state);
    if (isSettled) void this.#kept.recent.update(event.status).catch(() => undefined);
  }

  async #chooseFolder(): Promise<Result<ArchiveStatus> | null> {
    const folder = this.#window && (await this.#dialogs.chooseFolder(this.#window));
    return folder === null ? null : this.open(folder);
  }

  async #forget(id: string): Promise<Result<readonly RecentArchive[]>> {
    const { recent, store } = this.#kept;
    if (!recent.list().some((archive) => archive.id === id)) return { ok: true, value: recent.list() };
    if (this.archive.status()?.id === id) await this.archive.close();
    const forgotten = await forgetArchive(store, id);
    return forgotten.ok ? { ok: true, value: await recent.forget(id) } : forgotten;
  }

  async #show(file: string): Promise<void> {
    const folder = this.archive.status()?.folder;
    const captured = folder === undefined ? null : await resolveInside(folder, file.replace(/#[^#/]*$/, ''));
    const shown = this.exports.hasWritten(file) ? file : captured;
    if (shown !== null) shell.showItemInFolder(shown);
  }
}
