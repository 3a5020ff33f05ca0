import type { PhotoFilters } from '../../../contract.ts';
import { useCell, usePart } from '../../state/cell.ts';
import { photos } from '../../state/photos.ts';
import { go, isPhotoFiltered, noPhotoFilters, place } from '../../state/place.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';
import { Facet } from '../filters/facet.tsx';
import { Timeline } from '../filters/timeline.tsx';

/** What the photos can be narrowed to by what they are themselves, with exact counts of photos. */
export function DeskFilters() {
  const chosen = usePart(place, 'photos');
  const now = useCell(photos);
  if (!now) return null;
  const { facets } = now;
  return (
    <section className="filters-pane" aria-label={t('desk.filters')}>
      <header className="pane-head">
        <h2>{t('filters.label')}</h2>
        {isPhotoFiltered(chosen) && (
          <button type="button" className="link" onClick={() => go({ photos: noPhotoFilters })}>
            {t('filters.clear')}
          </button>
        )}
      </header>
      <Timeline
        of="photos"
        values={facets.year}
        chosen={chosen.years}
        onChoose={(years) => choose({ years }, 'brush')}
      />
      <Matching chosen={chosen.matching} />
      <Doubtful count={facets.conflicting} chosen={chosen.conflicting} />
      <Facet
        title="facet.photographer"
        values={facets.photographer}
        chosen={chosen.photographers}
        onChoose={(photographers) => choose({ photographers })}
      />
      <Facet
        title="facet.organization"
        values={facets.organization}
        chosen={chosen.organizations}
        onChoose={(organizations) => choose({ organizations })}
      />
    </section>
  );
}

/** Only photos that say themselves what is searched for; the others stand in releases that do. */
function Matching({ chosen }: { readonly chosen: boolean }) {
  const query = usePart(place, 'query');
  if (query.trim() === '') return null;
  return (
    <fieldset className="facet">
      <legend>{t('desk.searched')}</legend>
      <label>
        <input type="checkbox" checked={chosen} onChange={() => choose({ matching: !chosen })} />
        <span className="facet-name">{t('desk.matching')}</span>
      </label>
    </fieldset>
  );
}

/** Only photos of which not everything agrees; not offered where there are none. */
function Doubtful({ count, chosen }: { readonly count: number; readonly chosen: boolean }) {
  if (count === 0 && !chosen) return null;
  return (
    <fieldset className="facet">
      <legend>{t('desk.agreement')}</legend>
      <label>
        <input type="checkbox" checked={chosen} onChange={() => choose({ conflicting: !chosen })} />
        <span className="facet-name">{t('desk.conflicting')}</span>
        <span className="facet-count tabular">{formatNumber(count)}</span>
      </label>
    </fieldset>
  );
}

function choose(change: Partial<PhotoFilters>, step: 'brush' | 'jump' = 'jump'): void {
  go({ photos: { ...place.get().photos, ...change } }, step);
}
