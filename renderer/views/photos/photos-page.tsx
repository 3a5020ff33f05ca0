import { useEffect } from 'react';
import { noFilters } from '../../../questions.ts';
import { changes } from '../../state/archive.ts';
import { useCell, usePart } from '../../state/cell.ts';
import { askPhotos, type PhotosShown, photos } from '../../state/photos.ts';
import { go, isFiltered, isPhotoFiltered, noPhotoFilters, place } from '../../state/place.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';
import { Panes } from '../panes.tsx';
import { DeskFilters } from './desk-filters.tsx';
import { PhotoGrid } from './photo-grid.tsx';

interface PhotosPageProps {
  readonly filtersOver: boolean;
  readonly onFiltersClose: () => void;
}

/** The photo desk: every photo of the archive, or of the present result. */
export function PhotosPage(filtersPane: PhotosPageProps) {
  const query = usePart(place, 'query');
  const filters = usePart(place, 'filters');
  const chosen = usePart(place, 'photos');
  const grown = useCell(changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed index has other photos
  useEffect(() => void askPhotos({ query, filters, photos: chosen }), [query, filters, chosen, grown]);
  return (
    <Panes
      {...filtersPane}
      title={t('desk.label')}
      filters={<DeskFilters />}
      list={<Desk />}
      main={null}
      front="hits"
    />
  );
}

function Desk() {
  const query = usePart(place, 'query');
  const filters = usePart(place, 'filters');
  const chosen = usePart(place, 'photos');
  const now = useCell(photos);
  const narrowed = query.trim() !== '' || isFiltered(filters);
  const filtered = isPhotoFiltered(chosen);
  return (
    <section className="desk" aria-label={t('desk.label')}>
      <header className="pane-head">
        <p className="count tabular" aria-live="polite">
          {now && countOf(now, { narrowed, filtered })}
        </p>
        {(narrowed || filtered) && (
          <button type="button" className="link" onClick={() => go(everything)}>
            {t('desk.everything')}
          </button>
        )}
      </header>
      {now && now.total > 0 && <PhotoGrid now={now} />}
      {now?.total === 0 && (
        <p className="pane-message quiet">
          {t(now.of > 0 ? 'desk.noneFiltered' : narrowed ? 'desk.noneFound' : 'desk.none')}
        </p>
      )}
    </section>
  );
}

const everything = { query: '', filters: noFilters, photos: noPhotoFilters };

interface Narrowing {
  readonly narrowed: boolean;
  readonly filtered: boolean;
}

function countOf({ total, of }: PhotosShown, { narrowed, filtered }: Narrowing): string {
  if (filtered) return t('desk.filtered', { count: total, of: formatNumber(of) });
  return t(narrowed ? 'desk.found' : 'desk.all', { count: total });
}
