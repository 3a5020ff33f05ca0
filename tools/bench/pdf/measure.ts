import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Outcome, Request } from '../benchmark.ts';
import { machineSentence } from '../machine.ts';
import { runtimeName } from '../ui/reader.ts';
import { writeIllustrated } from './archive.ts';
import { type Memory, watchMemory } from './memory.ts';
import { pdfSection } from './report.ts';

/** What one export took and made. */
export interface Book {
  readonly releases: number;
  readonly photos: number;
  readonly wallS: number;
  readonly memory: Memory | null;
  readonly pages: number;
  readonly bytes: number;
}

const run = promisify(execFile);
const program = path.join('tools', 'cutline.mjs');
const everyMs = 200;

/** Exports an archive as one PDF through the command line, and a quarter as large a one before it. */
export async function measurePdf({ args, folder }: Request): Promise<Outcome> {
  const options = { releases: { type: 'string', default: '1000' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const machine = machineSentence();
  const releases = Number(values.releases);
  const books: Book[] = [];
  for (const count of [Math.ceil(releases / 4), releases]) books.push(await measureBook(folder, count));
  const runtime = await runtimeName();
  return { section: pdfSection({ machine, runtime, books }), numbers: { runtime, books } };
}

async function measureBook(folder: string, releases: number): Promise<Book> {
  const archive = path.join(folder, `archive-${releases}`);
  const file = path.join(folder, `book-${releases}.pdf`);
  const photos = await writeIllustrated(archive, releases);
  const store = `--store=${path.join(folder, 'store')}`;
  // What is measured is the export: the archive has been read before.
  await run(process.execPath, [program, 'index', archive, store]);
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'export', archive, '--query', '', '--pdf', file, store], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const memory = watchMemory(child.pid ?? 0, everyMs);
  const [code] = await once(child, 'exit');
  const wallS = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`The export ended with code ${code}.`);
  const { stdout } = await run('pdfinfo', [file]);
  const pages = Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1]);
  const { size } = await stat(file);
  return { releases, photos, wallS, memory: await memory.stop(), pages, bytes: size };
}
