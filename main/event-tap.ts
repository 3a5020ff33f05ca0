/** Hands events to whoever listens, and to the first listener also those that came before it. */
export class EventTap<T> {
  readonly #listeners = new Set<(event: T) => void>();
  #untold: T[] | null = [];

  /** Tells all listeners; without one so far, keeps the event for the first. */
  tell(event: T): void {
    this.#untold?.push(event);
    for (const listener of this.#listeners) listener(event);
  }

  /** Returns what ends the listening. */
  listen(listener: (event: T) => void): () => void {
    const untold = this.#untold ?? [];
    this.#untold = null;
    for (const event of untold) listener(event);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
