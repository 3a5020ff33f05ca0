import path from 'node:path';
import type { Problem, Result } from '../contract.ts';
import { type Holdings, openHoldings } from './holdings.ts';
import { realFolder } from './real-folder.ts';
import { codeOf, sentenceOf } from './store/disk.ts';
import { homeOf } from './store/identity.ts';
import { acquireLock, type Lock } from './store/lock.ts';
import { type Home, openHome } from './store.ts';

/** An archive as it is found at the start: its folder, and what is kept of it. */
export interface Opening {
  /** The real path of its folder. */
  readonly root: string;
  readonly home: Home;
  readonly holdings: Holdings;
  readonly lock: Lock | null;
  /** Why what is kept cannot be changed; null when it can. */
  readonly problem: Problem | null;
}

/** Finds an archive's folder and what is kept of it. Fails when there is no such folder. */
export async function openKept(folder: string, store: string): Promise<Result<Opening>> {
  try {
    const root = await realFolder(folder);
    return root.ok ? { ok: true, value: await openIn(root.value, store) } : root;
  } catch (error) {
    return failure(codeOf(error), sentenceOf(folder, error));
  }
}

async function openIn(root: string, store: string): Promise<Opening> {
  const home = await openHome(store, root);
  if (!home.ok) return withoutHome(root, store, home.problem);
  const { folder } = home.value;
  const lock = await acquireLock(folder);
  const holdings = await openHoldings(folder, lock.ok ? lock.value : null);
  const problem = lock.ok ? null : readOnly(lock.problem);
  return { root, home: home.value, holdings, lock: lock.ok ? lock.value : null, problem };
}

/** Nothing can be kept, so nothing is read either: the archive is empty and says why. */
async function withoutHome(root: string, store: string, problem: Problem): Promise<Opening> {
  const identity = { id: '', folder: root, name: path.basename(root), articles: 0, opened: '', sample: [] };
  const folder = homeOf(store, 'none');
  const holdings = await openHoldings(folder, null);
  const sentence = `${problem.sentence} Without a place for its index this folder cannot be searched.`;
  return { root, home: { folder, identity }, holdings, lock: null, problem: { code: problem.code, sentence } };
}

function readOnly({ code, sentence }: Problem): Problem {
  const ending = 'The saved index is searched; changes of the folder are not read.';
  if (code === 'locked') return { code, sentence: `Another Cutline has this archive open. ${ending}` };
  return { code, sentence: `${sentence} ${ending}` };
}

function failure(code: string, sentence: string): Result<never> {
  return { ok: false, problem: { code, sentence } };
}
