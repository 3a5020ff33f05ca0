import { spawnSync } from 'node:child_process';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { acquireLock } from '../../archive/store/lock.ts';
import { makeFolder } from './making/folder.ts';

test('is given once, and again after it was given back', async () => {
  const folder = await makeFolder();
  const first = await acquireLock(folder);
  const second = await acquireLock(folder);
  if (first.ok) await first.value.release();
  const third = await acquireLock(folder);
  expect([first.ok, second.ok || second.problem, third.ok, third.ok && (await third.value.held())]).toEqual([
    true,
    { code: 'locked', sentence: `Process ${process.pid} on ${hostname()} holds it.` },
    true,
    true,
  ]);
});

test('is taken over from a process that is gone, by one of all who try', async () => {
  const folder = await makeFolder({ lock: holder(deadPid()) });
  const tries = await Promise.all(Array.from({ length: 8 }, () => acquireLock(folder)));
  const winners = tries.flatMap((one) => (one.ok ? [one.value] : []));
  expect([winners.length, await Promise.all(winners.map((lock) => lock.held())), await readdir(folder)]).toEqual([
    1,
    [true],
    ['lock'],
  ]);
});

test('is taken over from a process that has not been heard of for long, which notices', async () => {
  const folder = await makeFolder();
  const first = await acquireLock(folder);
  const long = new Date(Date.now() - 60_000);
  await utimes(path.join(folder, 'lock'), long, long);
  const second = await acquireLock(folder);
  expect([first.ok && (await first.value.held()), second.ok && (await second.value.held())]).toEqual([false, true]);
});

test('is left to a process on another machine, and to one that is just taking it', async () => {
  const elsewhere = await makeFolder({ lock: holder(1, 'elsewhere.example') });
  const halfway = await makeFolder({ lock: '' });
  expect([(await acquireLock(elsewhere)).ok, (await acquireLock(halfway)).ok]).toEqual([false, false]);
});

test('is not in the way when a claim was left behind', async () => {
  const folder = await makeFolder({ lock: holder(deadPid()) });
  await writeFile(path.join(folder, 'lock-made-up'), holder(deadPid()));
  const first = await acquireLock(folder);
  const second = await acquireLock(folder);
  expect([first.ok, second.ok]).toEqual([false, true]);
});

test('says what the disk says when there is no such folder', async () => {
  const lock = await acquireLock(path.join(await makeFolder(), 'none'));
  expect(lock.ok || lock.problem.code).toBe('ENOENT');
});

function holder(pid: number, host = hostname()): string {
  return JSON.stringify({ token: 'made-up', pid, host });
}

function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
