import type { Benchmark } from '../benchmark.ts';

/** Releases as one PDF and a quarter of them as another: time, memory, pages and size. `--releases N` for another number than 1,000. */
export const pdf: Benchmark = {
  title: 'A thousand releases as one PDF',
  measure: async (request) => (await import('./measure.ts')).measurePdf(request),
};
