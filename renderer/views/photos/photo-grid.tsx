import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { bringPhotos, type PhotosShown, photoAt, photosPage } from '../../state/photos.ts';
import { t } from '../../strings/catalogue.ts';
import { PhotoCard } from './photo-card.tsx';

const cardWidth = 230;
const rowHeight = 336;

/** The photos in rows of as many as fit; only the rows in view are on the page. */
export function PhotoGrid({ now }: { readonly now: PhotosShown }) {
  const box = useRef<HTMLDivElement>(null);
  const columns = useColumns(box);
  const rows = useVirtualizer({
    count: Math.ceil(now.total / columns),
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 2,
  });
  const first = Math.floor(((rows.range?.startIndex ?? 0) * columns) / photosPage);
  const last = Math.floor((((rows.range?.endIndex ?? 0) + 1) * columns) / photosPage);
  useEffect(() => {
    for (let page = first; page <= last; page += 1) if (page * photosPage < now.total) void bringPhotos(page);
  }, [first, last, now.total]);
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

function useColumns(box: { readonly current: HTMLElement | null }): number {
  const [columns, setColumns] = useState(3);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) =>
      setColumns(Math.max(1, Math.floor((entry?.contentRect.width ?? 0) / cardWidth))),
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return columns;
}
