import type { Archive } from '../archive/archive.ts';
import type { Facets, Result } from '../contract.ts';

type Questions = Pick<Archive, 'search' | 'read' | 'original' | 'photos' | 'ledger'>;

const facets: Facets = { year: [], kind: [], organization: [], photographer: [], format: [], hasPhoto: [] };
const counts = { found: 0, read: 0, skipped: 0, failed: 0, media: 0, articles: 0 };
const closed: Result<never> = { ok: false, problem: { code: 'closed', sentence: 'No archive is open.' } };

/**
 * Answers where no archive is open: nothing, of nothing. A page may ask in the moment in which its archive is closed
 * or forgotten, before it has heard of that; it drops these answers once it has.
 */
export const noArchive: Questions = {
  search: async ({ query }) => ({
    ...{ query, readAs: '', clauses: [], ignored: [], limited: [], suggestions: [] },
    ...{ total: 0, of: 0, tookMs: 0, state: 'ready', hits: [], facets },
  }),
  read: async () => closed,
  original: async () => closed,
  photos: async () => ({
    ...{ total: 0, of: 0, tookMs: 0, photos: [] },
    facets: { year: [], photographer: [], organization: [], conflicting: 0 },
  }),
  ledger: async () => ({ counts, total: 0, entries: [] }),
};
