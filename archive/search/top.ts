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
  readonly #size: number;
  #kept: Ranked[] = [];
  #worst: Ranked | null = null;

  /** A list of so many at most. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Whether an article with these keys would be kept. */
  takes(key: number, second: number): boolean {
    const worst = this.#worst;
    return worst === null || key > worst.key || (key === worst.key && second >= worst.second);
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
    this.#worst = this.#kept.length === this.#size ? (this.#kept.at(-1) ?? null) : null;
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
