import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lexer } from 'marked';
import { parse as parseHtml } from 'parse5';
import type { Capture, Surroundings } from '../../archive/captures/capture.ts';
import { parseCapture } from '../../archive/captures/registry.ts';
import { createSurroundings } from '../../archive/captures/surroundings.ts';
import { filesBelow } from '../conformance/documents.ts';
import type { Outcome, Request } from './benchmark.ts';
import { machineSentence } from './machine.ts';

interface Loaded {
  readonly capture: Capture;
  readonly around: Surroundings;
}

/** What parsing the captures of one format took. */
interface FormatCost {
  readonly format: string;
  readonly files: number;
  readonly articles: number;
  readonly megabytes: number;
  readonly filesPerSecond: number;
  readonly megabytesPerSecond: number;
  readonly slowestMs: number;
  /** How many times longer than the format's own library takes for the same bytes; null where it has none. */
  readonly times: number | null;
}

/** The library that reads a format's syntax: what no parser of releases can do without. */
const LIBRARIES: Readonly<Record<string, { readonly name: string; readonly read: (text: string) => unknown }>> = {
  html: { name: 'parse5', read: (text) => parseHtml(text) },
  markdown: { name: 'marked', read: (text) => lexer(text) },
};

/** Parses captures that are in memory already, one thread, again and again for some seconds of computing a format. */
export async function measureParsing({ args }: Request): Promise<Outcome> {
  const sentence = machineSentence();
  const folders = valuesOf(args, '--captures');
  const seconds = Number(valuesOf(args, '--seconds')[0] ?? 2);
  const chosen = folders.length > 0 ? folders : ['sample', '../shared/data/releases'].filter((one) => existsSync(one));
  const formats = await byFormat(chosen.flatMap(loadFolder));
  const costs: FormatCost[] = [];
  for (const [format, loaded] of [...formats].sort()) costs.push(await measureFormat(format, loaded, seconds));
  return { section: sectionOf(costs, sentence, chosen), numbers: costs };
}

function loadFolder(folder: string): readonly Loaded[] {
  const root = path.resolve(folder);
  const files = filesBelow(root);
  const around = createSurroundings(root, files);
  return files.map((file) => {
    const bytes = readFileSync(path.join(root, file));
    return { capture: { path: file, bytes, url: null, captured: null }, around };
  });
}

/** What gives no article is left out: it is read in no time. */
async function byFormat(loaded: readonly Loaded[]): Promise<ReadonlyMap<string, readonly Loaded[]>> {
  const formats = new Map<string, Loaded[]>();
  for (const each of loaded) {
    const format = await formatOf(each);
    if (format === null) continue;
    const known = formats.get(format);
    if (known) known.push(each);
    else formats.set(format, [each]);
  }
  return formats;
}

async function formatOf({ capture, around }: Loaded): Promise<string | null> {
  for await (const outcome of parseCapture(capture, around))
    if (outcome.kind === 'article') return outcome.article.format;
  return null;
}

async function measureFormat(format: string, loaded: readonly Loaded[], seconds: number): Promise<FormatCost> {
  const bytes = loaded.reduce((sum, { capture }) => sum + capture.bytes.byteLength, 0);
  for (const each of loaded) await parseOne(each);
  let [rounds, articles] = [0, 0];
  const slowest = new Map<Loaded, number>();
  const start = cpuMs();
  while (rounds < 2 || cpuMs() - start < seconds * 1000) {
    for (const each of loaded) {
      const before = cpuMs();
      articles += await parseOne(each);
      slowest.set(each, Math.min(slowest.get(each) ?? Number.POSITIVE_INFINITY, cpuMs() - before));
    }
    rounds += 1;
  }
  const took = (cpuMs() - start) / 1000;
  return {
    format,
    files: loaded.length,
    articles: articles / rounds,
    megabytes: bytes / 1e6,
    filesPerSecond: (loaded.length * rounds) / took,
    megabytesPerSecond: (bytes * rounds) / 1e6 / took,
    slowestMs: Math.max(...slowest.values()),
    times: libraryTimes(format, loaded, { perRound: took / rounds, seconds }),
  };
}

/** The time this process has computed: what other work on the machine takes does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function parseOne({ capture, around }: Loaded): Promise<number> {
  let articles = 0;
  for await (const outcome of parseCapture(capture, around)) if (outcome.kind === 'article') articles += 1;
  return articles;
}

function libraryTimes(
  format: string,
  loaded: readonly Loaded[],
  { perRound, seconds }: { readonly perRound: number; readonly seconds: number },
): number | null {
  const library = LIBRARIES[format];
  if (library === undefined) return null;
  const texts = loaded.map(({ capture }) => Buffer.from(capture.bytes).toString('utf8'));
  let rounds = 0;
  const start = cpuMs();
  while (rounds < 2 || cpuMs() - start < (seconds * 1000) / 2) {
    for (const text of texts) library.read(text);
    rounds += 1;
  }
  return perRound / ((cpuMs() - start) / 1000 / rounds);
}

function valuesOf(args: readonly string[], name: string): readonly string[] {
  return args.flatMap((arg, at) => (args[at - 1] === name ? [arg] : []));
}

function sectionOf(costs: readonly FormatCost[], sentence: string, folders: readonly string[]): string {
  const rows = costs.map((cost) => {
    const library = LIBRARIES[cost.format];
    const times = cost.times === null ? '' : `${cost.times.toFixed(1)}× ${library?.name ?? ''}`;
    return `| ${cost.format} | ${cost.files} | ${cost.articles} | ${cost.megabytes.toFixed(2)} | ${cost.filesPerSecond.toFixed(0)} | ${cost.megabytesPerSecond.toFixed(1)} | ${cost.slowestMs.toFixed(1)} ms | ${times} |`;
  });
  return `${sentence} Captures of ${folders.map((folder) => `\`${path.basename(folder)}\``).join(' and ')}, in memory, parsed by one
thread; seconds are those the process computed. A reading thread of Cutline does the same beside reading files and writing the index. "Library" is the time that the
library for the format's syntax alone takes for the same bytes.

| format | files | articles | MB | files/s | MB/s | slowest file, its best of all rounds | against library |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${rows.join('\n')}`;
}
