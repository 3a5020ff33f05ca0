import { access, constants, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../contract.ts';
import { codeOf, sentenceOf } from './store/disk.ts';
import { homeOf, type Identity, identify, isArchiveId, readIdentities, writeIdentity } from './store/identity.ts';
import { acquireLock, type Lock } from './store/lock.ts';

/** An archive's place in the store. */
export interface Home {
  readonly folder: string;
  readonly identity: Identity;
}

const waitMs = 50;
const patienceMs = 3_000;

/** Finds the place of the archive in this folder (a real path), makes it when there is none, and notes that it was opened. */
export async function openHome(store: string, folder: string): Promise<Result<Home>> {
  try {
    await mkdir(store, { recursive: true });
    const lock = await waitForLock(store);
    try {
      const identity = await identify(store, folder);
      await writeIdentity(store, identity);
      return { ok: true, value: { folder: homeOf(store, identity.id), identity } };
    } finally {
      await lock?.release();
    }
  } catch (error) {
    const known = await knownHome(store, folder);
    if (known !== null) return { ok: true, value: known };
    const why = await refusalOf(store, error);
    return { ok: false, problem: { code: codeOf(why), sentence: sentenceOf(store, why) } };
  }
}

/** A folder that cannot be made on a read-only disk is said not to exist by the system: asked about the store, it says why. */
async function refusalOf(store: string, error: unknown): Promise<unknown> {
  const refusal: unknown = await access(store, constants.W_OK).catch((why: unknown) => why);
  return refusal === undefined || codeOf(refusal) === 'ENOENT' ? error : refusal;
}

/**
 * Removes everything kept of an archive, for good; its folder is not touched.
 * Fails with code `locked` while an archive is open, and with what the disk said.
 */
export async function forgetArchive(store: string, id: string): Promise<Result<null>> {
  const home = homeOf(store, id);
  if (!isArchiveId(id)) return { ok: false, problem: { code: 'unknown', sentence: `No archive has the id "${id}".` } };
  const lock = await acquireLock(home);
  if (!lock.ok && lock.problem.code === 'locked') {
    return {
      ok: false,
      problem: { code: 'locked', sentence: 'Another Cutline has this archive open; it was not forgotten.' },
    };
  }
  if (lock.ok) await lock.value.release();
  try {
    await rm(home, { recursive: true, force: true });
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, problem: { code: codeOf(error), sentence: sentenceOf(home, error) } };
  }
}

/** How many bytes the files in a folder of the store take. */
export async function sizeOf(home: string): Promise<number> {
  const names = await readdir(home).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(path.join(home, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Two processes that open one new archive at once must not make two of it; a store that stays locked is used all the same. */
async function waitForLock(store: string): Promise<Lock | null> {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    const lock = await acquireLock(store);
    if (lock.ok) return lock.value;
    if (lock.problem.code !== 'locked') return null;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  return null;
}

/** In a store that cannot be written, what was kept before can still be read. */
async function knownHome(store: string, folder: string): Promise<Home | null> {
  const identity = (await readIdentities(store)).find((known) => known.folder === folder);
  return identity === undefined ? null : { folder: homeOf(store, identity.id), identity };
}
