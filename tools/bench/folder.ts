import type { Benchmark } from './benchmark.ts';

/** The whole job over a folder of text files, and what happens to it while it is open: [--files 10000] [--burst 10000] */
export const folder: Benchmark = {
  title: 'A folder of files: read, parse, index, open, add',
  measure: async (request) => (await import('./folder-report.ts')).measureFolder(request),
};
