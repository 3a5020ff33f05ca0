import type { Version } from '../../contract.ts';
import { distance, type Likeness, parseSignature } from './signature.ts';

/** What is known of an article when its versions are looked for. */
export interface VersionEntry extends Version {
  readonly id: string;
  /** `signatureOf` the article. */
  readonly signature: string | null;
}

/**
 * Captures of the same release: same id (so the same canonical address), nearly the same text, or the same headline and
 * date over a text that was edited. Only groups of two and more, each newest capture first. Time grows with the number
 * of entries, not with its square.
 */
export function groupVersions<Entry extends VersionEntry>(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const leaders = entries.map((_, at) => at);
  joinBy(leaders, entries, ({ id }) => id);
  joinAlike(leaders, entries);
  const groups = new Map<number, Entry[]>();
  entries.forEach((entry, at) => {
    const leader = leaderOf(leaders, at);
    const group = groups.get(leader);
    if (group) group.push(entry);
    else groups.set(leader, [entry]);
  });
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.toSorted(newestFirst));
}

/** The other captures in a group, as an article lists them. */
export function versionsBeside(group: readonly VersionEntry[], path: string): readonly Version[] {
  return group.filter((entry) => entry.path !== path).map(({ path, date, captured }) => ({ path, date, captured }));
}

/** Nearly the same text: at most this many of 64 bits differ. */
const SAME_TEXT = 3;
/** The same headline and date, over a text edited here and there. */
const EDITED_TEXT = 12;
/** Shorter texts are too much alike by chance; they must be the same. */
const FEW_WORDS = 40;
/** Entries that share a quarter of their simhash, or headline and date, are compared with so many before them at most. */
const MOST_COMPARED = 100;

function newestFirst(left: VersionEntry, right: VersionEntry): number {
  return (
    compare(right.captured ?? '', left.captured ?? '') ||
    compare(right.date ?? '', left.date ?? '') ||
    compare(left.path, right.path)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function joinAlike(leaders: number[], entries: readonly VersionEntry[]): void {
  joinBy(leaders, entries, ({ signature }) => signature);
  const distinct = new Map<string, number>();
  const buckets = new Map<string, number[]>();
  const likenesses: (Likeness | null)[] = entries.map(({ signature }) =>
    signature === null ? null : parseSignature(signature),
  );
  entries.forEach(({ signature, date }, at) => {
    const likeness = likenesses[at];
    if (signature === null || !likeness || distinct.has(`${signature} ${date}`)) return;
    distinct.set(`${signature} ${date}`, at);
    for (const key of bucketsOf(likeness, date)) {
      const others = buckets.get(key) ?? [];
      for (const other of others) {
        const known = likenesses[other];
        if (known && isAlike({ likeness, date }, { likeness: known, date: entries[other]?.date ?? null }))
          join(leaders, at, other);
      }
      if (others.length < MOST_COMPARED) buckets.set(key, [...others, at]);
    }
  });
}

/** Of two texts that differ in three bits at most, one quarter of the simhash is the same. */
function bucketsOf({ high, low, headline }: Likeness, date: string | null): readonly string[] {
  const quarters = [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff];
  return [...quarters.map((quarter, at) => `${at} ${quarter}`), `${headline} ${date}`];
}

interface Dated {
  readonly likeness: Likeness;
  readonly date: string | null;
}

function isAlike(left: Dated, right: Dated): boolean {
  const few = Math.min(left.likeness.words, right.likeness.words);
  const many = Math.max(left.likeness.words, right.likeness.words);
  const differs = distance(left.likeness, right.likeness);
  if (few < FEW_WORDS) return differs === 0 && few === many;
  if (differs <= SAME_TEXT) return few / many > 0.9;
  const isSameRelease = left.likeness.headline === right.likeness.headline && left.date === right.date;
  return isSameRelease && differs <= EDITED_TEXT;
}

function joinBy<Entry>(leaders: number[], entries: readonly Entry[], keyOf: (entry: Entry) => string | null): void {
  const first = new Map<string, number>();
  entries.forEach((entry, at) => {
    const key = keyOf(entry);
    if (key === null) return;
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    else join(leaders, known, at);
  });
}

function join(leaders: number[], left: number, right: number): void {
  const [one, other] = [leaderOf(leaders, left), leaderOf(leaders, right)];
  leaders[Math.max(one, other)] = Math.min(one, other);
}

/** Union-find with halved paths. */
function leaderOf(leaders: number[], start: number): number {
  let at = start;
  for (let above = leaders[at] ?? at; above !== at; above = leaders[at] ?? at) {
    leaders[at] = leaders[above] ?? above;
    at = above;
  }
  return at;
}
