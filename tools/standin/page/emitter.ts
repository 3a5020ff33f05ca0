type Listener = (...parameters: never[]) => void;

interface Registration {
  readonly listener: Listener;
  readonly once: boolean;
}

// A symbol, so that an emitter copied over the contextBridge shows no field of its own.
const kept = Symbol('registrations');

/** The `events` module of a sandboxed preload: Node's EventEmitter, as much of it as preloads use. */
export class EventEmitter {
  static readonly EventEmitter = EventEmitter;
  private readonly [kept] = new Map<string, readonly Registration[]>();

  on(event: string, listener: Listener): this {
    return this.register(event, { listener, once: false });
  }

  once(event: string, listener: Listener): this {
    return this.register(event, { listener, once: true });
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  off(event: string, listener: Listener): this {
    const at = this.of(event).findLastIndex((registration) => registration.listener === listener);
    this[kept].set(
      event,
      this.of(event).filter((_, index) => index !== at),
    );
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  removeAllListeners(event?: string): this {
    if (event === undefined) this[kept].clear();
    else this[kept].delete(event);
    return this;
  }

  listenerCount(event: string): number {
    return this.of(event).length;
  }

  emit(event: string, ...parameters: unknown[]): boolean {
    const registrations = this.of(event);
    for (const { listener, once } of registrations) {
      if (once) this.off(event, listener);
      listener.apply(this, parameters as never[]);
    }
    return registrations.length > 0;
  }

  private register(event: string, registration: Registration): this {
    this[kept].set(event, [...this.of(event), registration]);
    return this;
  }

  private of(event: string): readonly Registration[] {
    return this[kept].get(event) ?? [];
  }
}
