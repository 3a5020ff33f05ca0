import { Worker } from 'node:worker_threads';
import type { IndexerJob, IndexerMessage, ReadJob, ThreadStart } from './indexer-job.ts';
import { type Pulse, pulseOver, sharePulse } from './pulse.ts';

/** How a pool runs its threads. */
export interface PoolOptions {
  /** The bundle of archive/indexer-thread.ts. */
  readonly indexer: string;
  readonly threads: number;
  /** A thread that reads a file without getting further for so long is ended; a large file has longer. */
  readonly stuckMs: number;
}

/** How a job ended: with the thread's last message, or without one, at the file (by its place in the job) it was reading. */
export type Ending =
  | Exclude<IndexerMessage, { kind: 'found' }>
  | { readonly kind: 'stuck'; readonly file: number }
  /** `begun`: whether it got as far as a file. */
  | { readonly kind: 'crashed'; readonly file: number; readonly begun: boolean; readonly sentence: string };

/** A job under way. */
export interface Run {
  readonly ending: Promise<Ending>;
  /** The place in the job of the file that is being read; 0 until then. */
  file(): number;
  /** Asks the thread to end with what is done. */
  stop(): void;
}

/** Threads that work off jobs in the order they come. */
export interface Pool {
  run(job: IndexerJob, onMessage?: (message: IndexerMessage) => void): Run;
  close(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly pulse: Pulse;
  idle: NodeJS.Timeout | null;
}

interface Waiting {
  readonly job: IndexerJob;
  readonly onMessage: (message: IndexerMessage) => void;
  readonly finish: (ending: Ending) => void;
  thread: Thread | null;
  stopped: boolean;
}

const afterClose: Ending = { kind: 'failed', code: 'closed', sentence: 'The archive is being closed.' };
const idleMs = 15_000;
const heapMegabytes = 2_048;
/** A disk that is slower than this is taken for one that has stopped. */
const slowestBytesAMs = 5_000;

/** A pool without threads; they start when there is work and end when there is none for a while. */
export function createPool(options: PoolOptions): Pool {
  const free: Thread[] = [];
  const busy = new Set<Waiting>();
  const queue: Waiting[] = [];
  let closed = false;

  const begin = () => {
    while (queue.length > 0 && busy.size < options.threads) {
      const waiting = queue.shift();
      if (waiting === undefined) return;
      const thread = free.pop() ?? startThread(options.indexer);
      busy.add(waiting);
      void work(thread, waiting, options.stuckMs).then((ending) => {
        busy.delete(waiting);
        if (ending.kind !== 'stuck' && ending.kind !== 'crashed') rest(thread, free);
        waiting.finish(closed ? afterClose : ending);
        begin();
      });
    }
  };
  return {
    run: (job, onMessage = () => undefined) => {
      const { promise, resolve } = withResolvers<Ending>();
      const waiting: Waiting = { job, onMessage, finish: resolve, thread: null, stopped: false };
      if (closed) resolve(afterClose);
      else queue.push(waiting);
      begin();
      return {
        ending: promise,
        file: () => waiting.thread?.pulse.file() ?? 0,
        stop: () => {
          waiting.stopped = true;
          waiting.thread?.pulse.stop();
        },
      };
    },
    close: async () => {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.finish(afterClose);
      const threads = [...free, ...[...busy].flatMap((waiting) => waiting.thread ?? [])];
      free.length = 0;
      await Promise.all(threads.map(end));
    },
  };
}

function startThread(indexer: string): Thread {
  const pulse = sharePulse();
  const start: ThreadStart = { pulse };
  const worker = new Worker(indexer, {
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  worker.unref();
  return { worker, pulse: pulseOver(pulse), idle: null };
}

/** A thread without work is kept for a while: the next change of the folder need not start one. */
function rest(thread: Thread, free: Thread[]): void {
  free.push(thread);
  thread.idle = setTimeout(() => {
    free.splice(free.indexOf(thread), 1);
    void end(thread);
  }, idleMs);
  thread.idle.unref();
}

async function end(thread: Thread): Promise<void> {
  if (thread.idle !== null) clearTimeout(thread.idle);
  await thread.worker.terminate();
}

/** Runs one job on a thread to its ending; a thread that is stuck or has crashed is gone afterwards. */
function work(thread: Thread, waiting: Waiting, stuckMs: number): Promise<Ending> {
  const { worker, pulse } = thread;
  const { promise, resolve } = withResolvers<Ending>();
  if (thread.idle !== null) clearTimeout(thread.idle);
  pulse.reset();
  if (waiting.stopped) pulse.stop();
  waiting.thread = thread;

  const crash = (sentence: string) => {
    resolve({ kind: 'crashed', file: pulse.file(), begun: pulse.beats() > 0, sentence });
  };
  const onMessage = (message: IndexerMessage) => {
    if (message.kind === 'found') waiting.onMessage(message);
    else resolve(message);
  };
  const onError = (error: Error) => crash(error.message);
  const onExit = () => crash('the thread has ended');
  worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
  const { job } = waiting;
  const watch = job.kind === 'read' ? watchPulse(thread, patienceFor(job, stuckMs), resolve) : null;
  worker.postMessage(waiting.job);

  return promise.finally(() => {
    if (watch !== null) clearInterval(watch);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
  });
}

/** How long a file of a job may take without a sign. */
function patienceFor({ files }: ReadJob, stuckMs: number): (file: number) => number {
  return (file) => stuckMs + (files[file]?.bytes ?? 0) / slowestBytesAMs;
}

function watchPulse(
  { worker, pulse }: Thread,
  patience: (file: number) => number,
  resolve: (ending: Ending) => void,
): NodeJS.Timeout {
  let beats = -1;
  let since = Date.now();
  return setInterval(() => {
    const now = pulse.beats();
    if (now !== beats) {
      beats = now;
      since = Date.now();
    } else if (Date.now() - since >= patience(pulse.file())) {
      resolve({ kind: 'stuck', file: pulse.file() });
      void worker.terminate();
    }
  }, 250);
}

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
