import { decode, type Encoded } from '../codec.ts';

/** What a preload's world tells the host. */
export type PreloadMessage =
  | { readonly kind: 'send'; readonly channel: string; readonly parameters: readonly Encoded[] }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly parameters: readonly Encoded[] }
  | { readonly kind: 'open'; readonly url: string; readonly name: string; readonly features: string }
  | { readonly kind: 'files'; readonly id: number; readonly count: number }
  | {
      readonly kind: 'bounds';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'preload-error'; readonly message: string };

/** What the host tells a preload's world. */
export type HostMessage =
  | { readonly kind: 'result'; readonly id: number; readonly value: Encoded }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly parameters: readonly Encoded[] };

/** A preload's message before its id is known. */
type Question =
  | { readonly kind: 'invoke'; readonly channel: string; readonly parameters: readonly Encoded[] }
  | { readonly kind: 'files'; readonly count: number };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

declare global {
  /** The binding DevTools puts into the preload's world; taken away before the preload runs. */
  var standinSend: ((message: string) => void) | undefined;
  /** Where the host calls back. */
  var standinReceive: (message: string) => void;
  /** Files whose paths the host is asked for. */
  var standinFiles: readonly File[] | undefined;
}

/** The preload's line to the host: a DevTools binding that exists in this isolated world only, so a page cannot forge IPC. */
export class HostLink {
  onEvent: (channel: string, parameters: readonly unknown[]) => void = () => undefined;
  private readonly waiting = new Map<number, Waiting>();
  private readonly binding = globalThis.standinSend;
  private lastId = 0;

  constructor() {
    Reflect.deleteProperty(globalThis, 'standinSend');
    globalThis.standinReceive = (text) => this.receive(JSON.parse(text));
  }

  send(message: PreloadMessage): void {
    this.binding?.(JSON.stringify(message));
  }

  /** Sends a message that has an answer, and gives it. */
  ask(question: Question): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ ...question, id });
    });
  }

  /** The paths Chromium keeps for files that came from outside, an empty one where it has none. */
  async pathsOf(files: readonly File[]): Promise<readonly string[]> {
    globalThis.standinFiles = files;
    return (await this.ask({ kind: 'files', count: files.length })) as readonly string[];
  }

  private receive(message: HostMessage): void {
    if (message.kind === 'event') {
      this.onEvent(message.channel, message.parameters.map(decode));
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.kind === 'result') waiting?.resolve(decode(message.value));
    else waiting?.reject(new Error(message.message));
  }
}
