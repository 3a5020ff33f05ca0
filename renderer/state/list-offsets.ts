/** The long lists, of which only the rows in view are drawn. */
export type ListName = 'hits' | 'photos' | 'ledger';

interface Left {
  readonly question: unknown;
  readonly offset: number;
}

const lefts = new Map<ListName, Left>();

/** How far down a list was left, in pixels; 0 when it was not seen or answered another question. */
export function offsetOf(list: ListName, question: unknown): number {
  const left = lefts.get(list);
  return left && Object.is(left.question, question) ? left.offset : 0;
}

/** Keeps how far down a list is left that answers this question; in place of where it was left before. */
export function keepOffset(list: ListName, left: Left): void {
  lefts.set(list, left);
}
