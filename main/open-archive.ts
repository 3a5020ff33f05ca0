import path from 'node:path';
import type { ArchiveEvent, ArchiveStatus, BridgeEvent, Problem, Result } from '../contract.ts';
import { type ArchiveCalls, type ArchiveClient, openClient } from './archive-client.ts';
import type { ThreadStart } from './thread-messages.ts';

/** Where the programs and the store are, and whom to tell. */
export interface OpenArchiveOptions extends Pick<ThreadStart, 'options'> {
  /** The bundle of worker.ts. */
  readonly worker: string;
  onEvent(event: BridgeEvent): void;
}

interface Held {
  readonly client: ArchiveClient;
  readonly status: ArchiveStatus;
  /** Set for good once the thread had to be started again. */
  readonly remark: Problem | null;
}

/** The archive that is open in the desktop, one at a time. A thread that dies is told of and started again, once. */
export class OpenArchive {
  readonly #options: OpenArchiveOptions;
  #held: Held | null = null;
  /** The number of the latest thread; what earlier ones still say is not listened to. */
  #latest = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: OpenArchiveOptions) {
    this.#options = options;
  }

  /** The open archive, null when there is none. */
  status(): ArchiveStatus | null {
    return this.#held?.status ?? null;
  }

  /** Its calls. Throws when none is open. */
  calls(): ArchiveCalls {
    if (this.#held === null) throw new Error('No archive is open.');
    return this.#held.client.calls;
  }

  /** Opens a folder in place of the archive that is open; one that is open already is only checked again. */
  open(folder: string): Promise<Result<ArchiveStatus>> {
    return this.#inTurn(async () => {
      const held = this.#held;
      if (held === null || held.remark !== null || path.resolve(folder) !== held.status.folder) {
        return this.#start(path.resolve(folder), null);
      }
      void held.client.calls.check().catch(() => undefined);
      return { ok: true, value: held.status };
    });
  }

  /** Closes the archive, if one is open, and says so. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      const held = this.#held;
      this.#held = null;
      this.#latest += 1;
      if (held === null) return;
      await held.client.close();
      this.#options.onEvent({ kind: 'closed' });
    });
  }

  async #start(folder: string, remark: Problem | null): Promise<Result<ArchiveStatus>> {
    const before = this.#latest;
    const number = before + 1;
    this.#latest = number;
    const result = await openClient(
      this.#options.worker,
      { folder, options: this.#options.options },
      {
        onEvent: (event) => this.#receive(event, number),
        onCrash: (reason) => this.#recover(folder, reason, number),
      },
    );
    if (!result.ok) {
      this.#latest = before;
      return result;
    }
    const previous = this.#held;
    const status = this.#hold({ client: result.value, status: result.value.opened, remark });
    await previous?.client.close();
    return { ok: true, value: status };
  }

  #hold(held: Held): ArchiveStatus {
    const status = { ...held.status, problem: held.status.problem ?? held.remark };
    this.#held = { ...held, status };
    this.#options.onEvent({ kind: 'status', status });
    return status;
  }

  #receive(event: ArchiveEvent, number: number): void {
    if (this.#held === null || number !== this.#latest) return;
    if (event.kind === 'status') this.#hold({ ...this.#held, status: event.status });
    else this.#options.onEvent(event);
  }

  #recover(folder: string, reason: string, number: number): void {
    const held = this.#held;
    if (held === null || number !== this.#latest) return;
    const first = held.remark === null;
    const remark = { code: 'thread', sentence: first ? `${reason} It was started again.` : reason };
    this.#hold({ ...held, remark, status: { ...held.status, problem: remark } });
    if (first) void this.#inTurn(() => this.#start(folder, remark));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
