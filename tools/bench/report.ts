import type { Corpus } from './corpus.ts';
import type { Measured } from './engines.ts';
import type { Latency } from './measure.ts';
import { overview, targetsOf } from './overview.ts';
import { CLASSES } from './question.ts';

/** What one corpus gave. */
export interface Run {
  readonly corpus: Pick<Corpus, 'name' | 'articles' | 'bytes'>;
  readonly engines: readonly Measured[];
}

type Done = Extract<Measured, { readonly build: unknown }>;

const isDone = (measured: Measured): measured is Done => 'build' in measured;

/** The section of the page. */
export function writeReport(runs: readonly Run[], machine: string): string {
  return [machine, HEAD, overview(runs), ...runs.flatMap(section)].join('\n\n');
}

const HEAD = `Every engine runs in processes of its own, one after the other, over the same file of JSON lines and the same questions drawn from it.

- **Cutline** indexes all fields, positions and columns in two threads and stores the articles; an answer is the exact total, the best 50 and
  all facets. \`page\` is a whole search with 20 snippets read from disk.
- **lunr**, **MiniSearch** and **FlexSearch** (strict) index title and body in memory, without positions; "disk" is their JSON.
- **SQLite FTS5** indexes title and body (\`porter unicode61\`, \`content=''\`, full detail) in one thread; an answer is the count and the best 50.
- A dash: the engine cannot ask it.`;

function section(run: Run): readonly string[] {
  const { corpus, engines } = run;
  const done = engines.filter(isDone);
  const skipped = engines.flatMap((one) => ('skipped' in one ? [`${one.engine}: ${one.skipped}.`] : []));
  const size = `${corpus.articles.toLocaleString('en')} releases, ${(corpus.bytes / 1e6).toFixed(0)} MB of JSON lines`;
  return [`### ${corpus.name}: ${size}`, targetsOf(run), buildTable(done), latencyTable(done), chart(done), ...skipped];
}

function table(rows: readonly (readonly string[])[]): string {
  const [first = []] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(first), line(first.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.slice(1).map(line)].join(
    '\n',
  );
}

function buildTable(done: readonly Done[]): string {
  const row = ({ engine, build, search }: Done) => [
    engine,
    `${build.wallS.toFixed(1)} s`,
    `${build.cpuS.toFixed(1)} s`,
    `${build.rssMB.toFixed(0)} MB`,
    `${build.indexMB.toFixed(1)} MB`,
    build.textMB > 0 ? `${build.textMB.toFixed(1)} MB` : '–',
    `${search.openMs.toFixed(0)} ms`,
    `${search.rssMB.toFixed(0)} MB`,
    search.addMs === undefined ? '–' : `${search.addMs.toFixed(0)} ms`,
  ];
  const names = [
    '',
    'build',
    'CPU',
    'peak memory',
    'index',
    'stored text',
    'open to first answer',
    'memory searching',
    'add one',
  ];
  return table([names, ...done.map(row), ...ratios(done)]);
}

/** How many times less Cutline takes than each of the others. */
function ratios(done: readonly Done[]): readonly (readonly string[])[] {
  const ours = done.find(({ engine }) => engine === 'cutline');
  if (!ours) return [];
  const times = (theirs: number, own: number) => `${(theirs / own).toFixed(1)}×`;
  return done
    .filter((one) => one !== ours)
    .map(({ engine, build, search }) => [
      `*${engine} ÷ cutline*`,
      times(build.wallS, ours.build.wallS),
      times(build.cpuS, ours.build.cpuS),
      times(build.rssMB, ours.build.rssMB),
      times(build.indexMB, ours.build.indexMB),
      '',
      times(search.openMs, ours.search.openMs),
      times(search.rssMB, ours.search.rssMB),
      '',
    ]);
}

function latencyTable(done: readonly Done[]): string {
  const classes = [...CLASSES, 'page'] as const;
  const cell = (latency: Latency | undefined) =>
    latency ? [latency.p50, latency.p95, latency.p99].map((ms) => ms.toFixed(ms < 10 ? 1 : 0)).join(' / ') : '–';
  const names = ['ms, p50 / p95 / p99', ...done.map(({ engine }) => engine)];
  return table([names, ...classes.map((name) => [name, ...done.map(({ search }) => cell(search.latencies[name]))])]);
}

const WIDTH = 40;

/** Bars of the 95th percentile, on a logarithmic scale. */
function chart(done: readonly Done[]): string {
  const rows = (['word', 'and', 'phrase', 'prefix'] as const).flatMap((name) =>
    done.flatMap(({ engine, search }) => {
      const latency = search.latencies[name];
      return latency ? [{ label: `${name} ${engine}`, ms: latency.p95 }] : [];
    }),
  );
  const most = Math.log10(Math.max(1, ...rows.map(({ ms }) => ms)) * 100);
  const bar = (ms: number) =>
    '█'.repeat(Math.max(1, Math.round((Math.log10(Math.max(0.011, ms) * 100) / most) * WIDTH)));
  const lines = rows.map(({ label, ms }) => `${label.padEnd(18)} ${bar(ms)} ${ms.toFixed(1)} ms`);
  return ['95th percentile, logarithmic:', '```', ...lines, '```'].join('\n');
}
