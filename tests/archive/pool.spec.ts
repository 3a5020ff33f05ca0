import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FileToRead, ReadJob } from '../../archive/indexer-job.ts';
import { startIndexing } from '../../archive/indexing.ts';
import { createPool, type Pool } from '../../archive/pool.ts';
import type { LedgerEntry } from '../../contract.ts';
import { makeFolder } from './making/folder.ts';

test('gives a stuck file up, names it, and reads the others of its job', async () => {
  const entries = await readAll(['a', 'hang', 'b', 'c'], 1);
  expect(brief(entries)).toEqual([
    'a ok ',
    'b ok ',
    'c ok ',
    'hang timeout hang: reading it was given up after 1 seconds.',
  ]);
});

test('blames a file for a crash only when it crashes alone', async () => {
  const entries = await readAll(['a', 'crash-in-company', 'b', 'crash', 'c', 'd'], 2);
  expect(brief(entries)).toEqual([
    'a ok ',
    'b ok ',
    'c ok ',
    'crash internal crash: reading it failed: made to crash.',
    'crash-in-company ok ',
    'd ok ',
  ]);
});

test('leaves a thread that runs out of memory behind, and its file in the ledger', async () => {
  const entries = await readAll(['a', 'exit', 'b'], 1);
  expect(brief(entries)).toEqual(['a ok ', 'b ok ', 'exit internal exit: reading it failed: the thread has ended.']);
});

test('says that nothing can be read when threads do not even start', async () => {
  const pool = createPool({ indexer: path.join(await makeFolder(), 'none.cjs'), threads: 1, stuckMs: 1_000 });
  onTestFinished(() => pool.close());
  const problem = await startIndexing(
    files(['a', 'b']),
    optionsOf(pool, 1, () => undefined),
  ).ended;
  expect(problem?.code).toBe('thread');
});

test('ends a job that is stopped with what is done, and begins no other', async () => {
  const pool = await oddPool(1);
  const entries: LedgerEntry[] = [];
  const names = Array.from({ length: 100 }, (_, at) => `slow${at}`);
  const indexing = startIndexing(
    files(names),
    optionsOf(pool, 1, (entry) => entries.push(entry)),
  );
  while (indexing.done() < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  indexing.stop();
  await indexing.ended;
  expect({ some: entries.length >= 3, all: entries.length === names.length, done: indexing.done() }).toEqual({
    some: true,
    all: false,
    done: entries.length,
  });
});

test('answers every job that waits when it is closed', async () => {
  const pool = await oddPool(1);
  const jobs = ['hang', 'a', 'b'].map((name) => pool.run(jobOf(files([name]))).ending);
  await pool.close();
  const late = await pool.run(jobOf(files(['c']))).ending;
  expect((await Promise.all(jobs)).concat(late).map((ending) => ending.kind)).toEqual([
    'failed',
    'failed',
    'failed',
    'failed',
  ]);
});

async function readAll(names: readonly string[], threads: number): Promise<readonly LedgerEntry[]> {
  const pool = await oddPool(threads);
  const entries: LedgerEntry[] = [];
  await startIndexing(
    files(names),
    optionsOf(pool, threads, (entry) => entries.push(entry)),
  ).ended;
  return entries;
}

function optionsOf(pool: Pool, threads: number, onEntry: (entry: LedgerEntry) => void) {
  const { root, store, neighbours } = jobOf([]);
  return {
    pool,
    threads,
    stuckMs: 1_000,
    job: { root, store, neighbours },
    commit: async ({ records }: { readonly records: readonly { readonly entry: LedgerEntry }[] }) => {
      for (const { entry } of records) onEntry(entry);
      return null;
    },
  };
}

function jobOf(list: readonly FileToRead[]): ReadJob {
  const neighbours = { number: 1, paths: new SharedArrayBuffer(0) };
  return { kind: 'read', root: '', files: list, neighbours, store: '' };
}

function files(names: readonly string[]): readonly FileToRead[] {
  return names.map((name) => ({ path: name, bytes: 0, modified: 0, beside: false }));
}

function brief(entries: readonly LedgerEntry[]): readonly string[] {
  return entries.map(({ path: file, code, reason }) => `${file} ${code} ${reason ?? ''}`).sort();
}

async function oddPool(threads: number): Promise<Pool> {
  const folder = await makeFolder();
  await writeFile(path.join(folder, 'odd.cjs'), oddThread);
  const pool = createPool({ indexer: path.join(folder, 'odd.cjs'), threads, stuckMs: 1_000 });
  onTestFinished(() => pool.close());
  return pool;
}

/** A thread that speaks the protocol of the indexer, and misbehaves at files with certain names. */
const oddThread = `
const { parentPort, workerData } = require('node:worker_threads');
const pulse = new Int32Array(workerData.pulse);
parentPort.on('message', (job) => {
  const files = [];
  for (const [at, file] of job.files.entries()) {
    if (Atomics.load(pulse, 2) === 1) break;
    Atomics.store(pulse, 0, at);
    Atomics.add(pulse, 1, 1);
    if (file.path === 'hang') for (;;);
    if (file.path === 'crash' || (file.path === 'crash-in-company' && job.files.length > 1)) throw new Error('made to crash');
    if (file.path === 'exit') process.exit(1);
    if (file.path.startsWith('slow')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    const entry = { path: file.path, outcome: 'read', code: 'ok', reason: null, format: 'text', articles: 0, bytes: 0 };
    files.push({ entry, modified: 0, asked: [], places: [], articles: [] });
  }
  parentPort.postMessage({ kind: 'read', files, segments: [] });
});
`;
