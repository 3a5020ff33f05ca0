import { useSyncExternalStore } from 'react';

/** One piece of state: a value, and who wants to know when it becomes another. */
export interface Cell<T> {
  readonly get: () => T;
  /** Tells the subscribers, unless the value is the very same. */
  readonly set: (next: T) => void;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A cell that holds `initial`. */
export function cell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One part of the cell's value in a view, which is drawn again only when that part changes. */
export function usePart<T, K extends keyof T>(source: Cell<T>, name: K): T[K] {
  return useFact(source, (value) => value[name]);
}

/** What is true of the cell's value, in a view which is drawn again only when that changes; `tell` must not make a new object each time. */
export function useFact<T, F>(source: Cell<T>, tell: (value: T) => F): F {
  return useSyncExternalStore(source.subscribe, () => tell(source.get()));
}

/** The cell's value in a view, which is drawn again when it changes. */
export function useCell<T>(source: Cell<T>): T {
  return useSyncExternalStore(source.subscribe, source.get);
}
