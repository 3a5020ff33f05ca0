import type { Version } from '../../contract.ts';
import { distance, type Likeness, parseSignature } from './signature.ts';

/** What is known of an article when its versions are looked for. */
export interface VersionEntry extends Version {
  readonly id: string;
  /** `signatureOf` the article. */
  readonly signature: string | null;
}

/**
 * Captures of the same release: same id (so the same canonical address), the same text, or the same headline over nearly
 * the same text. Releases written from a template (grants to many towns) differ in their headlines and stay apart.
 * Only groups of two and more, each newest capture first, mere teasers (a feed's item beside its page) last. Time grows with the number of entries, not with its square.
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
  return [...groups.values()].filter((group) => group.length > 1).map(sorted);
}

/** The other captures in a group, as an article lists them. */
export function versionsBeside(group: readonly VersionEntry[], path: string): readonly Version[] {
  return group.filter((entry) => entry.path !== path).map(({ path, date, captured }) => ({ path, date, captured }));
}

/** Under the same headline at most this many of 64 bits differ: some 98 % of the runs of words are shared. */
const SAME_TEXT = 3;
/** Under the same headline, and date where both have one: some 90 %, a text edited here and there. */
const EDITED_TEXT = 7;
/** A capture with less than this part of the fullest one's words is a teaser. */
const TEASER = 0.4;
/** Shorter texts are too much alike by chance; they must be the same. */
const FEW_WORDS = 40;
/** An entry is compared with so many before it at most that share headline and date, or headline and a quarter of the simhash. */
const MOST_COMPARED = 100;

function sorted<Entry extends VersionEntry>(group: readonly Entry[]): readonly Entry[] {
  const words = new Map(group.map((entry) => [entry.path, wordsOf(entry)]));
  const most = Math.max(...words.values());
  const isTeaser = ({ path }: Entry) => Number((words.get(path) ?? 0) < most * TEASER);
  return group.toSorted((left, right) => isTeaser(left) - isTeaser(right) || newestFirst(left, right));
}

function wordsOf({ signature }: VersionEntry): number {
  return signature === null ? 0 : (parseSignature(signature)?.words ?? 0);
}

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

interface Known {
  readonly at: number;
  readonly likeness: Likeness;
  readonly date: string | null;
}

function joinAlike(leaders: number[], entries: readonly VersionEntry[]): void {
  joinBy(leaders, entries, ({ signature }) => signature);
  const known = entries.flatMap(({ signature, date }, at): readonly Known[] => {
    const likeness = signature === null ? null : parseSignature(signature);
    return likeness === null ? [] : [{ at, likeness, date }];
  });
  const long = new Map(
    known.filter(({ likeness }) => likeness.words >= FEW_WORDS).map((each) => [each.at, each.likeness.text]),
  );
  joinBy(leaders, entries, (_, at) => long.get(at) ?? null);
  const twins = withTwins(known);
  joinEdited(leaders, twins);
  joinTeasers(leaders, twins, entries);
}

/** Those whose headline stands over another text, too: few in any archive. */
function withTwins(known: readonly Known[]): readonly Known[] {
  const count = new Map<string, number>();
  for (const { likeness } of known) count.set(likeness.headline, (count.get(likeness.headline) ?? 0) + 1);
  return known.filter(({ likeness }) => (count.get(likeness.headline) ?? 0) > 1);
}

/** A feed's item: `feed.rss#3`, `RSS81.ashx#12`. Files of many releases and records of containers are numbered, too. */
const FEED_ITEM = /#\d+$/;
const NO_FEED = /\.(?:txt|text|warc|gz|wacz|arc|mhtml?|md)#\d+$/i;
const DAY = 86_400_000;

/** A feed's teaser goes with the one release of its headline and day (clocks may differ by one), though that tells no address. */
function joinTeasers(leaders: number[], known: readonly Known[], entries: readonly VersionEntry[]): void {
  const isItem = ({ at }: Known) => {
    const path = entries[at]?.path ?? '';
    return FEED_ITEM.test(path) && !NO_FEED.test(path);
  };
  const pages = new Map<string, Known[]>();
  for (const each of known) {
    const others = pages.get(each.likeness.headline) ?? [];
    if (!isItem(each) && others.length < MOST_COMPARED) pages.set(each.likeness.headline, [...others, each]);
  }
  for (const item of known.filter(isItem)) {
    const near = (pages.get(item.likeness.headline) ?? []).filter((page) => isTeaserOf(item, page));
    const releases = new Set(near.map(({ at }) => leaderOf(leaders, at)));
    if (releases.size === 1 && near[0] !== undefined) join(leaders, item.at, near[0].at);
  }
}

function isTeaserOf(item: Known, page: Known): boolean {
  if (item.date === null || page.date === null || item.likeness.words >= page.likeness.words * TEASER) return false;
  return Math.abs(Date.parse(item.date) - Date.parse(page.date)) <= DAY;
}

/** Compares what falls into the same bucket; equal signatures are joined already and stand there once a date. */
function joinEdited(leaders: number[], known: readonly Known[]): void {
  const buckets = new Map<string, Known[]>();
  for (const each of known) {
    for (const key of bucketsOf(each)) {
      const others = buckets.get(key);
      if (!others) buckets.set(key, [each]);
      else if (!others.some((other) => leaderOf(leaders, other.at) === leaderOf(leaders, each.at))) {
        for (const other of others) if (isAlike(each, other)) join(leaders, each.at, other.at);
        if (others.length < MOST_COMPARED) others.push(each);
      }
    }
  }
}

/** Of two texts that differ in three bits at most, one quarter of the simhash is the same. The headline alone finds those without a date. */
function bucketsOf({ likeness, date }: Known): readonly string[] {
  const { high, low, headline } = likeness;
  const quarters = [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff];
  return [...quarters.map((quarter, at) => `${headline} ${at} ${quarter}`), `${headline} ${date}`, headline];
}

function isAlike(left: Known, right: Known): boolean {
  const few = Math.min(left.likeness.words, right.likeness.words);
  const many = Math.max(left.likeness.words, right.likeness.words);
  if (left.likeness.headline !== right.likeness.headline || few < FEW_WORDS || few / many < 0.8) return false;
  const mayBeSameDay = left.date === null || right.date === null || left.date === right.date;
  return distance(left.likeness, right.likeness) <= (mayBeSameDay ? EDITED_TEXT : SAME_TEXT);
}

function joinBy<Entry>(
  leaders: number[],
  entries: readonly Entry[],
  keyOf: (entry: Entry, at: number) => string | null,
): void {
  const first = new Map<string, number>();
  entries.forEach((entry, at) => {
    const key = keyOf(entry, at);
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
