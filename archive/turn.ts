/** Work that must not overlap: each piece begins when the one before has ended, well or not. */
export interface Turn {
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when everything that was asked for so far has ended. */
  idle(): Promise<void>;
}

/** A turn that nobody has taken yet. */
export function createTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
    idle: async () => {
      for (let seen: unknown = null; seen !== last; ) {
        seen = last;
        await last;
      }
    },
  };
}
