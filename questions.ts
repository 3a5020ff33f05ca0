import type { Filters, SearchRequest } from './contract.ts';

/** Nothing is filtered away. */
export const noFilters: Filters = {
  years: [],
  kinds: [],
  organizations: [],
  photographers: [],
  formats: [],
  hasPhoto: null,
};

/** How many hits one call brings to the page. */
export const pageSize = 15;

/** What the page asks when it opens: all releases, the newest first. */
export const firstQuestion: SearchRequest = {
  query: '',
  filters: noFilters,
  sort: 'newest',
  offset: 0,
  limit: pageSize,
  typing: false,
};
