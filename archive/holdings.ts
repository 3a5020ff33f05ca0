import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { LedgerCounts, Problem } from '../contract.ts';
import { type Catalog, createCatalog, type FileRecord } from './catalog.ts';
import type { WrittenSegment } from './indexer-job.ts';
import { openSearcher } from './search/open.ts';
import type { Searcher } from './search/searcher.ts';
import { createSegments, type Place, type Segments } from './segments.ts';
import { appendCatalog, type CatalogChange, readCatalog } from './store/catalog-log.ts';
import { codeOf, sentenceOf } from './store/disk.ts';
import { removeLeftovers, removeReplaced } from './store/leftovers.ts';
import type { Lock } from './store/lock.ts';
import {
  emptyManifest,
  type Manifest,
  readManifest,
  type SavedCatalog,
  type SavedSegment,
  writeManifest,
} from './store/manifest.ts';
import { createTurn } from './turn.ts';

/** A change of what an archive holds; it is kept and shown as a whole. */
export interface Commit {
  readonly records: readonly FileRecord[];
  /** Where the articles of the files in `records` are; files not named have none. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** The ids of those articles, and their paths. */
  readonly articles: readonly { readonly id: string; readonly path: string }[];
  readonly gone: readonly string[];
  readonly segments: readonly WrittenSegment[];
}

/** What is known of an archive, in memory and on disk. Changes are made one after the other. */
export interface Holdings {
  readonly catalog: Catalog;
  readonly searcher: Searcher;
  /** Of the ledger, known before the ledger itself is loaded. */
  readonly counts: LedgerCounts;
  /** Why a part of the saved index cannot be used. */
  readonly damage: Problem | null;
  /** Why the last changes could not be kept; null when they are. */
  readonly unkept: Problem | null;
  articlesOf(file: string): number;
  /** Where articles with this id are. */
  pathsOf(id: string): readonly string[];
  segments(): readonly SavedSegment[];
  /** Leaves damaged segments out; what was in them is read again with the next check. */
  drop(segments: readonly string[]): Promise<void>;
  /** Loads the ledger, and finds where each file's articles are. Nothing may be changed before. */
  load(): Promise<void>;
  /** Fails with what the disk said; the change is shown all the same, and kept with the next one that can be. */
  commit(change: Commit): Promise<Problem | null>;
  /** Puts a merged segment in the place of its parts; null when nothing was left in them. */
  merge(parts: readonly SavedSegment[], merged: string | null): Promise<Problem | null>;
  /** Takes what another process has saved meanwhile; false when nothing has changed since the last time. */
  reload(): Promise<boolean>;
  /** The same, and from now on writes with this lock. */
  take(lock: Lock): Promise<void>;
  /** Why nothing can be kept any more: the index was deleted under this process. Null while it is there. */
  gone(): Promise<Problem | null>;
  /** Gives the lock back. */
  close(): Promise<void>;
}

interface State {
  readonly folder: string;
  lock: Lock | null;
  catalog: Catalog;
  segments: Segments;
  /** Where articles of an id are, or were: what is gone is left out when it is asked for. */
  paths: Map<string, readonly string[]>;
  searcher: Searcher;
  saved: Manifest;
  loaded: boolean;
  damage: Problem | null;
  unkept: Problem | null;
  /** Changes that no log holds yet. */
  unsaved: CatalogChange[];
}

/** How many entries are looked at between two questions. */
const entriesASlice = 500;

/**
 * Opens what is kept in this folder of the store; without the lock nothing will be written there.
 * It answers before its checksums were compared: a thread does that next, and what is damaged is dropped.
 */
export async function openHoldings(folder: string, lock: Lock | null): Promise<Holdings> {
  const saved = await readManifest(folder);
  if (lock !== null) await removeLeftovers(folder, saved);
  const segments = createSegments(saved.segments);
  const { searcher, damaged } = await openSearcher(segments.refs(folder), 'unchecked');
  for (const { file } of damaged) segments.drop(path.basename(file));
  const state: State = {
    folder,
    lock,
    catalog: createCatalog(),
    segments,
    paths: new Map(),
    searcher,
    saved,
    loaded: false,
    damage: damageOf(damaged.map(({ file }) => path.basename(file))),
    unkept: null,
    unsaved: [],
  };
  return holdingsOf(state);
}

function holdingsOf(state: State): Holdings {
  const turn = createTurn();
  return {
    get catalog() {
      return state.catalog;
    },
    get searcher() {
      return state.searcher;
    },
    get counts() {
      return state.loaded ? state.catalog.counts : state.saved.counts;
    },
    get damage() {
      return state.damage;
    },
    get unkept() {
      return state.unkept;
    },
    articlesOf: (file) => state.segments.articlesOf(file),
    pathsOf: (id) => (state.paths.get(id) ?? []).filter((article) => isThere(state, article)),
    segments: () => state.segments.saved(),
    drop: (damaged) =>
      turn.take(async () => {
        for (const segment of damaged) state.segments.drop(segment);
        state.damage = damageOf(damaged) ?? state.damage;
        if (damaged.length > 0) state.searcher = await state.searcher.replace(state.segments.refs(state.folder));
      }),
    load: () => turn.take(() => load(state)),
    commit: (change) =>
      turn.take(async () => {
        apply(state, change);
        return showAndSave(state);
      }),
    merge: (parts, merged) =>
      turn.take(async () => {
        state.segments.merge(parts, merged);
        return showAndSave(state);
      }),
    reload: () => turn.take(async () => isNewer(await readManifest(state.folder), state.saved) && reload(state)),
    take: (lock) =>
      turn.take(async () => {
        state.lock = lock;
        await reload(state);
        await removeLeftovers(state.folder, state.saved);
      }),
    gone: async () => (state.lock === null ? null : whyGone(state.folder)),
    close: () =>
      turn.take(async () => {
        state.searcher.close();
        await state.lock?.release();
      }),
  };
}

function isNewer(now: Manifest, before: Manifest): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}

async function reload(state: State): Promise<true> {
  state.saved = await readManifest(state.folder);
  state.segments = createSegments(state.saved.segments);
  state.catalog = createCatalog();
  state.loaded = false;
  state.searcher = await state.searcher.replace(state.segments.refs(state.folder));
  await load(state);
  return true;
}

function damageOf(segments: readonly string[]): Problem | null {
  if (segments.length === 0) return null;
  const sentence = `The saved index is damaged in ${segments.join(', ')}; the files it was made of are read again.`;
  return { code: 'damaged', sentence };
}

/** A ledger that is damaged is made anew from the folder: then nothing of the old index counts. */
async function load(state: State): Promise<void> {
  const { saved, folder } = state;
  if (saved.catalog !== null && !(await readCatalog(folder, saved.catalog, state.catalog))) {
    state.catalog = createCatalog();
    state.damage = { code: 'damaged', sentence: 'The saved ledger is damaged; the folder is read again.' };
    state.saved = { ...saved, catalog: null };
  }
  const { catalog } = state;
  state.paths = new Map();
  let seen = 0;
  for (const entry of state.searcher.entries()) {
    state.segments.found(fileOf(catalog, entry.path), {
      segment: path.basename(entry.segment),
      ordinal: entry.ordinal,
    });
    if (++seen % entriesASlice === 0) await new Promise(setImmediate);
  }
  for (const file of [...state.segments.files()]) {
    if (catalog.get(file) === undefined) state.segments.move(file, []);
  }
  state.loaded = true;
}

/** Which file an article's path (`file` or `file#entry`) lies in; the path itself when the catalog knows none. */
function fileOf(catalog: Catalog, article: string): string {
  if (catalog.get(article) !== undefined) return article;
  for (let end = article.indexOf('#'); end >= 0; end = article.indexOf('#', end + 1)) {
    if (catalog.get(article.slice(0, end)) !== undefined) return article.slice(0, end);
  }
  return article;
}

function note({ paths }: State, { id, path: article }: { readonly id: string; readonly path: string }): void {
  const known = paths.get(id) ?? [];
  if (!known.includes(article)) paths.set(id, [...known, article]);
}

function isThere({ catalog }: State, article: string): boolean {
  return (catalog.get(fileOf(catalog, article))?.entry.articles ?? 0) > 0;
}

function apply(state: State, { records, places, articles, gone, segments }: Commit): void {
  for (const segment of segments) state.segments.add(segment.file, segment.articles);
  for (const record of records) {
    state.catalog.set(record);
    state.segments.move(record.entry.path, places.get(record.entry.path) ?? []);
  }
  for (const file of gone) {
    state.catalog.delete(file);
    state.segments.move(file, []);
  }
  for (const article of articles) note(state, article);
  state.unsaved.push({ records, gone });
}

async function showAndSave(state: State): Promise<Problem | null> {
  state.searcher = await state.searcher.replace(state.segments.refs(state.folder));
  try {
    state.unkept = await save(state);
  } catch (error) {
    state.unkept = { code: codeOf(error), sentence: sentenceOf(state.folder, error) };
  }
  return state.unkept;
}

async function save(state: State): Promise<Problem | null> {
  const { folder, lock, catalog } = state;
  if (lock === null || !(await lock.held())) return whyLost(folder);
  const log = await saveCatalog(state);
  const now: Manifest = { ...emptyManifest, segments: state.segments.saved(), catalog: log, counts: catalog.counts };
  await writeManifest(folder, now);
  const before = state.saved;
  state.saved = now;
  state.unsaved = [];
  await removeReplaced(folder, before, now);
  return null;
}

/** Without a lock file no other process keeps the index: then it was deleted. */
async function whyLost(folder: string): Promise<Problem> {
  return (await whyGone(folder)) ?? lostLock;
}

async function whyGone(folder: string): Promise<Problem | null> {
  const isKept = await access(path.join(folder, 'lock')).then(
    () => true,
    () => false,
  );
  if (isKept) return null;
  const sentence = `${folder}: the saved index was deleted while this archive was open. It is made anew when Cutline starts again.`;
  return { code: 'store-gone', sentence };
}

const lostLock: Problem = {
  code: 'locked',
  sentence: 'Another Cutline keeps the index of this archive now; what is new here is not kept.',
};

/** Appends what is not saved yet; a log that is mostly out of date is written anew. */
async function saveCatalog({ folder, saved, unsaved, catalog }: State): Promise<SavedCatalog> {
  const log = saved.catalog;
  const records = unsaved.flatMap((change) => change.records);
  const gone = unsaved.flatMap((change) => change.gone);
  if (log !== null && log.lines + records.length + gone.length < 2 * catalog.size + 1_000) {
    let last = log;
    for (const change of unsaved) last = await appendCatalog(folder, last, change);
    return last;
  }
  const fresh: SavedCatalog = { file: `${randomUUID()}.files`, bytes: 0, lines: 0 };
  return appendCatalog(folder, fresh, { records: [...catalog.records()], gone: [] });
}
