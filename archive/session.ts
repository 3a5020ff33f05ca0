import { stat } from 'node:fs/promises';
import type { ArchiveState, Problem, Progress } from '../contract.ts';
import { folderOf } from './catalog.ts';
import { type Changes, compare } from './changes.ts';
import type { Found } from './folder.ts';
import type { Commit, Holdings } from './holdings.ts';
import type { FileToRead } from './indexer-job.ts';
import { type Indexing, startIndexing } from './indexing.ts';
import { shareNeighbours } from './neighbours.ts';
import type { Ending, Pool, Run } from './pool.ts';
import { createProgress } from './progress.ts';
import { misplacedPictures } from './shown.ts';
import { codeOf, sentenceOf } from './store/disk.ts';
import { createTurn, type Turn } from './turn.ts';

/** What keeps an index in step with its folder needs. */
export interface SessionOptions {
  /** The archive's real path. */
  readonly root: string;
  /** Where its index is kept. */
  readonly home: string;
  readonly holdings: Holdings;
  readonly pool: Pool;
  readonly threads: number;
  readonly stuckMs: number;
  /** Called whenever state or progress may have changed. */
  readonly onStep: () => void;
  /** Called when other articles can be found than before. */
  readonly onChange: () => void;
  /** Called when a check has ended, by itself or because it was cancelled, before it counts as settled. */
  readonly onRest: (ending: 'ended' | 'cancelled') => Promise<void>;
}

/** Keeps an index in step with its folder. Walks and readings come one after the other. */
export interface Session {
  state(): ArchiveState;
  progress(): Progress | null;
  problem(): Problem | null;
  /** Walks the folder, and reads what is new or changed, with `retry` also what failed before. */
  check(retry: 'retry' | 'new'): Promise<void>;
  /** The same for these folders alone. */
  recheck(folders: readonly string[]): Promise<void>;
  /** Whether the index says what is in the folder now; walks it and changes nothing. */
  isCurrent(): Promise<boolean>;
  cancel(): void;
  settled(): Promise<void>;
}

interface Work {
  readonly options: SessionOptions;
  state: ArchiveState;
  problem: Problem | null;
  progress: Progress | null;
  /** Whether everything that was found has been read; not so after a walk was cancelled. */
  complete: boolean;
  walk: Run | null;
  indexing: Indexing | null;
  cancelled: boolean;
  /** Which folder on which disk the index is of. */
  root: string | null;
  /** Counts the lists of neighbours. */
  lists: number;
  /** Folders whose check waits for its turn. */
  readonly due: Set<string>;
}

const stepMs = 100;

/** A session that has done nothing yet: the saved index answers, and the folder is yet to be checked. */
export function createSession(options: SessionOptions): Session {
  const work: Work = {
    options,
    state: 'checking',
    problem: null,
    progress: null,
    complete: false,
    walk: null,
    indexing: null,
    cancelled: false,
    root: null,
    lists: 0,
    due: new Set(),
  };
  const turn = createTurn();
  return {
    state: () => work.state,
    progress: () => work.progress,
    problem: () => work.problem,
    check: (retry) => turn.take(() => check(work, { starts: null, retry: retry === 'retry' })),
    recheck: (folders) => recheck(work, turn, folders),
    isCurrent: () => turn.take(() => isCurrent(work)),
    cancel: () => {
      work.cancelled = true;
      work.walk?.stop();
      work.indexing?.stop();
    },
    settled: () => turn.idle(),
  };
}

interface Check {
  readonly starts: readonly string[] | null;
  readonly retry: boolean;
}

async function check(work: Work, { starts, retry }: Check): Promise<void> {
  const { holdings } = work.options;
  work.cancelled = false;
  const full = starts === null;
  if (full) enter(work, 'checking');
  const gone = (await findRoot(work)) ?? (await holdings.gone());
  if (gone !== null) return rest(work, gone);
  const found = await walk(work, starts);
  if (found === null || 'code' in found) return rest(work, found ?? work.problem);
  const known = { catalog: holdings.catalog, articlesOf: holdings.articlesOf, retry };
  const changes = compare(known, { starts, found });
  const problem = (await settle(work, changes)) ?? (await read(work, changes.read)) ?? (await readMisplaced(work));
  if (full) work.complete = true;
  return rest(work, full || changes.read.length > 0 ? problem : (problem ?? work.problem));
}

/** Folders told of while another check is under way are checked together, once. */
function recheck(work: Work, turn: Turn, folders: readonly string[]): Promise<void> {
  const waits = work.due.size > 0;
  for (const folder of folders) work.due.add(folder);
  if (waits) return turn.idle();
  return turn.take(() => {
    const starts = [...work.due];
    work.due.clear();
    return check(work, { starts, retry: false });
  });
}

async function isCurrent(work: Work): Promise<boolean> {
  const { holdings } = work.options;
  const found = await walk(work, null);
  if (found === null || 'code' in found) return false;
  const known = { catalog: holdings.catalog, articlesOf: holdings.articlesOf, retry: false };
  const { read, refused, gone } = compare(known, { starts: null, found });
  return read.length + refused.length + gone.length === 0;
}

/** Why the folder is not the one the index is of: an unplugged disk must not empty it. Null when it is. */
async function findRoot(work: Work): Promise<Problem | null> {
  const { root } = work.options;
  try {
    const { dev, ino } = await stat(root);
    work.root ??= `${dev} ${ino}`;
    if (work.root === `${dev} ${ino}`) return null;
    const sentence = `${root}: the folder was replaced by another one. The saved index is kept; open the folder again to read it.`;
    return { code: 'folder-replaced', sentence };
  } catch (error) {
    return { code: codeOf(error), sentence: `${sentenceOf(root, error)} The saved index is kept.` };
  }
}

/** What was found, or why nothing was; null when the walk was cancelled. */
async function walk(work: Work, starts: readonly string[] | null): Promise<readonly Found[] | Problem | null> {
  const { root, pool, holdings } = work.options;
  const folders = holdings.catalog.folders();
  const found: Found[] = [];
  work.walk = pool.run(
    {
      kind: 'walk',
      root,
      starts: (starts ?? ['']).map((folder) => ({ folder, known: starts === null ? [] : childrenOf(folder, folders) })),
    },
    (message) => void (message.kind === 'found' && found.push(...message.found)),
  );
  const ending = await work.walk.ending;
  work.walk = null;
  if (work.cancelled) return null;
  return ending.kind === 'walked' ? found : problemOf(ending);
}

function childrenOf(folder: string, folders: readonly string[]): readonly string[] {
  return folders.filter((known) => known !== '' && folderOf(known) === folder);
}

/** What needs no reading is entered at once. */
async function settle(work: Work, changes: Changes): Promise<Problem | null> {
  const { catalog } = work.options.holdings;
  for (const folder of changes.folders) catalog.addFolder(folder);
  const { refused, gone } = changes;
  const problem = refused.length + gone.length === 0 ? null : await commit(work, { records: refused, gone });
  for (const folder of changes.goneFolders) catalog.deleteFolder(folder);
  return problem;
}

/** Which pictures are shown by a page is known when the pages are read. */
async function readMisplaced(work: Work): Promise<Problem | null> {
  return work.cancelled ? null : read(work, misplacedPictures(work.options.holdings.catalog));
}

async function read(work: Work, files: readonly FileToRead[]): Promise<Problem | null> {
  const { root, home, holdings, pool, threads, stuckMs } = work.options;
  if (files.length === 0 || work.cancelled) return null;
  const neighbours = shareNeighbours(++work.lists, holdings.catalog, files);
  const indexing = startIndexing(files, {
    pool,
    threads,
    stuckMs,
    job: { root, store: home, neighbours },
    commit: (change) => commit(work, change),
  });
  work.indexing = indexing;
  enter(work, 'indexing');
  const stop = reportSteps(work, indexing);
  const problem = await indexing.ended;
  stop();
  work.indexing = null;
  return problem;
}

async function commit(work: Work, change: Partial<Commit>): Promise<Problem | null> {
  const whole: Commit = { records: [], places: new Map(), articles: [], gone: [], segments: [], ...change };
  const problem = await work.options.holdings.commit(whole);
  work.options.onChange();
  return problem;
}

function reportSteps(work: Work, indexing: Indexing): () => void {
  const progressAt = createProgress();
  const report = () => {
    const { total } = indexing;
    work.progress = progressAt({ done: indexing.done(), total, current: indexing.current(), now: performance.now() });
    work.options.onStep();
  };
  report();
  const timer = setInterval(report, stepMs);
  return () => clearInterval(timer);
}

function enter(work: Work, state: ArchiveState): void {
  work.state = state;
  work.options.onStep();
}

async function rest(work: Work, problem: Problem | null): Promise<void> {
  work.problem = problem;
  work.progress = null;
  if (work.cancelled || problem !== null) work.complete = false;
  await work.options.onRest(work.cancelled ? 'cancelled' : 'ended');
  enter(work, work.complete ? 'ready' : 'cancelled');
}

function problemOf(ending: Exclude<Ending, { kind: 'walked' }>): Problem {
  if (ending.kind === 'failed') return { code: ending.code, sentence: ending.sentence };
  const why = ending.kind === 'crashed' ? ending.sentence : ending.kind;
  return { code: 'thread', sentence: `The folder could not be walked: ${why}.` };
}
