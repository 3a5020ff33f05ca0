import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import { folderOf } from './catalog.ts';
import { codeOf, reasonOf } from './store/disk.ts';

/** Tells which folders of an archive something has happened in. */
export interface FolderWatch {
  /**
   * Watches these folders from now on, and no longer those that are not among them.
   * Returns those it did not watch before: what came into them since they were walked was told to nobody.
   */
  follow(folders: readonly string[]): readonly string[];
  close(): void;
}

/** What a watch calls: at most a few times a second, and once when it cannot go on. */
export interface WatchListener {
  /** Folders relative to the archive in which files or folders came, changed or went. */
  readonly onChange: (folders: readonly string[]) => void;
  readonly onFailure: (sentence: string) => void;
}

/** A burst is told of when it has been quiet for so long, and anyway after the second time. */
const quietMs = 120;
const patienceMs = 400;

/** One watch of the whole tree where the system has it; Linux has one for each folder. */
const wholeTree = process.platform === 'darwin' || process.platform === 'win32';

/** A watch over an archive (a real path) that follows no folder yet. */
export function createWatch(root: string, { onChange, onFailure }: WatchListener): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const burst = createBurst(onChange);
  let failed = false;

  const fail = (error: unknown) => {
    if (failed) return;
    failed = true;
    close();
    onFailure(
      `Changes of the folder are not noticed by themselves, ${whyUnwatched(error)}; check the folder to see them.`,
    );
  };
  const add = (folder: string) => {
    if (failed || watchers.has(folder)) return;
    try {
      const watcher = watch(path.join(root, folder), { persistent: false, recursive: wholeTree }, (_, name) =>
        burst.add(wholeTree && name !== null ? folderOf(name.replaceAll(path.sep, '/')) : folder),
      );
      watcher.on('error', () => remove(folder));
      watchers.set(folder, watcher);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EACCES') fail(error);
    }
  };
  const remove = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const close = () => {
    burst.close();
    for (const folder of [...watchers.keys()]) remove(folder);
  };
  return {
    follow: (folders) => {
      const wanted = new Set(wholeTree ? [''] : folders);
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) remove(folder);
      const fresh = [...wanted].filter((folder) => !watchers.has(folder));
      for (const folder of fresh) add(folder);
      return fresh.filter((folder) => watchers.has(folder));
    },
    close,
  };
}

interface Burst {
  add(folder: string): void;
  close(): void;
}

function createBurst(onChange: (folders: readonly string[]) => void): Burst {
  const folders = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let since = 0;
  const tell = () => {
    timer = null;
    const told = [...folders];
    folders.clear();
    onChange(told);
  };
  const close = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    add: (folder) => {
      if (timer === null) since = Date.now();
      else clearTimeout(timer);
      folders.add(folder);
      timer = setTimeout(tell, Math.min(quietMs, Math.max(0, since + patienceMs - Date.now())));
      timer.unref();
    },
    close,
  };
}

function whyUnwatched(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOSPC') return 'the system allows no more watched folders, see fs.inotify.max_user_watches';
  return reasonOf(error);
}
