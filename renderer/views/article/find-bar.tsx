import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { t } from '../../strings/catalogue.ts';
import { IconButton } from '../icon-button.tsx';
import { findRanges, paint, reveal } from './highlight.ts';

interface FindBarProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Finds a text in the open article as it is typed, from where the reader is; Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ root, onClose }: FindBarProps) {
  const [needle, setNeedle] = useState('');
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [current, setCurrent] = useState(0);
  const start = useRef(0);
  useEffect(() => {
    start.current = root.current?.scrollTop ?? 0;
    return clearPaint;
  }, [root]);
  const show = (found: readonly Range[], at: number) => {
    const range = found[at];
    paint('found', found);
    paint('current', range ? [range] : []);
    if (range) reveal(range);
    setCurrent(at);
  };
  const type = (text: string) => {
    const found = root.current ? findRanges(root.current, text) : [];
    setNeedle(text);
    setRanges(found);
    show(
      found,
      Math.max(
        0,
        found.findIndex((range) => placeOf(range, root.current) >= start.current),
      ),
    );
  };
  const step = (by: number) => {
    const next = (current + by + ranges.length) % ranges.length;
    const range = ranges[next];
    if (!range) return;
    start.current = placeOf(range, root.current);
    show(ranges, next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape') onClose();
  };
  return (
    <search className="find-bar" aria-label={t('find.label')}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the bar opens because the reader asked to type into it
        autoFocus
        type="text"
        value={needle}
        spellCheck={false}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <output className="tabular" aria-live="polite">
        {needle && (ranges.length ? t('find.position', { number: current + 1, total: ranges.length }) : t('find.none'))}
      </output>
      <IconButton icon="up" label={t('find.previous')} disabled={ranges.length === 0} onPress={() => step(-1)} />
      <IconButton icon="down" label={t('find.next')} disabled={ranges.length === 0} onPress={() => step(1)} />
      <IconButton icon="close" label={t('find.close')} onPress={onClose} />
    </search>
  );
}

/** How far below the top of what scrolls a range stands, in pixels. */
function placeOf(range: Range, box: HTMLElement | null): number {
  const top = box ? box.getBoundingClientRect().top - box.scrollTop : 0;
  return range.getBoundingClientRect().top - top;
}

function clearPaint(): void {
  paint('found', []);
  paint('current', []);
}
