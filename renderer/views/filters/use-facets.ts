import { useRef } from 'react';
import type { Facets, FacetValue, Filters } from '../../../contract.ts';
import type { Answer } from '../../state/answer.ts';

const filterOf = {
  year: 'years',
  kind: 'kinds',
  organization: 'organizations',
  photographer: 'photographers',
  format: 'formats',
} as const satisfies Partial<Record<keyof Facets, keyof Filters>>;
type ListFacet = keyof typeof filterOf;

/**
 * The facets to draw. An answer counts only what it found; once a value is chosen, its neighbours would be gone.
 * So a facet with a choice keeps the values it had before the choice, with the counts it had.
 */
export function useFacets(now: Answer | null): Facets | null {
  const before = useRef<Facets | null>(null);
  if (!now) return before.current;
  const kept = before.current;
  const { facets } = now.head;
  const drawn = (facet: ListFacet): readonly FacetValue[] => {
    const chosen = now.asked.filters[filterOf[facet]];
    return chosen.length > 0 && kept ? union(kept[facet], facets[facet]) : facets[facet];
  };
  before.current = {
    year: drawn('year').toSorted((one, other) => one.value.localeCompare(other.value)),
    kind: drawn('kind'),
    organization: drawn('organization'),
    photographer: drawn('photographer'),
    format: drawn('format'),
    hasPhoto: now.asked.filters.hasPhoto !== null && kept ? union(kept.hasPhoto, facets.hasPhoto) : facets.hasPhoto,
  };
  return before.current;
}

function union(kept: readonly FacetValue[], fresh: readonly FacetValue[]): readonly FacetValue[] {
  const counts = new Map(fresh.map(({ value, count }) => [value, count]));
  const missing = fresh.filter(({ value }) => !kept.some((each) => each.value === value));
  return [...kept.map(({ value, count }) => ({ value, count: counts.get(value) ?? count })), ...missing];
}
