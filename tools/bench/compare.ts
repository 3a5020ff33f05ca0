import { access, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Outcome, Request } from './benchmark.ts';
import { type Corpus, gatherCorpus } from './corpus.ts';
import { ENGINES, type EngineName, measureEngine } from './engines.ts';
import { generateCorpus } from './generate.ts';
import { machineSentence } from './machine.ts';
import { drawQuestions } from './questions.ts';
import { type Run, writeReport } from './report.ts';

interface Wanted {
  readonly corpora: readonly string[];
  readonly sizes: readonly number[];
  readonly engines: readonly EngineName[];
}

/**
 * Builds and asks every engine over made-up corpora, and over those in $CUTLINE_CONFORMANCE/corpora where that folder is;
 * or over the corpora that were named.
 */
export async function compareEngines({ args, folder }: Request): Promise<Outcome> {
  const wanted = wantedOf(args);
  const machine = machineSentence();
  const runs: Run[] = [];
  for await (const corpus of corpora(wanted, path.join(folder, 'corpus.jsonl'))) {
    runs.push(await measureCorpus(corpus, wanted.engines, folder));
    await rm(corpus.file);
  }
  return { section: writeReport(runs, machine), numbers: runs };
}

function wantedOf(args: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', multiple: true, default: [] },
      sizes: { type: 'string', default: '1000,10000,100000' },
      engines: { type: 'string', default: ENGINES.join(',') },
    },
  });
  const sizes = values.sizes.split(',').filter(Boolean).map(Number);
  return { corpora: values.corpus, sizes, engines: values.engines.split(',') as EngineName[] };
}

/** The corpora to measure, each made when its turn comes. */
async function* corpora({ corpora: named, sizes }: Wanted, file: string): AsyncIterable<Corpus> {
  const most = Number.POSITIVE_INFINITY;
  for (const one of named) yield gatherCorpus(path.basename(one), { files: [one], most }, file);
  if (named.length > 0) return;
  for (const size of sizes) yield generateCorpus(size, file);
  const [first, ...others] = await realCorpora();
  if (first === undefined) return;
  yield gatherCorpus('Congressional Record', { files: [first], most }, file);
  if (others.length > 0)
    yield gatherCorpus('Congressional Record and Senate', { files: [first, ...others], most }, file);
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

async function measureCorpus(corpus: Corpus, names: readonly EngineName[], folder: string): Promise<Run> {
  const questions = path.join(folder, 'questions.json');
  await writeFile(questions, JSON.stringify(await drawQuestions(corpus)));
  const engines = [];
  for (const name of names) {
    process.stderr.write(`${corpus.name}: ${name}\n`);
    engines.push(await measureEngine(name, corpus, questions));
  }
  return { corpus, engines };
}
