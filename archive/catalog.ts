import path from 'node:path';
import type { LedgerCounts, LedgerEntry } from '../contract.ts';
import { isNeighbour } from './folder.ts';
import { noCounts, recount } from './ledger.ts';

/** What is known of a file: its line in the ledger, its signature, and what its reader looked for around it. */
export interface FileRecord {
  readonly entry: LedgerEntry;
  /** When it was last changed, in milliseconds; with its length the signature that tells whether it is still the same. */
  readonly modified: number;
  /** Whether it counted as a picture beside captures, so that its own caption was not looked for. */
  readonly beside: boolean;
  /** Names and ids of neighbours its reader asked for: when one of them comes or goes, the file is read again. */
  readonly asked: readonly string[];
  /** The rules it was read by. */
  readonly rules: string;
}

/** Every file of the archive that was found, by folder. */
export interface Catalog {
  readonly size: number;
  readonly counts: LedgerCounts;
  get(file: string): FileRecord | undefined;
  set(record: FileRecord): void;
  delete(file: string): void;
  /** A folder that was seen, though nothing in it was. */
  addFolder(folder: string): void;
  deleteFolder(folder: string): void;
  folders(): readonly string[];
  /** The files directly in a folder. */
  filesIn(folder: string): readonly string[];
  records(): Iterable<FileRecord>;
  /** Those of pictures and sidecars alone. */
  neighbours(): Iterable<FileRecord>;
  /** The lines of the ledger in path order. */
  entries(): readonly LedgerEntry[];
}

/** A catalog without files. */
export function createCatalog(): Catalog {
  const folders = new Map<string, Map<string, FileRecord>>();
  const neighbours = new Map<string, FileRecord>();
  let counts = noCounts;
  let size = 0;
  let sorted: readonly LedgerEntry[] | null = null;

  const filesOf = (folder: string) => {
    const known = folders.get(folder) ?? new Map<string, FileRecord>();
    folders.set(folder, known);
    return known;
  };
  const remove = (file: string) => {
    const files = folders.get(folderOf(file));
    const record = files?.get(file);
    if (record === undefined) return;
    files?.delete(file);
    neighbours.delete(file);
    counts = recount(counts, record.entry, -1);
    size--;
    sorted = null;
  };
  function* records(): Iterable<FileRecord> {
    for (const files of folders.values()) yield* files.values();
  }
  return {
    get size() {
      return size;
    },
    get counts() {
      return counts;
    },
    get: (file) => folders.get(folderOf(file))?.get(file),
    set: (record) => {
      const { path: file } = record.entry;
      remove(file);
      filesOf(folderOf(file)).set(file, record);
      if (isNeighbour(file)) neighbours.set(file, record);
      counts = recount(counts, record.entry, 1);
      size++;
      sorted = null;
    },
    delete: remove,
    addFolder: (folder) => void filesOf(folder),
    deleteFolder: (folder) => {
      for (const file of [...(folders.get(folder)?.keys() ?? [])]) remove(file);
      folders.delete(folder);
    },
    folders: () => [...folders.keys()],
    filesIn: (folder) => [...(folders.get(folder)?.keys() ?? [])],
    records,
    neighbours: () => neighbours.values(),
    entries: () => {
      sorted ??= [...records()].map((record) => record.entry).sort((a, b) => (a.path < b.path ? -1 : 1));
      return sorted;
    },
  };
}

/** The folder a file lies in, '' for the archive itself. */
export function folderOf(file: string): string {
  const folder = path.posix.dirname(file);
  return folder === '.' ? '' : folder;
}
