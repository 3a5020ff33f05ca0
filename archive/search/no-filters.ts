import type { Filters } from '../../contract.ts';

/** Nothing is filtered away. */
export const noFilters: Filters = {
  ...{ years: [], kinds: [], organizations: [], photographers: [], formats: [], hasPhoto: null },
};
