import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { t } from '../../strings/catalogue.ts';
import { IconButton } from '../icon-button.tsx';
import { findRanges, paint, reveal } from './highlight.ts';

interface FindBarProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Finds a text in the open article as it is typed; Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ root, onClose }: FindBarProps) {
  const [needle, setNeedle] = useState('');
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [current, setCurrent] = useState(0);
  useEffect(() => clearPaint, []);
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
    show(found, 0);
  };
  const step = (by: number) => ranges.length > 0 && show(ranges, (current + by + ranges.length) % ranges.length);
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

function clearPaint(): void {
  paint('found', []);
  paint('current', []);
}
