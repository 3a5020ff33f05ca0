/** How long, in milliseconds, work waits for a first question at most. */
const longest = 1_500;
/** How long whoever asked has the machine for itself: a page asks before it is drawn. */
const showing = 900;

/** Lets the first answer from a saved index go before the work that would compete with it. */
export interface HeadStart {
  /** A question has been answered. */
  answered(): void;
  /** Resolves when the work may begin: soon after the first answer, or when nobody has asked for a while. */
  readonly over: Promise<void>;
}

/** A head start from now on. */
export function createHeadStart(): HeadStart {
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  const waiting = setTimeout(end, longest);
  return {
    answered: () => {
      clearTimeout(waiting);
      setTimeout(end, showing);
    },
    over,
  };
}
