import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Result } from '../../contract.ts';
import { codeOf, sentenceOf } from './disk.ts';

/** The right to write into a folder. It is lost when another process found its holder asleep for too long. */
export interface Lock {
  held(): Promise<boolean>;
  release(): Promise<void>;
}

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

const heartbeatMs = 2_000;
const asleepMs = 20_000;

/**
 * Takes the lock of a folder, over a holder whose process is gone or asleep if need be.
 * Fails with code `locked` when another process holds it, else with what the disk said.
 */
export async function acquireLock(folder: string): Promise<Result<Lock>> {
  const file = path.join(folder, 'lock');
  const mine: Holder = { token: randomUUID(), pid: process.pid, host: hostname() };
  try {
    if (await create(file, mine)) return { ok: true, value: keep(file, mine) };
    const holder = await readHolder(file);
    if (await isStale(file, holder)) {
      if (await takeOver(file, holder, mine)) return { ok: true, value: keep(file, mine) };
    }
    return { ok: false, problem: { code: 'locked', sentence: `Process ${holder.pid} on ${holder.host} holds it.` } };
  } catch (error) {
    return { ok: false, problem: { code: codeOf(error), sentence: sentenceOf(folder, error) } };
  }
}

function keep(file: string, mine: Holder): Lock {
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, heartbeatMs);
  beat.unref();
  const held = async () => (await readHolder(file)).token === mine.token;
  const release = async () => {
    clearInterval(beat);
    if (await held()) await rm(file, { force: true });
  };
  return { held, release };
}

async function create(file: string, holder: Holder): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(JSON.stringify(holder));
    await handle.close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A lock that is just being written or was cut short has no holder that could be asked. */
async function readHolder(file: string): Promise<Holder> {
  try {
    const holder: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isHolder(holder)) return holder;
  } catch {}
  return { token: 'unknown', pid: 0, host: 'unknown' };
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'token' in value && 'pid' in value && 'host' in value;
}

async function isStale(file: string, holder: Holder): Promise<boolean> {
  if (holder.host === hostname() && !isAlive(holder.pid)) return true;
  try {
    return Date.now() - (await stat(file)).mtimeMs > asleepMs;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Of all who find the same stale lock only one can create the claim named after it, and only while it is still there. */
async function takeOver(file: string, stale: Holder, mine: Holder): Promise<boolean> {
  const claim = `${file}-${stale.token}`;
  if (!(await create(claim, mine))) {
    if (await isStale(claim, await readHolder(claim))) await rm(claim, { force: true });
    return false;
  }
  if ((await readHolder(file)).token === stale.token) {
    await rename(claim, file);
    return true;
  }
  await rm(claim, { force: true });
  return false;
}
