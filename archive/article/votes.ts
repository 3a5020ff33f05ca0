import type { Line } from './piece.ts';

/** The lines of a text without a reader's counts of votes, and those. */
export interface Unvoted {
  readonly lines: readonly Line[];
  readonly dropped: readonly string[];
}

/** Takes `$`, `0`, `0` out of the first lines: what sites that republish feeds print below a headline. */
export function withoutVotes(lines: readonly Line[]): Unvoted {
  const at = lines.slice(0, FARTHEST).findIndex(({ text }) => text === '$');
  const votes = lines.slice(at + 1, at + 3);
  if (at < 0 || votes.length < 2 || !votes.every(({ text }) => /^\d{1,4}$/.test(text))) return { lines, dropped: [] };
  const next = lines[at + 3];
  const rest = next === undefined ? [] : [{ ...next, gap: true }];
  return {
    lines: [...lines.slice(0, at), ...rest, ...lines.slice(at + 4)],
    dropped: ['$', ...votes.map(({ text }) => text)],
  };
}

const FARTHEST = 6;
