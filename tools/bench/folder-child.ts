import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Archive, openArchive } from '../../archive/archive.ts';
import { latencyOf, spent } from './measure.ts';

/** What the whole job took. */
export interface Job {
  readonly articles: number;
  readonly wallS: number;
  readonly cpuS: number;
  readonly rssMB: number;
}

/** A fresh process on an indexed archive: from its start to the first answer. */
export interface Reopened {
  readonly total: number;
  readonly openMs: number;
  readonly rssMB: number;
}

/** Files that come while an archive is open, and the questions asked meanwhile. */
export interface Arrivals {
  readonly oneMs: number;
  readonly changeMs: number;
  readonly burst: number;
  readonly burstS: number;
  readonly askedP95: number;
  readonly askedMost: number;
}

const PHASES = { index, reopen, arrive } as const;
const REQUEST = {
  filters: { years: [], kinds: [], organizations: [], photographers: [], formats: [], hasPhoto: null },
  sort: 'relevance',
  offset: 0,
  limit: 20,
  typing: false,
} as const;

/** `index`, `reopen` or `arrive`, the archive, the store, the bundle of the indexer; the answer is a line of JSON. */
export async function runFolderChild([phase = '', ...rest]: readonly string[]): Promise<void> {
  const [root = '', store = '', indexer = '', burst = ''] = rest;
  const work = PHASES[phase as keyof typeof PHASES];
  process.stdout.write(`${JSON.stringify(await work({ root, store, indexer, burst: Number(burst) }))}\n`);
}

interface Place {
  readonly root: string;
  readonly store: string;
  readonly indexer: string;
  readonly burst: number;
}

async function openAt({ root, store, indexer }: Place, watch: boolean): Promise<Archive> {
  const opened = await openArchive(root, { store, indexer, watch });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  return opened.value;
}

async function index(place: Place): Promise<Job> {
  const started = performance.now();
  const archive = await openAt(place, false);
  const { articles } = await archive.settled();
  const wallS = (performance.now() - started) / 1000;
  await archive.close();
  return { articles, wallS, ...spent() };
}

async function reopen(place: Place): Promise<Reopened> {
  const archive = await openAt(place, false);
  const total = await count(archive, 'zawa OR flogu OR basti');
  const openMs = performance.now();
  const { rssMB } = spent();
  await archive.close();
  return { total, openMs, rssMB };
}

async function arrive(place: Place): Promise<Arrivals> {
  const archive = await openAt(place, true);
  await archive.settled();
  const file = path.join(place.root, 'arrived.txt');
  const oneMs = await timeUntil(archive, { word: 'qzxarrived', total: 1 }, () =>
    writeFile(file, release('qzxarrived')),
  );
  const changeMs = await timeUntil(archive, { word: 'qzxchanged', total: 1 }, () =>
    writeFile(file, `${release('qzxchanged')}\nMore than before.\n`),
  );
  const asking = keepAsking(archive);
  const burstMs = await timeUntil(archive, { word: 'qzxburst', total: place.burst }, () => writeBurst(place));
  const asked = await asking.end();
  await archive.close();
  const { p95 } = latencyOf(asked, 0);
  return { oneMs, changeMs, burst: place.burst, burstS: burstMs / 1000, askedP95: p95, askedMost: Math.max(...asked) };
}

/** Asks as somebody does who types without a pause, until the end; then how long each answer took, in milliseconds. */
function keepAsking(archive: Archive): { end(): Promise<readonly number[]> } {
  const asked: number[] = [];
  let ended = false;
  const ask = async () => {
    while (!ended) {
      const before = performance.now();
      await archive.search({ ...REQUEST, query: 'the harbor OR ba*' });
      asked.push(performance.now() - before);
      await new Promise((resolve) => setTimeout(resolve, keyMs));
    }
    return asked;
  };
  const asking = ask();
  return {
    end: () => {
      ended = true;
      return asking;
    },
  };
}

async function writeBurst({ root, burst }: Place): Promise<void> {
  const folder = path.join(root, 'burst');
  await mkdir(folder);
  for (let index = 0; index < burst; index++) await writeFile(path.join(folder, `${index}.txt`), release('qzxburst'));
}

/** What is not found by then is never found. */
const MOST_MS = 600_000;

/** Between an answer and the next key. */
const keyMs = 150;
/** Between two looks whether what came is found. */
const lookMs = 25;

const LINE =
  'The harbor office said on Monday that the new sea wall is open to ships of every size and to their crews.';

function release(word: string): string {
  return `Sea wall opens ${word}\n\nMarch 3, 2016\n\n${Array(25).fill(LINE).join('\n\n')}\n`;
}

async function timeUntil(
  archive: Archive,
  { word, total }: { readonly word: string; readonly total: number },
  change: () => Promise<void>,
): Promise<number> {
  const started = performance.now();
  await change();
  while ((await count(archive, word)) < total) {
    if (performance.now() - started > MOST_MS) throw new Error(`"${word}" is not found in ${total} files.`);
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  return performance.now() - started;
}

async function count(archive: Archive, query: string): Promise<number> {
  return (await archive.search({ ...REQUEST, query, limit: 1 })).total;
}
