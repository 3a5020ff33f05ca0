import { answer } from '../../state/answer.ts';
import { useCell } from '../../state/cell.ts';
import { go, isFiltered, noFilters, place } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';
import { Facet } from './facet.tsx';
import { HasPhoto } from './has-photo.tsx';
import { Timeline } from './timeline.tsx';

/** What the answer can be narrowed to, with exact counts. */
export function FiltersPane() {
  const { filters } = useCell(place);
  const now = useCell(answer);
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
      <Timeline values={facets.year} chosen={filters.years} />
      <HasPhoto values={facets.hasPhoto} chosen={filters.hasPhoto} />
      <Facet of="kinds" title="facet.kind" values={facets.kind} name={(kind) => t(`kind.${kind as 'news'}`)} />
      <Facet of="organizations" title="facet.organization" values={facets.organization} />
      <Facet of="photographers" title="facet.photographer" values={facets.photographer} />
      <Facet
        of="formats"
        title="facet.format"
        values={facets.format}
        name={(format) => t(`format.${format as 'text'}`)}
      />
    </section>
  );
}
