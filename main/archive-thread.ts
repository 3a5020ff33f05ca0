import { Worker } from 'node:worker_threads';
import type { ArchiveEvent, ArchiveStatus, Result } from '../contract.ts';
import { assertNever } from './assert-never.ts';
import type { ArchiveCall, FromThread, ThreadStart, ToThread } from './thread-messages.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Whom a thread tells what. */
export interface ThreadListener {
  onEvent(event: ArchiveEvent): void;
  /** The thread has ended by itself; every call under way has been rejected. */
  onCrash(reason: string): void;
}

/** A worker thread and the calls under way in it: numbers them, matches the answers, notices when the thread is gone. */
export class ArchiveThread {
  readonly opened: Promise<Result<ArchiveStatus>>;
  readonly #worker: Worker;
  readonly #listener: ThreadListener;
  readonly #waiting = new Map<number, Waiting>();
  #resolveOpened: (result: Result<ArchiveStatus>) => void = () => undefined;
  #count = 0;
  #state: 'opening' | 'open' | 'ended' = 'opening';

  /** Starts the thread; `bundle` is that of worker.ts. */
  constructor(bundle: string, start: ThreadStart, listener: ThreadListener) {
    this.#listener = listener;
    this.opened = new Promise((resolve) => {
      this.#resolveOpened = resolve;
    });
    this.#worker = new Worker(bundle, { workerData: start });
    this.#worker.on('message', (message: FromThread) => this.#receive(message));
    this.#worker.on('error', (error) => this.#gone(`The archive's thread failed: ${error.message}.`));
    this.#worker.on('exit', (code) => this.#gone(`The archive's thread ended unexpectedly (exit code ${code}).`));
  }

  /** Makes a call; rejects when the thread has ended or ends before it answers. */
  send(call: ArchiveCall, values: readonly unknown[]): Promise<unknown> {
    if (this.#state === 'ended') return Promise.reject(new Error("The archive's thread has ended."));
    this.#count += 1;
    const number = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ number, call, values } satisfies ToThread);
    });
  }

  /** Ends the thread; that is no crash. */
  async end(): Promise<void> {
    this.#state = 'ended';
    this.#rejectAll("The archive's thread has ended.");
    await this.#worker.terminate();
  }

  #receive(message: FromThread): void {
    switch (message.kind) {
      case 'event':
        this.#listener.onEvent(message.event);
        break;
      case 'opened':
        this.#state = 'open';
        this.#resolveOpened(message.result);
        break;
      case 'answer':
        this.#take(message.number)?.resolve(message.value);
        break;
      case 'failure':
        this.#take(message.number)?.reject(new Error(message.sentence));
        break;
      default:
        assertNever(message);
    }
  }

  #take(number: number): Waiting | undefined {
    const call = this.#waiting.get(number);
    this.#waiting.delete(number);
    return call;
  }

  #gone(reason: string): void {
    if (this.#state === 'ended') return;
    const wasOpen = this.#state === 'open';
    this.#state = 'ended';
    this.#rejectAll(reason);
    this.#resolveOpened({ ok: false, problem: { code: 'thread', sentence: reason } });
    if (wasOpen) this.#listener.onCrash(reason);
  }

  #rejectAll(reason: string): void {
    for (const call of this.#waiting.values()) call.reject(new Error(reason));
    this.#waiting.clear();
  }
}
