import { type ReactNode, useEffect, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useCell } from '../state/cell.ts';
import { useRoom } from '../state/media.ts';
import { changeSettings, settings } from '../state/settings.ts';
import { t } from '../strings/catalogue.ts';
import { later } from './later.tsx';
import { QueryReading } from './search/query-reading.tsx';

const FiltersOver = later((parts) => parts.FiltersOver);

interface PanesProps {
  /** What the page is called; read out, not drawn. */
  readonly title: string;
  /** What the list can be narrowed by. */
  readonly filters: ReactNode;
  /** The middle pane. */
  readonly list: ReactNode;
  /** The widest pane; where only one has room, `front` tells which is seen. */
  readonly main: ReactNode | null;
  readonly front: 'hits' | 'article';
  readonly filtersOver: boolean;
  readonly onFiltersClose: () => void;
}

/** Filters, list and main pane side by side, as far as there is room; their widths are remembered. */
export function Panes({ title, filters, list: hits, main, front, filtersOver, onFiltersClose }: PanesProps) {
  const room = useRoom();
  useFocusInFront(room === 'one', front);
  const { panes, filtersShown } = useCell(settings);
  const over = filtersOver && room !== 'three' && <FiltersOver onClose={onFiltersClose}>{filters}</FiltersOver>;
  const withFilters = room === 'three' && filtersShown;
  // Above the list alone: it comes and goes with what is typed, and must not move what is read beside it.
  const list = (
    <>
      <QueryReading filtersInView={withFilters} />
      {hits}
    </>
  );
  if (room === 'one') {
    return (
      <PanesMain title={title}>
        <div className="panes">
          <div className="pane" hidden={main !== null && front === 'article'}>
            {list}
          </div>
          {main !== null && (
            <section id="release" tabIndex={-1} className="pane sheet-pane" hidden={front !== 'article'}>
              {main}
            </section>
          )}
          {over}
        </div>
      </PanesMain>
    );
  }
  return (
    <PanesMain title={title}>
      <Group
        key={`${withFilters} ${main !== null}`}
        className="panes"
        onLayoutChanged={(layout, { isUserInteraction }) => isUserInteraction && keepWidths(layout)}
      >
        {withFilters && (
          <>
            <Panel id="filters" defaultSize={`${panes.filters}%`} minSize="180px" className="pane">
              {filters}
            </Panel>
            <Separator className="separator" aria-label={t('panes.filters')} />
          </>
        )}
        <Panel id="hits" defaultSize={main === null ? undefined : `${panes.hits}%`} minSize="240px" className="pane">
          {list}
        </Panel>
        {main !== null && (
          <>
            <Separator className="separator" aria-label={t('panes.hits')} />
            <Panel id="article" minSize="320px" className="pane">
              <section id="release" tabIndex={-1} className="pane-fill">
                {main}
              </section>
            </Panel>
          </>
        )}
        {over}
      </Group>
    </PanesMain>
  );
}

interface PanesMainProps {
  readonly title: string;
  readonly children: ReactNode;
}

function PanesMain({ title, children }: PanesMainProps) {
  return (
    <main id="main" className="panes-main">
      <h1 className="unseen">{title}</h1>
      {children}
    </main>
  );
}

/** Where one pane hides the other, the focus goes with the pane in front instead of getting lost behind it. */
function useFocusInFront(alone: boolean, front: 'hits' | 'article'): void {
  const before = useRef(front);
  useEffect(() => {
    if (!alone || before.current === front) return;
    before.current = front;
    const lost = document.activeElement === document.body || document.activeElement?.closest('[hidden]');
    if (lost) document.getElementById(front === 'article' ? 'release' : 'hit-list')?.focus({ preventScroll: true });
  }, [alone, front]);
}

function keepWidths(layout: Readonly<Record<string, number>>): void {
  const { panes } = settings.get();
  const width = (pane: keyof typeof panes) => Math.round(layout[pane] ?? panes[pane]);
  void changeSettings({ panes: { filters: width('filters'), hits: width('hits') } });
}
