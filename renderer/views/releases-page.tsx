import { usePart } from '../state/cell.ts';
import { place } from '../state/place.ts';
import { t } from '../strings/catalogue.ts';
import { ArticlePane } from './article/article-pane.tsx';
import { useExportCommands } from './export/use-export-commands.ts';
import { FiltersPane } from './filters/filters-pane.tsx';
import { HitsPane } from './hits/hits-pane.tsx';
import { Panes } from './panes.tsx';

interface ReleasesPageProps {
  readonly filtersOver: boolean;
  readonly onFiltersClose: () => void;
}

/** The reading room: filters, hits and the open release. */
export function ReleasesPage(filters: ReleasesPageProps) {
  const front = usePart(place, 'front');
  const opened = usePart(place, 'opened');
  useExportCommands();
  return (
    <Panes
      {...filters}
      title={t('view.releases')}
      filters={<FiltersPane />}
      list={<HitsPane />}
      main={<ArticlePane />}
      front={opened ? front : 'hits'}
    />
  );
}
