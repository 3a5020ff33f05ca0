/** An article in the order of an answer. Keys compare numerically, the higher first; ties go by path. */
export interface Ranked {
  readonly key: number;
  readonly second: number;
  readonly view: number;
  readonly article: number;
  readonly score: number;
  /** Rank of its path within its segment. */
  readonly pathRank: number;
}

/** Keeps the best of the articles of one segment. */
export class TopList {
  /** An article with a lower key need not be added, nor one with this key and a lower second. */
  floor: number;
  secondFloor = Number.NEGATIVE_INFINITY;
  readonly #size: number;
  #kept: Ranked[] = [];

  /** A list of so many at most, of keys not below a floor. */
  constructor(size: number, floor: number) {
    this.#size = size;
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
    this.#kept.sort(compareWithin);
    this.#kept.length = Math.min(this.#kept.length, this.#size);
    const last = this.#kept.at(-1);
    if (last === undefined || this.#kept.length < this.#size || last.key < this.floor) return;
    this.floor = last.key;
    this.secondFloor = last.second;
  }
}

function compareWithin(one: Ranked, other: Ranked): number {
  return other.key - one.key || other.second - one.second || one.pathRank - other.pathRank;
}

/** Merges the best of every segment; `pathOf` is asked only for ties between segments. */
export function mergeTops(
  lists: readonly (readonly Ranked[])[],
  pathOf: (ranked: Ranked) => string,
): readonly Ranked[] {
  const paths = new Map<Ranked, string>();
  const path = (ranked: Ranked) => {
    const known = paths.get(ranked) ?? pathOf(ranked);
    paths.set(ranked, known);
    return known;
  };
  return lists.flat().sort((one, other) => {
    if (one.view === other.view) return compareWithin(one, other);
    const byKeys = other.key - one.key || other.second - one.second;
    return byKeys || (path(one) < path(other) ? -1 : 1);
  });
}
