import type { LedgerEntry, Problem } from '../contract.ts';
import type { FileRecord } from './catalog.ts';
import type { Commit } from './holdings.ts';
import type { FileToRead, IndexedFile, ReadJob } from './indexer-job.ts';
import { refusal } from './ledger.ts';
import type { Ending, Pool, Run } from './pool.ts';
import { rules } from './rules.ts';

/** What indexing needs: threads, what every job of theirs shares, and where the results go. */
export interface IndexingOptions {
  readonly pool: Pool;
  readonly threads: number;
  /** How long a file may take before its thread is ended; told in the ledger. */
  readonly stuckMs: number;
  readonly job: Omit<ReadJob, 'kind' | 'files'>;
  readonly commit: (change: Commit) => Promise<Problem | null>;
}

/** Files being read, from the first to the last or until they are stopped. */
export interface Indexing {
  /** Resolves when all is done or nothing more can be; with why, if it is the store's or the folder's fault. */
  readonly ended: Promise<Problem | null>;
  readonly total: number;
  done(): number;
  current(): string | null;
  /** Keeps what is done and leaves the rest. */
  stop(): void;
}

interface State {
  readonly options: IndexingOptions;
  readonly queue: readonly FileToRead[];
  next: number;
  size: number;
  done: number;
  /** Jobs to be done again without the file that broke them. */
  readonly again: (readonly FileToRead[])[];
  readonly running: Map<Run, readonly FileToRead[]>;
  stopped: boolean;
  problem: Problem | null;
}

/** Jobs begin small, so that the first articles can be found at once, and grow, so that segments are few. */
const firstJob = 16;
const largestJob = 4_096;
/** At the end the rest is shared out, but not into crumbs. */
const smallestShare = 256;
const largestJobBytes = 48 * 2 ** 20;

/** Begins to read files, in the order given. */
export function startIndexing(files: readonly FileToRead[], options: IndexingOptions): Indexing {
  const state: State = {
    options,
    queue: files,
    next: 0,
    size: firstJob,
    done: 0,
    again: [],
    running: new Map(),
    stopped: false,
    problem: null,
  };
  const lanes = Array.from({ length: options.threads }, () => lane(state));
  return {
    ended: Promise.all(lanes).then(() => state.problem),
    total: files.length,
    done: () => [...state.running.keys()].reduce((sum, run) => sum + run.file(), state.done),
    current: () => {
      for (const [run, job] of state.running) return job[run.file()]?.path ?? null;
      return null;
    },
    stop: () => stop(state),
  };
}

function stop(state: State): void {
  state.stopped = true;
  for (const run of state.running.keys()) run.stop();
}

async function lane(state: State): Promise<void> {
  for (let files = take(state); files.length > 0; files = take(state)) {
    const { pool, job } = state.options;
    const run = pool.run({ ...job, kind: 'read', files });
    state.running.set(run, files);
    const ending = await run.ending;
    state.running.delete(run);
    await settle(state, files, ending);
  }
}

function take(state: State): readonly FileToRead[] {
  if (state.stopped) return [];
  const again = state.again.pop();
  if (again !== undefined) return again;
  const share = Math.ceil((state.queue.length - state.next) / (2 * state.options.threads));
  const most = Math.min(state.size, Math.max(share, smallestShare));
  const start = state.next;
  for (let bytes = 0; state.next < state.queue.length && state.next - start < most; state.next++) {
    bytes += state.queue[state.next]?.bytes ?? 0;
    if (bytes > largestJobBytes && state.next > start) break;
  }
  state.size = Math.min(largestJob, state.size * 2);
  return state.queue.slice(start, state.next);
}

async function settle(state: State, files: readonly FileToRead[], ending: Ending): Promise<void> {
  switch (ending.kind) {
    case 'read':
      state.done += ending.files.length;
      return keep(state, { ...commitOf(files, ending.files), segments: ending.segments });
    case 'stuck': {
      const seconds = Math.round(state.options.stuckMs / 1_000);
      return leaveOut(state, files, {
        ...ending,
        code: 'timeout',
        why: `reading it was given up after ${seconds} seconds`,
      });
    }
    case 'crashed':
      if (!ending.begun) return fail(state, { code: 'thread', sentence: `Files cannot be read: ${ending.sentence}.` });
      if (files.length > 1) return isolate(state, files, ending.file);
      return leaveOut(state, files, { ...ending, code: 'internal', why: `reading it failed: ${ending.sentence}` });
    case 'failed':
      return fail(state, { code: ending.code, sentence: ending.sentence });
    default:
      throw new Error(`a job to read files ended as "${ending.kind}"`);
  }
}

/** A crash may be the fault of the whole job (memory): the file under suspicion is read alone before it is blamed. */
function isolate(state: State, files: readonly FileToRead[], suspect: number): void {
  const others = files.filter((_, at) => at !== suspect);
  state.again.push(others.slice(Math.ceil(others.length / 2)), others.slice(0, Math.ceil(others.length / 2)));
  state.again.push(files.slice(suspect, suspect + 1));
  state.again.splice(0, state.again.length, ...state.again.filter((job) => job.length > 0));
}

interface Blame {
  readonly file: number;
  readonly code: 'timeout' | 'internal';
  readonly why: string;
}

/** Enters the file in the ledger, and the others of its job again in the queue. */
async function leaveOut(state: State, files: readonly FileToRead[], { file, code, why }: Blame): Promise<void> {
  const blamed = files[file];
  const others = files.filter((_, at) => at !== file);
  if (others.length > 0) state.again.push(others);
  if (blamed === undefined) return;
  state.done++;
  const entry = refusal(blamed, code, `${blamed.path}: ${why}.`);
  await keep(state, commitOf([blamed], [{ entry, modified: blamed.modified, asked: [], places: [], articles: [] }]));
}

async function keep(state: State, change: Commit): Promise<void> {
  const problem = await state.options.commit(change);
  if (problem !== null) fail(state, problem);
}

function fail(state: State, problem: Problem): void {
  state.problem ??= problem;
  stop(state);
}

function commitOf(files: readonly FileToRead[], indexed: readonly IndexedFile[]): Commit {
  const beside = new Set(files.filter((file) => file.beside).map((file) => file.path));
  const recordOf = ({ entry, modified, asked }: IndexedFile): FileRecord => {
    return { entry, modified, asked, beside: beside.has(entry.path), rules };
  };
  return {
    records: indexed.map(recordOf),
    places: new Map(
      indexed.map(({ entry, places }): [LedgerEntry['path'], IndexedFile['places']] => [entry.path, places]),
    ),
    articles: indexed.flatMap((file) => file.articles),
    gone: [],
    segments: [],
  };
}
