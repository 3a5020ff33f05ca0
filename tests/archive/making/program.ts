import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';
import { indexer } from './archive.ts';
import { makeFolder } from './folder.ts';

/** A program of tests/archive/programs, bundled where every user may read it, with an indexer beside it. */
export interface Program {
  readonly file: string;
  readonly indexer: string;
}

/** Bundles a program to run in a process of its own. */
export async function buildProgram(name: string): Promise<Program> {
  const folder = await makeFolder();
  const file = path.join(folder, `${name}.cjs`);
  const entry = path.resolve(`tests/archive/programs/${name}.ts`);
  await build({ entryPoints: [entry], outfile: file, bundle: true, platform: 'node', target: 'node20', format: 'cjs' });
  await copyFile(indexer, path.join(folder, 'indexer.cjs'));
  return { file, indexer: path.join(folder, 'indexer.cjs') };
}

/** Runs a program to its end and gives what it printed, parsed; `by` are words put before the command. */
export async function runProgram(
  program: Program,
  words: readonly string[],
  by: readonly string[] = [],
): Promise<unknown> {
  const [command = '', ...rest] = [...by, process.execPath, program.file, program.indexer, ...words];
  const { stdout } = await promisify(execFile)(command, rest);
  return JSON.parse(stdout);
}

/** Starts a program whose writes to disk are slow and told of (slow-writes.cjs); calls back for each line it prints. */
export function startProgram(program: Program, words: readonly string[], onLine: (line: string) => void): ChildProcess {
  const child = spawn(process.execPath, [program.file, program.indexer, ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: `--require ${path.resolve('tests/archive/programs/slow-writes.cjs')}` },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (text + chunk.toString()).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  return child;
}
