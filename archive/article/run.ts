import { isCapitals } from './capitals.ts';
import { readDateline } from './dateline.ts';
import type { Item } from './item.ts';

/** Runs of short lines without an empty line between them: entries of a list (awards, assignments, facts). */
export interface Runs {
  /** How many lines of a list follow each other from here, the first included; 0 where they are no list. */
  lengthAt(start: number): number;
}

/**
 * Finds the runs among items. A line that `isSpoken` ends one. Each run is looked at once, however often its lines are
 * asked for: a run of a hundred thousand lines that is no list is asked for a hundred thousand times.
 */
export function findRuns(items: readonly Item[], isSpoken: (text: string) => boolean): Runs {
  let run: Run = { start: 0, end: 0, sums: [NOTHING] };
  return {
    lengthAt: (start) => {
      if (start < run.start || start >= run.end) run = readRun(items, start, isSpoken);
      const [before = NOTHING, whole = NOTHING] = [run.sums[start - run.start], run.sums.at(-1)];
      const length = run.end - start;
      const [letters, fragments, told] = [
        whole.letters - before.letters,
        whole.fragments - before.fragments,
        whole.told - before.told,
      ];
      return letters > length * 110 || fragments > length / 4 || told > length / 2 ? 0 : length;
    },
  };
}

const LONGEST_ENTRY = 160;

/** What the lines up to one amount to. */
interface Sum {
  readonly letters: number;
  readonly fragments: number;
  readonly told: number;
}

const NOTHING: Sum = { letters: 0, fragments: 0, told: 0 };

interface Run {
  readonly start: number;
  readonly end: number;
  /** The sums before each line, and after the last. */
  readonly sums: readonly Sum[];
}

function readRun(items: readonly Item[], start: number, isSpoken: (text: string) => boolean): Run {
  let sum = NOTHING;
  const sums = [sum];
  let at = start;
  for (; at < items.length; at++) {
    const item = items[at];
    if (item?.kind !== 'line' || item.level !== undefined || item.strong === true) break;
    const { text, gap } = item;
    if (text.length > LONGEST_ENTRY || (at > start && (gap || isCapitals(text))) || isSpoken(text)) break;
    sum = {
      letters: sum.letters + text.length,
      fragments: sum.fragments + Number(/^\p{Ll}/u.test(text)),
      told: sum.told + Number(isSentence(text)),
    };
    sums.push(sum);
  }
  return { start, end: at, sums };
}

/** Short paragraphs follow each other without an empty line in what lynx prints; entries of lists rarely end as they do. */
function isSentence(text: string): boolean {
  return text.length > 40 && (/\p{Ll}{4}[.!?]["”)]{0,2}$/u.test(text) || readDateline(text) !== null);
}
