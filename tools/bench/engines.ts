import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Corpus } from './corpus.ts';
import type { BuildCost, SearchCost } from './measure.ts';
import type { Questions } from './question.ts';
import type { Script } from './scripts.ts';

export const ENGINES = ['cutline', 'lunr', 'minisearch', 'flexsearch', 'fts5'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What an engine took for a corpus, or why it was not asked. */
export type Measured =
  | {
      readonly engine: EngineName;
      readonly build: BuildCost;
      readonly search: SearchCost;
      readonly bare: BuildCost | null;
    }
  | { readonly engine: EngineName; readonly skipped: string };

/** The largest corpus each is given: beyond it a build takes many minutes or more memory than a laptop has. */
const LARGEST: Readonly<Record<EngineName, number>> = {
  cutline: Number.POSITIVE_INFINITY,
  lunr: 12_000,
  minisearch: 60_000,
  flexsearch: 60_000,
  fts5: Number.POSITIVE_INFINITY,
};

/** Builds and asks one engine, each in a fresh process. */
export async function measureEngine(engine: EngineName, corpus: Corpus, questionsFile: string): Promise<Measured> {
  if (corpus.articles > LARGEST[engine]) return { engine, skipped: `not built beyond ${LARGEST[engine]} releases` };
  const folder = await mkdtemp(path.join(tmpdir(), `cutline-bench-${engine}-`));
  try {
    const build = await buildEngine(engine, corpus.file, folder);
    const search = (await run(engine, ['search', folder, questionsFile])) as SearchCost;
    const bare = engine === 'cutline' ? await buildBare(corpus.file) : null;
    return { engine, build, search, bare };
  } catch (error) {
    return { engine, skipped: error instanceof Error ? error.message : String(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Cutline's index without stored articles, as SQLite's is. */
async function buildBare(file: string): Promise<BuildCost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cutline-bench-bare-'));
  try {
    return (await run('cutline', ['build', file, folder, 'left out'])) as BuildCost;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a child process does, with no more code than it needs: its answer is one line of JSON. */
export async function runChild(args: readonly string[]): Promise<void> {
  const [engine = '', phase, first = '', second = '', stored] = args;
  const answer =
    phase === 'build' ? build(engine, { file: first, folder: second, stored }) : search(engine, first, second);
  process.stdout.write(`${JSON.stringify(await answer)}\n`);
}

async function build(
  engine: string,
  { file, folder, stored }: { readonly file: string; readonly folder: string; readonly stored: string | undefined },
): Promise<BuildCost> {
  if (engine === 'cutline') {
    return (await import('./cutline.ts')).buildCutline(file, folder, stored === undefined ? 'stored' : 'left out');
  }
  return (await import('./scripts.ts')).buildScript(engine as Script, file, folder);
}

async function search(engine: string, folder: string, questionsFile: string): Promise<SearchCost> {
  const questions: Questions = JSON.parse(await readFile(questionsFile, 'utf8'));
  if (engine === 'cutline') return (await import('./cutline.ts')).searchCutline(folder, questions);
  return (await import('./scripts.ts')).searchScript(engine as Script, folder, questions);
}

/** Builds the index of one engine in a fresh process. */
export async function buildEngine(engine: EngineName, file: string, folder: string): Promise<BuildCost> {
  return (await run(engine, ['build', file, folder])) as BuildCost;
}

function run(engine: EngineName, [phase = '', ...rest]: readonly string[]): Promise<unknown> {
  if (engine !== 'fts5') {
    return output(process.execPath, [
      '--max-old-space-size=12000',
      process.argv[1] ?? '',
      '--child',
      'search',
      engine,
      phase,
      ...rest,
    ]);
  }
  const script = path.join(path.dirname(process.argv[1] ?? ''), '..', '..', 'tools', 'bench', 'fts5.py');
  const [first = '', second = ''] = rest;
  if (phase === 'build') return output('python3', [script, 'build', first, path.join(second, 'fts5.db')]);
  return output('python3', [script, 'search', path.join(first, 'fts5.db'), second, String(Date.now())]);
}

/** Runs a program whose last line is JSON. */
export function output(command: string, args: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (part) => {
      text += part;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      const last = text.trim().split('\n').at(-1) ?? '';
      if (code === 0 && last !== '') resolve(JSON.parse(last));
      else reject(new Error(`${path.basename(command)} ended with code ${code}`));
    });
  });
}
