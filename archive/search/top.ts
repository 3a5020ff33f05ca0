/** An article in the order of an answer. Keys compare numerically, the higher first; ties go by path. */
export interface Ranked {
  readonly key: number;
  readonly second: number;
  readonly view: number;
  readonly article: number;
  readonly score: number;
}

/** How two articles of one segment are told apart where their keys are equal: less than 0 where the first path comes first. */
type ByPath = (one: Ranked, other: Ranked) => number;

/** Keeps the best of the articles of one segment. */
export class TopList {
  /** An article with a lower key need not be added, nor one with this key and a lower second. */
  floor: number;
  secondFloor = Number.NEGATIVE_INFINITY;
  readonly #size: number;
  readonly #byPath: ByPath;
  #kept: Ranked[] = [];

  /** A list of so many at most, of keys not below a floor. */
  constructor(size: number, floor: number, byPath: ByPath) {
    this.#size = size;
    this.#byPath = byPath;
    this.floor = floor;
  }

  add(ranked: Ranked): void {
    this.#kept.push(ranked);
    if (this.#kept.length >= this.#size * 2 + 32) this.#cut();
  }

  /** The best, best first. */
  finish(): readonly Ranked[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept.sort((one, other) => byKeys(one, other) || this.#byPath(one, other));
    this.#kept.length = Math.min(this.#kept.length, this.#size);
    const last = this.#kept.at(-1);
    if (last === undefined || this.#kept.length < this.#size || last.key < this.floor) return;
    this.floor = last.key;
    this.secondFloor = last.second;
  }
}

const byKeys = (one: Ranked, other: Ranked) => other.key - one.key || other.second - one.second;

/** How far a list has been merged, and the path of what comes next, once a tie asked for it. */
interface Head {
  readonly list: readonly Ranked[];
  at: number;
  path: string | null;
}

/** Merges the best of every segment, each in order, into so many at most; `pathOf` is asked only for ties, once an article. */
export function mergeTops(
  lists: readonly (readonly Ranked[])[],
  size: number,
  pathOf: (ranked: Ranked) => string,
): readonly Ranked[] {
  const heads = lists.map((list): Head => ({ list, at: 0, path: null }));
  const path = (ranked: Ranked, head: Head) => {
    head.path ??= pathOf(ranked);
    return head.path;
  };
  const merged: Ranked[] = [];
  while (merged.length < size) {
    let best: { ranked: Ranked; head: Head } | null = null;
    for (const head of heads) {
      const ranked = head.list[head.at];
      if (ranked === undefined) continue;
      const order = best === null ? -1 : byKeys(ranked, best.ranked);
      const isBest = best === null || order < 0 || (order === 0 && path(ranked, head) < path(best.ranked, best.head));
      if (isBest) best = { ranked, head };
    }
    if (best === null) break;
    merged.push(best.ranked);
    best.head.at++;
    best.head.path = null;
  }
  return merged;
}
