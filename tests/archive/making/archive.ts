import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Archive, type ArchiveOptions, openArchive } from '../../../archive/archive.ts';
import type { SearchRequest } from '../../../contract.ts';
import { noFilters } from '../../../questions.ts';

/** The bundle of the indexer thread, made before the tests. */
export const indexer = path.resolve('dist/indexer.cjs');

/** Opens a folder as an archive that is closed when the test has ended; throws when it cannot be opened. */
export async function openTestArchive(
  folder: string,
  store: string,
  options: Partial<ArchiveOptions> = {},
): Promise<Archive> {
  const opened = await openArchive(folder, { store, indexer, threads: 2, watch: false, ...options });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** The question for a query, without filters. */
export function ask(query: string): SearchRequest {
  return { query, filters: noFilters, sort: 'relevance', offset: 0, limit: 50, typing: false };
}

/** The paths a query finds, sorted. */
export async function pathsOf(archive: Archive, query: string): Promise<readonly string[]> {
  const answer = await archive.search(ask(query));
  return answer.hits.map((hit) => hit.path).sort();
}

/** A made-up release as a text capture. */
export function releaseText(headline: string, body: string): string {
  return `${headline}\n\nFORT EXAMPLE, Va., May 4, 2016 - ${body}\n`;
}
