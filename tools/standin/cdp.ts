import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

/** A DevTools command and what it takes and gives. */
export type Command = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;
export type Parameters<C extends Command> = Protocol.CommandParameters[C];
export type Answer<C extends Command> = Protocol.CommandReturnValues[C];

/** A DevTools event and its parameters. */
export type EventName = keyof Protocol.Events;
export type Details<E extends EventName> = Protocol.Events[E];

interface Waiting {
  readonly command: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Chromium, driven over `--remote-debugging-pipe`: JSON messages ended by NUL on descriptors 3 and 4. No port is opened. */
export class Cdp {
  readonly process: ChildProcess;
  private readonly events = new EventEmitter().setMaxListeners(0);
  private readonly waiting = new Map<number, Waiting>();
  private readonly input: Writable;
  private lastId = 0;
  private partial: Buffer[] = [];

  constructor(executable: string, flags: readonly string[]) {
    this.process = spawn(executable, ['--remote-debugging-pipe', ...flags], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.input = this.process.stdio[3] as Writable;
    // Chromium may be gone before the last command is written; `exit` below tells.
    this.input.on('error', () => undefined);
    (this.process.stdio[4] as Readable).on('data', (chunk: Buffer) => this.receive(chunk));
    this.process.on('exit', () => this.end('Chromium exited'));
    this.process.on('error', (error) => this.end(error.message));
  }

  /** Runs a command, in the session of one target or in the browser's own. Rejects with the command's name and Chromium's reason. */
  send<C extends Command>(command: C, parameters: Parameters<C>, sessionId?: string): Promise<Answer<C>> {
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      this.waiting.set(this.lastId, { command, resolve, reject });
      this.input.write(`${JSON.stringify({ id: this.lastId, method: command, params: parameters, sessionId })}\0`);
    });
  }

  /** Calls back at every such event, with the session it came from. */
  on<E extends EventName>(event: E, listener: (details: Details<E>, sessionId?: string) => void): void {
    this.events.on(event, listener);
  }

  onExit(listener: () => void): void {
    this.events.once('exit', listener);
  }

  get running(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  private receive(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...this.partial, chunk.subarray(from, end)]).toString();
      this.partial = [];
      from = end + 1;
      this.dispatch(JSON.parse(text));
    }
    if (from < chunk.length) this.partial.push(chunk.subarray(from));
  }

  private dispatch(message: Message): void {
    if (message.id === undefined) {
      this.events.emit(String(message.method), message.params, message.sessionId);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.command}: ${message.error.message}`));
    else waiting?.resolve(message.result as never);
  }

  private end(reason: string): void {
    for (const { command, reject } of this.waiting.values()) reject(new Error(`${command}: ${reason}`));
    this.waiting.clear();
    this.events.emit('exit');
  }
}
