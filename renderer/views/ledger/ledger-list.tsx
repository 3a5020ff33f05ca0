import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Format, LedgerEntry } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { offsetOf } from '../../state/list-offsets.ts';
import { go } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';
import { reasonBeside } from '../../text/reasons.ts';
import { formatBytes } from '../../text/sizes.ts';
import { IconButton } from '../icon-button.tsx';
import { useListOffset } from '../use-list-offset.ts';
import { type Ledger, ledgerPage } from './use-ledger.ts';

/** Of a row whose path and reason have a line each; longer ones make it higher. */
const rowHeight = 68;

interface LedgerListProps {
  readonly ledger: Ledger;
  /** What they were chosen by. */
  readonly question: string;
}

/** The files of the ledger as a list; only those in view are on the page. */
export function LedgerList({ ledger, question }: LedgerListProps) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: ledger.total,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    initialOffset: () => offsetOf('ledger', question),
    overscan: 8,
  });
  useListOffset('ledger', question, rows);
  const first = Math.floor((rows.range?.startIndex ?? 0) / ledgerPage);
  const last = Math.floor((rows.range?.endIndex ?? 0) / ledgerPage);
  useEffect(() => {
    for (let page = first; page <= last; page += 1) if (page > 0 && !ledger.pages.has(page)) ledger.bring(page);
  }, [first, last, ledger]);
  if (ledger.total === 0) return <p className="pane-message quiet">{t('ledger.none')}</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of which only the rows in view are drawn
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="ledger-list" ref={box} role="list" tabIndex={0} aria-label={t('ledger.label')}>
      <div role="presentation" className="hit-sheet" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          // biome-ignore lint/a11y/useSemanticElements: belongs to the list above
          <div
            key={index}
            ref={rows.measureElement}
            data-index={index}
            role="listitem"
            className="ledger-row"
            aria-posinset={index + 1}
            aria-setsize={ledger.total}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Entry entry={ledger.pages.get(Math.floor(index / ledgerPage))?.[index % ledgerPage]} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Entry({ entry }: { readonly entry: LedgerEntry | undefined }) {
  if (!entry) return <span className="quiet">{t('hits.coming')}</span>;
  const facts = [
    entry.format && t(`format.${entry.format}`),
    entry.articles > 0 && t('hits.all', { count: entry.articles }),
    formatBytes(entry.bytes),
  ];
  return (
    <>
      <span className="badge" data-outcome={entry.outcome}>
        {t(`outcome.${entry.outcome}`)}
      </span>
      <span className="ledger-text">
        <FilePath entry={entry} />
        <span className="quiet">
          {entry.reason === null ? facts.filter(Boolean).join(' · ') : reasonBeside(entry.path, entry.reason)}
        </span>
      </span>
      <IconButton
        icon="folder"
        label={t('ledger.show', { path: entry.path })}
        onPress={() => void cutline.showInFolder(entry.path)}
      />
    </>
  );
}

/** The path of a file; where one release was read from it, the way to that. */
function FilePath({ entry: { path, articles, format } }: { readonly entry: LedgerEntry }) {
  const name = <bdi className="path">{path}</bdi>;
  if (articles !== 1 || format === null || !alone.includes(format)) return name;
  return (
    <button type="button" className="link" onClick={() => openRelease(path)}>
      {name}
    </button>
  );
}

/** Files of these formats are the release; in others it has an address of its own. */
const alone: readonly Format[] = ['text', 'html', 'markdown', 'mhtml', 'image'];

function openRelease(path: string): void {
  go({ view: 'releases', opened: { id: '', path, photo: null }, front: 'article' });
}
