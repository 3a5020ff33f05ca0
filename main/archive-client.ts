import { setTimeout } from 'node:timers/promises';
import type { Archive } from '../archive/archive.ts';
import type { ArchiveStatus, Result } from '../contract.ts';
import { ArchiveThread, type ThreadListener } from './archive-thread.ts';
import type { ArchiveCall, ThreadStart } from './thread-messages.ts';

/** The archive's calls as the main process makes them: each crosses to the thread and back. */
export type ArchiveCalls = {
  readonly [K in ArchiveCall]: (...values: Parameters<Archive[K]>) => Promise<Awaited<ReturnType<Archive[K]>>>;
};

/** An archive open in a thread of its own. */
export interface ArchiveClient {
  readonly calls: ArchiveCalls;
  /** The status it was opened with. */
  readonly opened: ArchiveStatus;
  /** Closes the archive and ends the thread. */
  close(): Promise<void>;
}

/** How long, in milliseconds, a thread may take to close its archive before it is ended all the same. */
const patience = 10_000;

/** Starts a thread from the bundle of worker.ts and opens the archive in it; a folder that cannot be opened is a problem. */
export async function openClient(
  bundle: string,
  start: ThreadStart,
  listener: ThreadListener,
): Promise<Result<ArchiveClient>> {
  const thread = new ArchiveThread(bundle, start, listener);
  const result = await thread.opened;
  if (!result.ok) {
    await thread.end();
    return result;
  }
  const calls = callsOver(thread);
  const close = async () => {
    await Promise.race([calls.close().catch(() => undefined), setTimeout(patience, undefined, { ref: false })]);
    await thread.end();
  };
  return { ok: true, value: { calls, opened: result.value, close } };
}

function callsOver(thread: ArchiveThread): ArchiveCalls {
  const over = <K extends ArchiveCall>(call: K) =>
    ((...values: readonly unknown[]) => thread.send(call, values)) as ArchiveCalls[K];
  return {
    search: over('search'),
    read: over('read'),
    original: over('original'),
    photos: over('photos'),
    ledger: over('ledger'),
    media: over('media'),
    settled: over('settled'),
    cancel: over('cancel'),
    check: over('check'),
    close: over('close'),
  };
}
