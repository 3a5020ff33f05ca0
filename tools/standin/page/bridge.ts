import { messageOf, type Wired, type WorldMessage } from './wire.ts';

/** Which side of the bridge this is: the page's own world, or the preload's isolated one. */
export type World = 'main' | 'preload';

type Callable = (...parameters: unknown[]) => unknown;
type Settle = (ok: boolean, value: unknown) => void;
type OpenRequest = Extract<WorldMessage, { kind: 'open' }>;

// Taken before any page script runs, so that a page cannot listen in by replacing them.
const { dispatchEvent, addEventListener } = EventTarget.prototype;
const WorldEvent = CustomEvent;
const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;

/**
 * One end of the contextBridge. DOM events are synchronous and cross worlds, and their detail is cloned on the way,
 * so calls return at once, and promises and callbacks work in both directions.
 */
export class Bridge {
  onOpen: (request: OpenRequest) => void = () => undefined;
  private readonly functions = new Map<number, Callable>();
  private readonly functionIds = new WeakMap<Callable, number>();
  private readonly promises = new Map<number, Settle>();
  private lastId = 0;
  private returned: Extract<WorldMessage, { kind: 'returned' }> | null = null;
  private readonly otherName: string;

  /** `secret` names the events; the page's scripts never learn it. */
  constructor(secret: string, world: World) {
    this.otherName = `${secret}:${world === 'main' ? 'preload' : 'main'}`;
    addEventListener.call(window, `${secret}:${world}`, (event) => this.receive(detailOf?.call(event)));
  }

  /** `contextBridge.exposeInMainWorld`. Throws Electron's messages for a taken key and for what cannot be cloned. */
  expose(key: string, api: unknown): void {
    this.ask({ kind: 'expose', key, api: this.inParts(api) });
  }

  /** Tells the preload's world that the page asked for a window. */
  open(request: Omit<OpenRequest, 'kind'>): void {
    this.post({ kind: 'open', ...request });
  }

  private post(message: WorldMessage): void {
    dispatchEvent.call(window, new WorldEvent(this.otherName, { detail: message }));
  }

  /** Posts and gives what the other side returned during the event; throws what it threw. */
  private ask(message: WorldMessage): unknown {
    this.returned = null;
    this.post(message);
    const answer = this.takeReturned();
    if (answer === null) throw new Error('An object could not be cloned.');
    const value = this.fromWire(answer.value, false);
    if (!answer.ok) throw value;
    return value;
  }

  private takeReturned() {
    const { returned } = this;
    this.returned = null;
    return returned;
  }

  private receive(message: WorldMessage | null): void {
    switch (message?.kind) {
      case 'call':
        this.answer(() => this.run(message.id, message.parameters));
        break;
      case 'expose':
        this.answer(() => this.bind(message.key, message.api));
        break;
      case 'returned':
        this.returned = message;
        break;
      case 'settled':
        this.settle(message.id, message.ok, message.value);
        break;
      case 'open':
        this.onOpen(message);
    }
  }

  private answer(compute: () => unknown): void {
    const message = this.attempt(compute);
    this.post(message);
  }

  private attempt(compute: () => unknown): WorldMessage {
    try {
      return { kind: 'returned', ok: true, value: this.toWire(compute()) };
    } catch (error) {
      return { kind: 'returned', ok: false, value: { kind: 'error', message: messageOf(error) } };
    }
  }

  private run(id: number, parameters: readonly Wired[]): unknown {
    return this.functions.get(id)?.(...parameters.map((parameter) => this.fromWire(parameter, false)));
  }

  private bind(key: string, api: Wired): void {
    if (Object.hasOwn(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    const value = this.fromWire(api, true);
    Object.defineProperty(window, key, { value, writable: false, configurable: false, enumerable: true });
  }

  private settle(id: number, ok: boolean, value: Wired): void {
    const settle = this.promises.get(id);
    this.promises.delete(id);
    settle?.(ok, this.fromWire(value, false));
  }

  /** Plain data is cloned whole, which is the event's own work. */
  private toWire(value: unknown): Wired {
    return isPlainData(value) ? { kind: 'clone', value } : this.inParts(value);
  }

  private inParts(value: unknown): Wired {
    if (typeof value === 'function') return { kind: 'function', id: this.functionId(value as Callable) };
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (value instanceof Promise) return this.promiseToWire(value);
    if (value instanceof Error) return { kind: 'error', message: value.message };
    if (Array.isArray(value)) return { kind: 'list', values: value.map((entry) => this.inParts(entry)) };
    if (!hasFields(value)) return { kind: 'clone', value };
    const fields = Object.entries(value).map(([key, field]) => [key, this.inParts(field)] as const);
    return { kind: 'object', fields };
  }

  private promiseToWire(promise: Promise<unknown>): Wired {
    this.lastId += 1;
    const id = this.lastId;
    promise.then(
      (value) => this.post({ kind: 'settled', id, ok: true, value: this.toWire(value) }),
      (error) => this.post({ kind: 'settled', id, ok: false, value: { kind: 'error', message: messageOf(error) } }),
    );
    return { kind: 'promise', id };
  }

  private fromWire(wired: Wired, frozen: boolean): unknown {
    switch (wired.kind) {
      case 'function':
        return (...parameters: unknown[]) =>
          this.ask({ kind: 'call', id: wired.id, parameters: parameters.map((parameter) => this.toWire(parameter)) });
      case 'promise':
        return this.awaited(wired.id);
      case 'error':
        return new Error(wired.message);
      case 'clone':
        return wired.value;
      case 'list':
        return frozenIf(
          frozen,
          wired.values.map((entry) => this.fromWire(entry, frozen)),
        );
      case 'object':
        return frozenIf(
          frozen,
          Object.fromEntries(wired.fields.map(([key, field]) => [key, this.fromWire(field, frozen)])),
        );
    }
  }

  private awaited(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.promises.set(id, (ok, value) => (ok ? resolve(value) : reject(value)));
    });
  }

  private functionId(callable: Callable): number {
    const known = this.functionIds.get(callable);
    if (known !== undefined) return known;
    this.lastId += 1;
    this.functionIds.set(callable, this.lastId);
    this.functions.set(this.lastId, callable);
    return this.lastId;
  }
}

/** Objects that the structured clone copies as what they are. Any other loses its prototype: its own fields are copied. */
const cloneable = [Date, RegExp, Map, Set, ArrayBuffer, Blob, Boolean, Number, String];

/** Whether a value is made of nothing but plain objects, lists and what JSON has besides. */
function isPlainData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return !['function', 'symbol'].includes(typeof value);
  if (Array.isArray(value)) return value.every(isPlainData);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlainData);
}

function hasFields(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return !cloneable.some((type) => value instanceof type);
}

function frozenIf<T extends object>(frozen: boolean, value: T): T {
  return frozen ? Object.freeze(value) : value;
}
