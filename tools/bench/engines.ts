import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Corpus } from './corpus.ts';
import { buildCutline, searchCutline } from './cutline.ts';
import type { BuildCost, SearchCost } from './measure.ts';
import type { Questions } from './questions.ts';
import { buildScript, type Script, searchScript } from './scripts.ts';

export const ENGINES = ['cutline', 'lunr', 'minisearch', 'flexsearch', 'fts5'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What an engine took for a corpus, or why it was not asked. */
export type Measured =
  | { readonly engine: EngineName; readonly build: BuildCost; readonly search: SearchCost }
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
    const build = (await run(engine, ['build', corpus.file, folder])) as BuildCost;
    const search = (await run(engine, ['search', folder, questionsFile])) as SearchCost;
    return { engine, build, search };
  } catch (error) {
    return { engine, skipped: error instanceof Error ? error.message : String(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a child process does: its answer is one line of JSON. */
export async function runChild(engine: EngineName, [phase, first = '', second = '']: readonly string[]): Promise<void> {
  const answer = phase === 'build' ? build(engine, first, second) : search(engine, first, second);
  process.stdout.write(`${JSON.stringify(await answer)}\n`);
}

function build(engine: EngineName, file: string, folder: string): Promise<BuildCost> {
  return engine === 'cutline' ? buildCutline(file, folder) : buildScript(engine as Script, file, folder);
}

async function search(engine: EngineName, folder: string, questionsFile: string): Promise<SearchCost> {
  const questions: Questions = JSON.parse(await readFile(questionsFile, 'utf8'));
  return engine === 'cutline' ? searchCutline(folder, questions) : searchScript(engine as Script, folder, questions);
}

function run(engine: EngineName, [phase = '', ...rest]: readonly string[]): Promise<unknown> {
  if (engine !== 'fts5') {
    return output(process.execPath, [
      '--max-old-space-size=12000',
      process.argv[1] ?? '',
      `--child=${engine}`,
      phase,
      ...rest,
    ]);
  }
  const script = path.join(import.meta.dirname, '..', 'tools', 'bench', 'fts5.py');
  const [first = '', second = ''] = rest;
  if (phase === 'build') return output('python3', [script, 'build', first, path.join(second, 'fts5.db')]);
  return output('python3', [script, 'search', path.join(first, 'fts5.db'), second, String(Date.now())]);
}

function output(command: string, args: readonly string[]): Promise<unknown> {
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
