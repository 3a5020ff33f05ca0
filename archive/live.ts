import path from 'node:path';
import type { ArchiveState, ArchiveStatus, Problem } from '../contract.ts';
import type { ArchiveOptions } from './archive.ts';
import { followOther } from './follower.ts';
import { createHeadStart } from './head-start.ts';
import { createMerger, type Merger } from './merger.ts';
import type { Opening } from './opening.ts';
import { createPool, type Pool } from './pool.ts';
import { createReleases, type Releases } from './releases.ts';
import type { Searcher } from './search/searcher.ts';
import { createSession, type Session } from './session.ts';
import { reasonOf } from './store/disk.ts';
import { writeIdentity } from './store/identity.ts';
import type { Lock } from './store/lock.ts';
import { takeSample } from './store/sample.ts';
import { sizeOf } from './store.ts';
import { warmUp } from './warm-up.ts';
import { createWatch, type FolderWatch } from './watch.ts';

/** An archive while it is open: its parts at work. */
export interface Live {
  readonly opening: Opening;
  readonly session: Session;
  readonly releases: Releases;
  /** Resolves when the ledger is loaded and the first check is under way. */
  readonly begun: Promise<void>;
  status(): ArchiveStatus;
  /** The answer to a question about the index, whatever is damaged in it; rejects when the question was given up. */
  answer<T>(question: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  settled(): Promise<void>;
  /** Walks the folder again and reads what failed before too; where another process keeps the index, takes what it has saved. */
  check(): Promise<void>;
  close(): Promise<void>;
}

interface Parts {
  readonly opening: Opening;
  readonly options: ArchiveOptions;
  readonly pool: Pool;
  readonly background: Pool;
  readonly session: Session;
  readonly releases: Releases;
  readonly merger: Merger;
  watch: FolderWatch | null;
  unfollow: () => void;
  storeBytes: number;
  /** Why nothing is kept, changes are not noticed, or a check broke off. */
  problem: Problem | null;
  readOnly: boolean;
  /** The searcher that what is found out from the whole index was found out from. */
  known: Searcher | null;
  /** The searcher that has been typed to already. */
  warm: Searcher | null;
  readonly closing: AbortController;
}

const secondsAFile = 30;
const closingMs = 5_000;

/** Sets an archive to work: the saved index answers, the folder is checked, and watched if that is wanted. */
export function bringToLife(opening: Opening, options: ArchiveOptions & { readonly threads: number }): Live {
  const parts = assemble(opening, options);
  const guarded = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => report(parts, error),
    );
  const first = options.watch && opening.holdings.searcher.articles > 0 ? createHeadStart() : null;
  const begun = guarded(beginAfter(first?.over ?? null, parts));
  return {
    opening,
    session: parts.session,
    releases: parts.releases,
    begun,
    settled: async () => {
      await begun;
      await parts.session.settled();
      await parts.releases.settled();
    },
    status: () => statusOf(parts),
    answer: (question, signal) => answerFrom(parts, question, signal).finally(() => first?.answered()),
    check: async () => {
      await begun;
      await guarded(parts.readOnly ? follow(parts) : parts.session.check('retry'));
    },
    close: () => close(parts),
  };
}

function assemble(opening: Opening, options: ArchiveOptions & { readonly threads: number }): Parts {
  const { root, home, holdings, problem } = opening;
  const { threads, indexer, onEvent } = options;
  const stuckMs = (options.secondsAFile ?? secondsAFile) * 1_000;
  const pool = createPool({ indexer, threads, stuckMs });
  const background = createPool({ indexer, threads: 1, stuckMs });
  const onChange = () => onEvent?.({ kind: 'changed', articles: holdings.searcher.articles });
  const onStep = () => onEvent?.({ kind: 'status', status: statusOf(parts) });
  const onRest = (ending: 'ended' | 'cancelled') => rest(parts, ending);
  const work = { root, home: home.folder, holdings, pool, threads, stuckMs };
  const parts: Parts = {
    opening,
    options,
    pool,
    background,
    session: createSession({ ...work, onStep, onChange, onRest }),
    releases: createReleases({ holdings, home: home.folder, pool, onChange }),
    merger: createMerger({ holdings, home: home.folder, pool: background, onChange }),
    watch: null,
    unfollow: () => undefined,
    storeBytes: 0,
    problem,
    readOnly: opening.lock === null,
    known: null,
    warm: null,
    closing: new AbortController(),
  };
  return parts;
}

/** After a head start, and once whoever types next need not wait. */
async function beginAfter(headStart: Promise<void> | null, parts: Parts): Promise<void> {
  await headStart;
  if (headStart !== null) await prepare(parts);
  if (!parts.closing.signal.aborted) await begin(parts);
}

async function begin(parts: Parts): Promise<void> {
  const { holdings, home } = parts.opening;
  await dropDamaged(parts);
  await holdings.load();
  parts.storeBytes = await sizeOf(home.folder);
  if (!parts.readOnly) return start(parts);
  await parts.releases.refresh();
  tell(parts);
  if (parts.problem?.code !== 'locked') return;
  const onLock = (lock: Lock) => takeOver(parts, lock).catch((error: unknown) => report(parts, error));
  const onTurn = () => follow(parts).catch((error: unknown) => report(parts, error));
  parts.unfollow = followOther({ home: home.folder, onTurn, onLock });
  // Who asks once need not hear of another process that keeps the index in step.
  if (!parts.options.watch && (await parts.session.isCurrent())) parts.problem = null;
}

/** Whether any segment was damaged, and is left out now. */
async function dropDamaged({ opening, pool }: Parts): Promise<boolean> {
  const { holdings, home } = opening;
  const files = holdings.segments().map(({ file }) => path.join(home.folder, file));
  if (files.length === 0) return false;
  const ending = await pool.run({ kind: 'verify', files }).ending;
  const damaged = ending.kind === 'verified' ? ending.damaged : [];
  await holdings.drop(damaged.map((file) => path.basename(file)));
  return damaged.length > 0;
}

/** Answers a question; when it fails because a segment is damaged, answers from the others while that one is made anew. */
async function answerFrom<T>(parts: Parts, question: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await question();
  } catch (error) {
    if (signal?.aborted || !(await dropDamaged(parts))) throw error;
    if (!parts.readOnly) void parts.session.check('new').catch((failure: unknown) => report(parts, failure));
    return question();
  }
}

/** Watching comes first: what changes while the folder is walked is seen by one or the other. */
function start(parts: Parts): void {
  const { session, opening, options } = parts;
  if (options.watch) parts.watch = watchFolder(parts);
  parts.watch?.follow(opening.holdings.catalog.folders());
  void session.check('new').catch((error: unknown) => report(parts, error));
}

function watchFolder(parts: Parts): FolderWatch {
  return createWatch(parts.opening.root, {
    onChange: (folders) => recheck(parts, folders),
    onFailure: (sentence) => {
      parts.problem = { code: 'watch', sentence };
      tell(parts);
    },
  });
}

function recheck(parts: Parts, folders: readonly string[]): void {
  if (folders.length > 0) void parts.session.recheck(folders).catch((error: unknown) => report(parts, error));
}

/** Shows what the process that keeps the index has saved. */
async function follow(parts: Parts): Promise<void> {
  if (!(await parts.opening.holdings.reload())) return;
  void parts.releases.refresh();
  tell(parts);
  parts.options.onEvent?.({ kind: 'changed', articles: parts.opening.holdings.searcher.articles });
}

async function takeOver(parts: Parts, lock: Lock): Promise<void> {
  await parts.opening.holdings.take(lock);
  parts.problem = null;
  parts.readOnly = false;
  start(parts);
}

/**
 * After a check: new folders are watched and, unless it was cancelled, looked at once more; what is found out from the
 * whole index is found out again, segments are merged, and whoever types next need not wait for what is new.
 */
async function rest(parts: Parts, ending: 'ended' | 'cancelled'): Promise<void> {
  const { holdings, home } = parts.opening;
  const appeared = parts.watch?.follow(holdings.catalog.folders()) ?? [];
  if (ending === 'ended') recheck(parts, appeared);
  parts.storeBytes = await sizeOf(home.folder);
  if (parts.known === holdings.searcher) return;
  parts.known = holdings.searcher;
  await noteIdentity(parts).catch(() => undefined);
  void parts.releases.refresh().then(() => parts.merger.run().then(() => prepare(parts)));
}

/** Only where somebody may type, and once an index; whatever goes wrong, the question itself will say. */
async function prepare(parts: Parts): Promise<void> {
  const { searcher } = parts.opening.holdings;
  if (!parts.options.watch || parts.warm === searcher) return;
  parts.warm = searcher;
  await warmUp(searcher, parts.closing.signal).catch(() => undefined);
}

/** So that the archive is known again when its folder has moved. */
async function noteIdentity({ opening, options }: Parts): Promise<void> {
  const { catalog, searcher } = opening.holdings;
  const read: string[] = [];
  for (const { entry } of catalog.records()) if (entry.outcome === 'read') read.push(entry.path);
  const sample = await takeSample(opening.root, read);
  await writeIdentity(options.store, { ...opening.home.identity, articles: searcher.articles, sample });
}

function statusOf({ opening, session, readOnly, problem, storeBytes }: Parts): ArchiveStatus {
  const { holdings, root, home } = opening;
  const state: ArchiveState = readOnly ? 'ready' : session.state();
  const damage = state === 'ready' ? null : holdings.damage;
  return {
    id: home.identity.id,
    folder: root,
    name: home.identity.name,
    state,
    articles: holdings.searcher.articles,
    counts: holdings.counts,
    progress: session.progress(),
    problem: session.problem() ?? holdings.unkept ?? damage ?? problem,
    storeBytes,
  };
}

function tell(parts: Parts): void {
  parts.options.onEvent?.({ kind: 'status', status: statusOf(parts) });
}

/** What should never happen is said, and the archive goes on with what there is. */
function report(parts: Parts, error: unknown): void {
  parts.problem = { code: 'internal', sentence: `Checking the folder broke off: ${reasonOf(error)}.` };
  tell(parts);
}

/** Threads end the file they are at, and keep what is done; one that takes too long is ended without. */
async function close(parts: Parts): Promise<void> {
  const { session, releases, pool, background, opening, watch } = parts;
  parts.closing.abort();
  releases.close();
  parts.unfollow();
  watch?.close();
  session.cancel();
  await Promise.race([session.settled(), new Promise((resolve) => setTimeout(resolve, closingMs).unref())]);
  await Promise.all([pool.close(), background.close()]);
  await session.settled();
  await opening.holdings.close();
}
