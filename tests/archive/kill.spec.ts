import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { openArchive } from '../../archive/archive.ts';
import type { Article, LedgerCounts, LedgerEntry } from '../../contract.ts';
import { indexer, releaseText } from './making/archive.ts';
import { addFiles, makeFolder } from './making/folder.ts';
import { buildProgram, type Program, startProgram } from './making/program.ts';

const kills = 50;
const atLeastInside = 40;
const mostTries = 90;
/** Every so often the truth is an index built anew, otherwise it is worked out from the files: that is quicker. */
const freshEach = 10;
const seed = 20_160_504;

test(`survives ${kills} kills, of which ${atLeastInside} and more fall inside a write`, async () => {
  const random = randomBy(seed);
  const program = await buildProgram('index-folder');
  const folder = await makeFolder(filesOf(0, random));
  const store = await makeFolder();
  const tally = { killed: 0, inside: 0 };
  const differing: number[] = [];
  for (let round = 1; tally.killed < kills && round <= mostTries; round++) {
    await change(folder, round, random);
    const outcome = await killInside(program, {
      folder,
      store,
      step: 1 + Math.floor(random() * 40),
      waitMs: random() * 6,
    });
    if (outcome === 'ended') continue;
    tally.killed++;
    if (outcome === 'inside') tally.inside++;
    const reopened = await dump(folder, store);
    const fresh = tally.killed % freshEach === 0 ? await dump(folder, await makeFolder()) : await expected(folder);
    if (!isDeepStrictEqual(reopened, fresh)) differing.push(round);
  }
  console.log(`seed ${seed}: ${tally.killed} kills, ${tally.inside} of them inside a write`);
  expect({ differing, killed: tally.killed, enoughInside: tally.inside >= atLeastInside }).toEqual({
    differing: [],
    killed: kills,
    enoughInside: true,
  });
}, 900_000);

interface Aim {
  readonly folder: string;
  readonly store: string;
  /** At the beginning of which write to kill. */
  readonly step: number;
  /** How long after it. */
  readonly waitMs: number;
}

/** Indexes in a process that is killed at its n-th write; tells whether a write was under way then. */
async function killInside(
  program: Program,
  { folder, store, step, waitMs }: Aim,
): Promise<'inside' | 'outside' | 'ended'> {
  const open = new Set<string>();
  let begun = 0;
  let ended = false;
  const child = startProgram(program, [folder, store], (line) => {
    const [word = '', name = ''] = line.split(' ');
    if (word === 'done') ended = true;
    if (word === 'outside') open.delete(name);
    if (word !== 'inside') return;
    open.add(name);
    if (++begun === step) setTimeout(() => child.kill('SIGKILL'), waitMs);
  });
  await once(child, 'close');
  if (ended) return 'ended';
  return open.size > 0 ? 'inside' : 'outside';
}

interface Dump {
  readonly articles: number;
  readonly problem: unknown;
  readonly counts: LedgerCounts;
  readonly entries: readonly LedgerEntry[];
  readonly texts: readonly (readonly [path: string, headline: string, last: string])[];
}

/** What an archive answers once it is up to date: its ledger and its articles. */
async function dump(folder: string, store: string): Promise<Dump> {
  const opened = await openArchive(folder, { store, indexer, threads: 1, watch: false });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const { counts, problem, articles } = await opened.value.settled();
  const { entries } = await opened.value.ledger({ outcomes: [], text: '', offset: 0, limit: 1_000 });
  const texts: [string, string, string][] = [];
  for await (const article of opened.value.articles()) texts.push([article.path, article.headline, lastText(article)]);
  await opened.value.close();
  return { counts, problem, articles, entries, texts };
}

function lastText(article: Article): string {
  const last = article.blocks.at(-1);
  return last !== undefined && last.kind !== 'photo' ? last.text : '';
}

/** What an index of these files must answer. */
async function expected(folder: string): Promise<Dump> {
  const names = (await readdir(folder)).sort();
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const),
  );
  const entries = files.map(([name, text]): LedgerEntry => {
    return { path: name, outcome: 'read', code: 'ok', reason: null, format: 'text', articles: 1, bytes: text.length };
  });
  const articles = files.length;
  const counts = { found: articles, read: articles, skipped: 0, failed: 0, media: 0, articles };
  const texts = files.map(
    ([name, text]) => [name, text.split('\n')[0] ?? '', text.trim().split('\n\n')[1] ?? ''] as const,
  );
  return { articles, problem: null, counts, entries, texts };
}

/** Adds some files, changes one and removes one. */
async function change(folder: string, round: number, random: () => number): Promise<void> {
  await addFiles(folder, filesOf(round, random));
  await rm(path.join(folder, `r${round - 1}-0.txt`), { force: true });
  await addFiles(folder, { 'changing.txt': releaseText(`Changed ${round}`, `Word${round} and more`) });
}

function filesOf(round: number, random: () => number): Readonly<Record<string, string>> {
  const count = 1 + Math.floor(random() * 4);
  const names = Array.from({ length: count }, (_, at) => `r${round}-${at}.txt`);
  return Object.fromEntries(names.map((name) => [name, releaseText(`Release ${name}`, `Pontoon ${random()}`)]));
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomBy(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const once = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((once ^ (once >>> 14)) >>> 0) / 4_294_967_296;
  };
}
