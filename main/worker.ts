import { parentPort, workerData } from 'node:worker_threads';
import { type Archive, openArchive } from '../archive/archive.ts';
import type { FromThread, ThreadStart, ToThread } from './thread-messages.ts';

const post = (message: FromThread): void => parentPort?.postMessage(message);

/** The thread that holds the open archive, so that neither the page nor the main process ever waits for it. */
async function start({ folder, options }: ThreadStart): Promise<void> {
  const result = await openArchive(folder, { ...options, onEvent: (event) => post({ kind: 'event', event }) });
  if (result.ok) parentPort?.on('message', (message: ToThread) => void answer(result.value, message));
  post({ kind: 'opened', result: result.ok ? { ok: true, value: result.value.status() } : result });
}

async function answer(archive: Archive, { number, call, values }: ToThread): Promise<void> {
  try {
    const method = archive[call] as (...values: readonly unknown[]) => unknown;
    post({ kind: 'answer', number, value: await method.apply(archive, [...values]) });
  } catch (error) {
    post({ kind: 'failure', number, sentence: error instanceof Error ? error.message : String(error) });
  }
}

void start(workerData as ThreadStart);
