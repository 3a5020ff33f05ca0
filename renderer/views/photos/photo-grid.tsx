import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { cell, useCell } from '../../state/cell.ts';
import { offsetOf } from '../../state/list-offsets.ts';
import { bringPhotos, type PhotosShown, photoAt, photosPage } from '../../state/photos.ts';
import { t } from '../../strings/catalogue.ts';
import { useListOffset } from '../use-list-offset.ts';
import { PhotoCard } from './photo-card.tsx';

const cardWidth = 230;
const rowHeight = 336;

/** The photos in rows of as many as fit; only the rows in view are on the page. */
export function PhotoGrid({ now }: { readonly now: PhotosShown }) {
  const box = useRef<HTMLDivElement>(null);
  const columns = useColumns(box);
  const question = JSON.stringify(now.asked);
  const rows = useVirtualizer({
    count: Math.ceil(now.total / columns),
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    initialOffset: () => offsetOf('photos', question),
    overscan: 2,
  });
  const first = Math.floor(((rows.range?.startIndex ?? 0) * columns) / photosPage);
  const last = Math.floor((((rows.range?.endIndex ?? 0) + 1) * columns) / photosPage);
  useEffect(() => {
    for (let page = first; page <= last; page += 1) if (page * photosPage < now.total) void bringPhotos(page);
  }, [first, last, now]);
  useListOffset('photos', question, rows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="photo-grid" ref={box} tabIndex={0} aria-label={t('desk.grid')}>
      <div className="hit-sheet" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index: row, start }) => (
          <div
            key={row}
            className="photo-row"
            style={{ transform: `translateY(${start}px)`, gridTemplateColumns: `repeat(${columns}, 1fr)` }}
          >
            {Array.from({ length: Math.min(columns, now.total - row * columns) }, (_, column) => {
              const index = row * columns + column;
              return <PhotoCard key={index} index={index} entry={photoAt(now, index)} />;
            })}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Kept while another page is shown: with fewer columns the place the desk was left at could be out of reach. */
const columnsThatFit = cell(3);

function useColumns(box: { readonly current: HTMLElement | null }): number {
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) =>
      columnsThatFit.set(Math.max(1, Math.floor((entry?.contentRect.width ?? 0) / cardWidth))),
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return useCell(columnsThatFit);
}
