import type { Benchmark } from './benchmark.ts';
import { buildShare, type ThreadShare } from './builder.ts';

/**
 * Cutline's engine against lunr, MiniSearch, FlexSearch and SQLite FTS5:
 * [--corpus FILE.jsonl[.gz]]... [--sizes 1000,10000,100000] [--engines cutline,fts5]
 */
export const search: Benchmark = {
  title: 'Search against other engines',
  measure: async (request) => (await import('./compare.ts')).compareEngines(request),
  child: async (args) => (await import('./engines.ts')).runChild(args),
  thread: (job) => buildShare(job as ThreadShare),
};
