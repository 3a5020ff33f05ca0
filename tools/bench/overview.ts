import type { Measured } from './engines.ts';
import type { Run } from './report.ts';
import { type Target, targetTable, times } from './target.ts';

type Done = Extract<Measured, { readonly build: unknown }>;

/** From so many releases on a corpus counts as large: other targets hold. */
const LARGE = 50_000;
const WIDTH = 40;

/** The targets of the design beside what a corpus reached; those that need another engine only where it ran. */
export function targetsOf({ corpus, engines }: Run): string {
  const done = engines.filter((one): one is Done => 'build' in one);
  const of = (name: string) => done.find(({ engine }) => engine === name);
  const ours = of('cutline');
  if (ours === undefined) return '';
  const isLarge = corpus.articles >= LARGE;
  return targetTable([
    ...besideLunr(ours, of('lunr')),
    ...besideSqlite(ours, of('fts5'), isLarge),
    ...(isLarge ? alone(ours) : []),
  ]);
}

function besideLunr({ build, search }: Done, lunr: Done | undefined): readonly Target[] {
  if (lunr === undefined) return [];
  return [
    { what: 'build, CPU ÷ lunr', most: 1 / 6, reached: build.cpuS / lunr.build.cpuS, unit: times },
    { what: 'build, peak memory ÷ lunr', most: 1 / 3, reached: build.rssMB / lunr.build.rssMB, unit: times },
    { what: 'index on disk ÷ lunr', most: 1 / 6, reached: build.indexMB / lunr.build.indexMB, unit: times },
    { what: 'open to first answer ÷ lunr', most: 1 / 25, reached: search.openMs / lunr.search.openMs, unit: times },
  ];
}

function besideSqlite({ build, bare, search }: Done, fts5: Done | undefined, isLarge: boolean): readonly Target[] {
  if (fts5 === undefined) return [];
  const most = isLarge ? 1.1 : 1.5;
  const slower = (['word', 'and', 'prefix'] as const).map((name): Target => {
    const reached = (search.latencies[name]?.p95 ?? 0) / (fts5.search.latencies[name]?.p95 ?? 1);
    return { what: `${name} p95 ÷ FTS5`, most: 0.1, reached, unit: times };
  });
  return [
    { what: 'build with stored articles, wall ÷ FTS5', most, reached: build.wallS / fts5.build.wallS, unit: times },
    {
      ...{ what: 'build of the index alone, wall ÷ FTS5', most, unit: times },
      reached: (bare ?? build).wallS / fts5.build.wallS,
    },
    { what: 'index on disk ÷ FTS5', most: 0.6, reached: build.indexMB / fts5.build.indexMB, unit: times },
    ...(isLarge ? slower : []),
  ];
}

function alone({ search }: Done): readonly Target[] {
  const { latencies, openMs, rssMB } = search;
  const p95 = (name: keyof typeof latencies, most: number): Target => {
    return { what: `${name} p95, ms`, most, reached: latencies[name]?.p95 ?? 0, unit: tenths };
  };
  return [
    { what: 'open to first answer in a fresh process, ms', most: 150, reached: openMs },
    ...[p95('word', 3), p95('and', 3), p95('prefix', 16), p95('phrase', 20), p95('page', 10)],
    { what: 'memory while searching, MB', most: 200, reached: rssMB },
  ];
}

const tenths = (value: number) => value.toFixed(1);

/** Bars over all corpora and engines on a logarithmic scale. */
export function overview(runs: readonly Run[]): string {
  const charts = [
    chart('build, seconds', runs, ({ build }) => build.wallS),
    chart('open to first answer, ms', runs, ({ search }) => search.openMs),
    chart('one word, 95th percentile, ms', runs, ({ search }) => search.latencies.word?.p95 ?? 0),
  ];
  return ['Over all sizes, logarithmic:', '```', charts.join('\n\n'), '```'].join('\n');
}

function chart(title: string, runs: readonly Run[], measureOf: (done: Done) => number): string {
  const rows = runs.flatMap(({ corpus, engines }) =>
    engines.flatMap((one) => ('build' in one ? [{ corpus, engine: one.engine, value: measureOf(one) }] : [])),
  );
  const logs = rows.map(({ value }) => Math.log10(Math.max(value, 0.01)));
  const [least, most] = [Math.min(...logs), Math.max(...logs)];
  const lines = rows.map(({ corpus, engine, value }, index) => {
    const share = ((logs[index] ?? 0) - least) / (most - least || 1);
    const bar = '█'.repeat(1 + Math.round(share * (WIDTH - 1)));
    return `${corpus.articles.toLocaleString('en').padStart(8)} ${engine.padEnd(11)} ${bar} ${value.toFixed(value < 10 ? 1 : 0)}`;
  });
  return [title, ...lines].join('\n');
}
