import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, workerData } from 'node:worker_threads';
import { type Corpus, gatherCorpus } from './corpus.ts';
import { buildShare } from './cutline.ts';
import { ENGINES, type EngineName, measureEngine, runChild } from './engines.ts';
import { generateCorpus } from './generate.ts';
import { drawQuestions } from './questions.ts';
import { type Run, writeReport } from './report.ts';

/*
 * npm run bench -- [--corpus FILE.jsonl[.gz]]... [--sizes 1000,10000,100000] [--engines cutline,fts5] [--json OUT] [--report FILE.md]
 * Without --corpus: made-up corpora of these sizes, and the corpora in $CUTLINE_CONFORMANCE/corpora where that folder is.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', multiple: true },
    sizes: { type: 'string', default: '1000,10000,100000' },
    engines: { type: 'string', default: ENGINES.join(',') },
    json: { type: 'string' },
    report: { type: 'string', default: 'docs/benchmarks.md' },
    child: { type: 'string' },
  },
});

if (!isMainThread) await buildShare(workerData);
else if (values.child) await runChild(values.child as EngineName, positionals);
else await main();

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cutline-bench-'));
  try {
    const runs: Run[] = [];
    for await (const corpus of corpora(folder)) {
      runs.push(await measureCorpus(corpus, folder));
      await rm(corpus.file);
    }
    const report = writeReport(runs, new Date().toISOString().slice(0, 10));
    process.stdout.write(report);
    await writeFile(values.report, report);
    if (values.json) await writeFile(values.json, JSON.stringify(runs, null, 2));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The corpora to measure, each made when its turn comes. */
async function* corpora(folder: string): AsyncIterable<Corpus> {
  const file = path.join(folder, 'corpus.jsonl');
  const most = Number.POSITIVE_INFINITY;
  if (values.corpus) {
    for (const one of values.corpus) yield gatherCorpus(path.basename(one), { files: [one], most }, file);
    return;
  }
  for (const size of values.sizes.split(',').filter(Boolean)) yield generateCorpus(Number(size), file);
  const real = await realCorpora();
  for (const one of real) yield gatherCorpus(path.basename(one, '.jsonl.gz'), { files: [one], most }, file);
  if (real.length > 1) yield gatherCorpus('all of them', { files: real, most }, file);
}

async function realCorpora(): Promise<readonly string[]> {
  const folder = path.join(process.env.CUTLINE_CONFORMANCE ?? path.join('..', 'shared', 'data'), 'corpora');
  const files = ['congressional-record-10k.jsonl.gz', 'senate-40k.jsonl.gz'].map((name) => path.join(folder, name));
  const found = await Promise.all(
    files.map((file) =>
      access(file).then(
        () => [file],
        () => [],
      ),
    ),
  );
  return found.flat();
}

async function measureCorpus(corpus: Corpus, folder: string): Promise<Run> {
  const questions = path.join(folder, 'questions.json');
  await writeFile(questions, JSON.stringify(await drawQuestions(corpus)));
  const engines = [];
  for (const engine of values.engines.split(',')) {
    process.stderr.write(`${corpus.name}: ${engine}\n`);
    engines.push(await measureEngine(engine as EngineName, corpus, questions));
  }
  return { corpus, engines };
}
