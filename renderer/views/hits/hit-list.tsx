import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { pageSize } from '../../../questions.ts';
import { focusRelease } from '../../focus.ts';
import { type Answer, bringPage, hitAt, indexOfOpened } from '../../state/answer.ts';
import { useCell, usePart } from '../../state/cell.ts';
import { offsetOf } from '../../state/list-offsets.ts';
import { useRoom } from '../../state/media.ts';
import { place } from '../../state/place.ts';
import { isSelected, selecting, selection } from '../../state/selection.ts';
import { t } from '../../strings/catalogue.ts';
import { pathApart } from '../../text/alike.ts';
import { selectionPress } from '../export/selection-keys.ts';
import { useListOffset } from '../use-list-offset.ts';
import { HitRow } from './hit-row.tsx';
import { openHit, useArticleSteps } from './open-hit.ts';
import { useBusyList } from './use-busy-list.ts';
import { useCursor } from './use-cursor.ts';

const rowHeight = 124;

/** All hits, however many: only those in view are on the page, and their text is fetched as they come. */
export const HitList = memo(function HitList({ now }: { readonly now: Answer }) {
  const box = useRef<HTMLDivElement>(null);
  const busy = useBusyList(box);
  const opened = usePart(place, 'opened');
  const room = useRoom();
  const shown = opened ? indexOfOpened(now, opened) : -1;
  const [cursor, setCursor] = useCursor(now, shown);
  const rows = useVirtualizer({
    count: now.head.total,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    initialOffset: () => offsetOf('hits', now.asked),
    overscan: 3,
    rangeExtractor: (range) => withCursor(range, cursor),
  });
  const first = rows.range?.startIndex ?? 0;
  const last = rows.range?.endIndex ?? 0;
  useEffect(() => {
    for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) void bringPage(page);
  }, [first, last]);
  useListOffset('hits', now.asked, rows);
  useArticleSteps(now, shown, (index) => rows.scrollToIndex(index));

  const move = (to: number) => {
    const index = Math.max(0, Math.min(now.head.total - 1, to));
    setCursor(index);
    rows.scrollToIndex(index);
    if (room !== 'one') void openHit(index, 'browse');
  };
  const picked = useCell(selection);
  const boxes = useCell(selecting);
  const press = (event: KeyboardEvent) => {
    const step = selectionPress(event, cursor, now.head.total);
    if (step !== null) {
      event.preventDefault();
      if (step === cursor) return;
      setCursor(step);
      rows.scrollToIndex(step);
      return;
    }
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + page,
      PageUp: cursor - page,
      Home: 0,
      End: now.head.total - 1,
    };
    const to = steps[event.key];
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (plain && event.key === 'Enter') {
      focusRelease();
      void openHit(Math.max(0, cursor), 'jump').then(() => requestAnimationFrame(focusRelease));
    } else if (plain && event.key === ' ') void openHit(Math.max(0, cursor), 'jump');
    else if (plain && to !== undefined) move(to);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      id="hit-list"
      className="hit-list"
      role="listbox"
      tabIndex={0}
      aria-multiselectable="true"
      aria-label={t('hits.label')}
      aria-activedescendant={cursor >= 0 ? `hit-${cursor}` : undefined}
      onKeyDown={press}
      onFocus={() => cursor < 0 && setCursor(0)}
      {...busy}
    >
      <div className="hit-sheet" role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <HitRow
            key={index}
            hit={hitAt(now, index)}
            apart={pathApart(hitAt(now, index), [hitAt(now, index - 1), hitAt(now, index + 1)])}
            index={index}
            total={now.head.total}
            top={start}
            open={index === shown}
            active={index === cursor}
            selected={isSelected(picked, hitAt(now, index))}
            boxes={boxes}
            from={cursor}
          />
        ))}
      </div>
    </div>
  );
});

function withCursor(range: Range, cursor: number): number[] {
  const inView = defaultRangeExtractor(range);
  return cursor < 0 || cursor >= range.count || inView.includes(cursor)
    ? inView
    : [...inView, cursor].sort((one, other) => one - other);
}
