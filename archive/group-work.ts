import { groupVersions } from './article/versions.ts';
import type { GroupJob, IndexerMessage } from './indexer-job.ts';
import { openSearcher } from './search/open.ts';

/** Finds the captures in some segments that are of one release; only groups of several. */
export async function groupJob({ segments }: GroupJob): Promise<IndexerMessage> {
  const { searcher } = await openSearcher(segments);
  try {
    const captures = [...searcher.entries()].map(({ id, path, date, captured, signature }) => {
      return { id, path, date, captured, signature };
    });
    return { kind: 'grouped', groups: groupVersions(captures) };
  } finally {
    searcher.close();
  }
}
