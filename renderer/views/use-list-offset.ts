import { useEffect, useLayoutEffect, useRef } from 'react';
import { keepOffset, type ListName } from '../state/list-offsets.ts';

/** What is asked of the rows of a list. */
interface Rows {
  readonly scrollOffset: number | null;
  readonly scrollToOffset: (offset: number) => void;
}

/** Keeps where a list is left when another page takes its place, and starts the answer of another question at its first row. */
export function useListOffset(list: ListName, question: unknown, rows: Rows): void {
  const asked = useRef(question);
  useEffect(() => {
    if (Object.is(asked.current, question)) return;
    asked.current = question;
    // Only where it was scrolled: asking Chromium how far it could be costs a layout of the page.
    if ((rows.scrollOffset ?? 0) > 0) rows.scrollToOffset(0);
  }, [question, rows]);
  useLayoutEffect(
    () => () => keepOffset(list, { question: asked.current, offset: rows.scrollOffset ?? 0 }),
    [list, rows],
  );
}
