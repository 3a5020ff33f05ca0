import { type RefObject, useEffect, useState } from 'react';
import { useCommand } from '../../state/commands.ts';
import { t } from '../../strings/catalogue.ts';
import { CommandButton } from '../icon-button.tsx';
import { paint, reveal } from './highlight.ts';

interface MarkStepsProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly total: number;
  /** Another article, or other marks: begin anew. */
  readonly shown: unknown;
}

/** Steps from mark to mark: `3 of 12`, next and previous. */
export function MarkSteps({ root, total, shown }: MarkStepsProps) {
  const [current, setCurrent] = useState(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article means no mark is current
  useEffect(() => {
    setCurrent(-1);
    return () => paint('current', []);
  }, [shown]);
  const step = (by: number) => {
    const marks = root.current?.querySelectorAll('mark[data-first]') ?? [];
    if (marks.length === 0) return;
    const next = current < 0 && by < 0 ? marks.length - 1 : (current + by + marks.length) % marks.length;
    const range = new Range();
    range.selectNodeContents(marks[next] as Element);
    paint('current', [range]);
    reveal(range);
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
