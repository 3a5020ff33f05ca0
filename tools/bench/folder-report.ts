import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Outcome, Request } from './benchmark.ts';
import { type Corpus, linesOf } from './corpus.ts';
import { buildEngine, output } from './engines.ts';
import type { Arrivals, Job, Reopened } from './folder-child.ts';
import { generateCorpus } from './generate.ts';
import { machineSentence } from './machine.ts';
import type { BuildCost } from './measure.ts';
import type { Release } from './release.ts';
import { targetTable, times } from './target.ts';

interface Measured {
  readonly corpus: Corpus;
  readonly engine: BuildCost;
  readonly job: Job;
  readonly reopened: Reopened;
  readonly arrivals: Arrivals;
}

/** Writes a made-up corpus as text files, indexes them as the product does, opens them again and adds to them. */
export async function measureFolder({ args, folder }: Request): Promise<Outcome> {
  const options = { files: { type: 'string', default: '10000' }, burst: { type: 'string', default: '10000' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const machine = machineSentence();
  const corpus = await generateCorpus(Number(values.files), path.join(folder, 'corpus.jsonl'));
  const [root, store, engineFolder] = ['archive', 'store', 'engine'].map((name) => path.join(folder, name));
  if (!root || !store || !engineFolder) throw new Error('There is no folder to work in.');
  await mkdir(engineFolder);
  await writeFiles(corpus, root);
  const [indexer, program] = [path.join(folder, 'indexer.cjs'), path.join(folder, 'archive.cjs')];
  await bundle("import './archive/indexer-thread.ts';", indexer);
  await bundle(CHILD, program);
  const engine = await buildEngine('cutline', corpus.file, engineFolder);
  const child = (phase: string, burst = '') => output(process.execPath, [program, phase, root, store, indexer, burst]);
  const job = (await child('index')) as Job;
  const reopened = (await child('reopen')) as Reopened;
  const arrivals = (await child('arrive', values.burst)) as Arrivals;
  const measured = { corpus, engine, job, reopened, arrivals };
  return { section: `${machine}\n\n${reportOf(measured)}`, numbers: measured };
}

async function writeFiles(corpus: Corpus, root: string): Promise<void> {
  let index = 0;
  for await (const line of linesOf(corpus.file)) {
    const { id, title, body }: Release = JSON.parse(line);
    const folder = path.join(root, String(Math.floor(index++ / 1000)));
    if (index % 1000 === 1) await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `${id}.txt`), `${title}\n\n${body.replaceAll('\n', '\n\n')}\n`);
  }
}

const CHILD = `
import { runFolderChild } from './tools/bench/folder-child.ts';
void runFolderChild(process.argv.slice(2));
`;

/** Bundles a program as the product's are: one file that brings its libraries. */
async function bundle(contents: string, outfile: string): Promise<void> {
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    ...{ outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', external: ['canvas'] },
    minifySyntax: true,
    logLevel: 'warning',
  });
}

function reportOf({ corpus, engine, job, reopened, arrivals }: Measured): string {
  const { oneMs, changeMs, burst, burstS, askedP95, askedMost } = arrivals;
  const speed = job.articles / job.wallS;
  const intro = `${corpus.articles.toLocaleString('en')} made-up releases as text files (${(corpus.bytes / 1e6).toFixed(0)} MB), through \`openArchive\` as the product runs it, each step in a fresh process:
walk, read, parse, index, keep. "Engine" is the same releases as JSON lines, already parsed. Then ${burst.toLocaleString('en')} files come at once while questions are asked one after the other, as fast as somebody types (150 ms after each answer).`;
  return [
    intro,
    `Whole job ${job.wallS.toFixed(1)} s, CPU ${job.cpuS.toFixed(1)} s, ${job.rssMB.toFixed(0)} MB; engine ${engine.wallS.toFixed(1)} s, CPU ${engine.cpuS.toFixed(1)} s, ${engine.rssMB.toFixed(0)} MB. Questions during the burst: p95 ${askedP95.toFixed(0)} ms, the slowest ${askedMost.toFixed(0)} ms.`,
    targetTable([
      { what: 'whole job ÷ engine, wall', most: 4, reached: job.wallS / engine.wallS, unit: times },
      { what: 'open to first answer in a fresh process, ms', most: 150, reached: reopened.openMs },
      { what: 'a file added is searchable, ms', most: 1000, reached: oneMs },
      { what: 'a file changed is searchable, ms', most: 1000, reached: changeMs },
      { what: 'speed of the whole job ÷ speed of the burst', most: 2, reached: speed / (burst / burstS), unit: times },
    ]),
  ].join('\n\n');
}
