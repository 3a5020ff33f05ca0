import { useEffect } from 'react';
import { changes } from '../../state/archive.ts';
import { useCell } from '../../state/cell.ts';
import { askPhotos, photos } from '../../state/photos.ts';
import { go, isFiltered, noFilters, place } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';
import { Panes } from '../panes.tsx';
import { PhotoGrid } from './photo-grid.tsx';

interface PhotosPageProps {
  readonly filtersOver: boolean;
  readonly onFiltersClose: () => void;
}

/** The photo desk: every photo of the archive, or of the present result. */
export function PhotosPage(filtersPane: PhotosPageProps) {
  const { query, filters } = useCell(place);
  const grown = useCell(changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed index has other photos
  useEffect(() => void askPhotos({ query, filters }), [query, filters, grown]);
  return <Panes {...filtersPane} title={t('desk.label')} list={<Desk />} main={null} front="hits" />;
}

function Desk() {
  const { query, filters } = useCell(place);
  const now = useCell(photos);
  const narrowed = query.trim() !== '' || isFiltered(filters);
  return (
    <section className="desk" aria-label={t('desk.label')}>
      <header className="pane-head">
        <p className="count tabular" aria-live="polite">
          {now && t(narrowed ? 'desk.found' : 'desk.all', { count: now.total })}
        </p>
        {narrowed && (
          <button type="button" className="link" onClick={() => go({ query: '', filters: noFilters })}>
            {t('desk.everything')}
          </button>
        )}
      </header>
      {now && now.total > 0 && <PhotoGrid now={now} />}
      {now?.total === 0 && <p className="pane-message quiet">{t(narrowed ? 'desk.noneFound' : 'desk.none')}</p>}
    </section>
  );
}
