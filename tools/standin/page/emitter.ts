type Listener = (...parameters: never[]) => void;

interface Registration {
  readonly listener: Listener;
  readonly once: boolean;
}

/** The `events` module of a sandboxed preload: Node's EventEmitter, as much of it as preloads use. */
export class EventEmitter {
  static readonly EventEmitter = EventEmitter;
  private readonly registrations = new Map<string, readonly Registration[]>();

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
    this.registrations.set(
      event,
      this.of(event).filter((_, index) => index !== at),
    );
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  removeAllListeners(event?: string): this {
    if (event === undefined) this.registrations.clear();
    else this.registrations.delete(event);
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
    this.registrations.set(event, [...this.of(event), registration]);
    return this;
  }

  private of(event: string): readonly Registration[] {
    return this.registrations.get(event) ?? [];
  }
}
