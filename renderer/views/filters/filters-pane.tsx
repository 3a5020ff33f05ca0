import { useDeferredValue } from 'react';
import type { Facets, Filters } from '../../../contract.ts';
import { noFilters } from '../../../questions.ts';
import { answer } from '../../state/answer.ts';
import { useCell, usePart } from '../../state/cell.ts';
import { go, isFiltered, place } from '../../state/place.ts';
import { type MessageKey, t } from '../../strings/catalogue.ts';
import { Facet } from './facet.tsx';
import { HasPhoto } from './has-photo.tsx';
import { Timeline } from './timeline.tsx';

/** What the answer can be narrowed to, with exact counts. The hits are painted first: they are what a keystroke waits for. */
export function FiltersPane() {
  const filters = usePart(place, 'filters');
  const now = useDeferredValue(useCell(answer));
  if (!now) return null;
  const { facets } = now.head;
  return (
    <section className="filters-pane" aria-label={t('filters.label')}>
      <header className="pane-head">
        <h2>{t('filters.label')}</h2>
        {isFiltered(filters) && (
          <button type="button" className="link" onClick={() => go({ filters: noFilters })}>
            {t('filters.clear')}
          </button>
        )}
      </header>
      <Timeline of="releases" values={facets.year} chosen={filters.years} onChoose={chooseYears} />
      <HasPhoto values={facets.hasPhoto} chosen={filters.hasPhoto} />
      {lists.map(({ of, facet, title, name }) => (
        <Facet
          key={of}
          title={title}
          values={facets[facet]}
          chosen={filters[of]}
          onChoose={(chosen) => go({ filters: { ...place.get().filters, [of]: chosen } })}
          {...(name ? { name } : {})}
        />
      ))}
    </section>
  );
}

function chooseYears(years: readonly string[]): void {
  go({ filters: { ...place.get().filters, years } }, 'brush');
}

interface List {
  readonly of: Exclude<keyof Filters, 'years' | 'hasPhoto'>;
  readonly facet: Exclude<keyof Facets, 'year' | 'hasPhoto'>;
  readonly title: MessageKey;
  readonly name?: (value: string) => string;
}

const lists: readonly List[] = [
  { of: 'kinds', facet: 'kind', title: 'facet.kind', name: (kind) => t(`kind.${kind as 'news'}`) },
  { of: 'organizations', facet: 'organization', title: 'facet.organization' },
  { of: 'photographers', facet: 'photographer', title: 'facet.photographer' },
  { of: 'formats', facet: 'format', title: 'facet.format', name: (format) => t(`format.${format as 'text'}`) },
];
