import { type RefObject, useEffect, useState } from 'react';
import { useCommand } from '../../state/commands.ts';
import { keepMarkPlace, markPlaceOf } from '../../state/mark-places.ts';
import { t } from '../../strings/catalogue.ts';
import { CommandButton } from '../icon-button.tsx';
import { paint, reveal } from './highlight.ts';

interface MarkStepsProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly total: number;
  /** Whose marks they are. */
  readonly path: string;
  readonly query: string;
}

/** Steps from mark to mark: `3 of 12`, next and previous; a release that is come back to goes on where it was left. */
export function MarkSteps({ root, total, path, query }: MarkStepsProps) {
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    const left = markPlaceOf(path, query);
    setCurrent(left);
    paintCurrent(marksIn(root.current)[left]);
    return () => paint('current', []);
  }, [root, path, query]);
  const step = (by: 1 | -1) => {
    const marks = marksIn(root.current);
    if (marks.length === 0) return;
    const next = current < 0 ? nearest(marks, root.current, by) : (current + by + marks.length) % marks.length;
    const range = paintCurrent(marks[next]);
    if (range) reveal(range);
    keepMarkPlace(path, query, next);
    setCurrent(next);
  };
  useCommand('next-mark', () => step(1), total > 0);
  useCommand('previous-mark', () => step(-1), total > 0);
  if (total === 0) return null;
  return (
    <fieldset className="steps" aria-label={t('marks.label')}>
      <CommandButton command="previous-mark" icon="up" />
      <output className="tabular">
        {current < 0 ? t('marks.total', { count: total }) : t('marks.position', { number: current + 1, total })}
      </output>
      <CommandButton command="next-mark" icon="down" />
    </fieldset>
  );
}

function marksIn(root: HTMLElement | null): readonly Element[] {
  return [...(root?.querySelectorAll('mark[data-first]') ?? [])];
}

/** Where stepping begins: the first mark from the top of the view on, or the last above it; from the other end where there is none. */
function nearest(marks: readonly Element[], root: HTMLElement | null, by: 1 | -1): number {
  const top = root?.getBoundingClientRect().top ?? 0;
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top >= top);
  const first = below < 0 ? marks.length : below;
  return by > 0 ? first % marks.length : (first - 1 + marks.length) % marks.length;
}

function paintCurrent(mark: Element | undefined): Range | null {
  if (!mark) return null;
  const range = new Range();
  range.selectNodeContents(mark);
  paint('current', [range]);
  return range;
}
