import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';
import type { Benchmark } from './benchmark.ts';
import { putSection } from './page.ts';

/*
 * npm run bench -- [NAME]... [--json OUT] [--report FILE.md] [the benchmark's own arguments]
 * Without a name: search. Each benchmark writes its own section of docs/benchmarks.md and leaves the others as they are.
 * A new one is a file that exports a Benchmark, and a line here; it is loaded only when it runs.
 */
const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  search: async () => (await import('./search.ts')).search,
  folder: async () => (await import('./folder.ts')).folder,
  parse: async () => (await import('./parse.ts')).parse,
  ui: async () => (await import('./ui/ui.ts')).ui,
  pdf: async () => (await import('./pdf/pdf.ts')).pdf,
};

if (!isMainThread) await (await load(workerData.benchmark)).thread?.(workerData.job);
else if (process.argv[2] === '--child') await (await load(process.argv[3] ?? '')).child?.(process.argv.slice(4));
else await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const first = args.findIndex((arg) => arg.startsWith('--'));
  const names = args.slice(0, first < 0 ? args.length : first);
  const { rest, report, json } = taken(first < 0 ? [] : args.slice(first));
  const numbers: Record<string, unknown> = {};
  for (const name of names.length > 0 ? names : ['search']) {
    const benchmark = await load(name);
    const folder = await mkdtemp(path.join(tmpdir(), 'cutline-bench-'));
    try {
      const outcome = await benchmark.measure({ args: rest, folder });
      numbers[name] = outcome.numbers;
      process.stdout.write(`${outcome.section}\n`);
      const page = await readFile(report, 'utf8').catch(() => '');
      const { title } = benchmark;
      await writeFile(report, putSection(page, { name, title, section: outcome.section }, Object.keys(BENCHMARKS)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  if (json !== null) await writeFile(json, JSON.stringify(numbers, null, 2));
}

function load(name: string): Promise<Benchmark> {
  const benchmark = BENCHMARKS[name];
  if (benchmark !== undefined) return benchmark();
  throw new Error(`There is no benchmark "${name}"; there are ${Object.keys(BENCHMARKS).join(', ')}.`);
}

/** Takes the arguments every benchmark has out of the others. */
function taken(args: readonly string[]): {
  readonly rest: readonly string[];
  readonly report: string;
  readonly json: string | null;
} {
  const given = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
  const isCommon = (arg: string | undefined) => arg === '--json' || arg === '--report';
  const rest = args.filter((arg, at) => !isCommon(arg) && !isCommon(args[at - 1]));
  return { rest, report: given('--report') ?? path.join('docs', 'benchmarks.md'), json: given('--json') };
}
