import type { Benchmark } from './benchmark.ts';

/** How fast captures become articles, by format: [--captures FOLDER]... [--seconds 2] */
export const parse: Benchmark = {
  title: 'Parsing captures, by format',
  measure: async (request) => (await import('./parsing.ts')).measureParsing(request),
};
