import { useEffect, useState } from 'react';
import type { Answer } from '../../state/answer.ts';

/** The hit the arrow keys start from: the open one, or where they went last. -1 before they were used. */
export function useCursor(now: Answer, shown: number): readonly [number, (index: number) => void] {
  const [cursor, setCursor] = useState(-1);
  useEffect(() => {
    if (shown >= 0) setCursor(shown);
  }, [shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, another list
  useEffect(() => setCursor(shown), [now.asked]);
  return [Math.min(cursor, now.head.total - 1), setCursor];
}
