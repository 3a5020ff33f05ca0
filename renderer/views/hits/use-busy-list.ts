import { type RefObject, useEffect, useRef } from 'react';
import { listBusy } from '../../state/questions.ts';

/** So long after the pointer last moved over the list, it may be answered anew. */
const restMs = 1500;

/** Says that the list must not move: while it is scrolled, and while the pointer is about to choose in it. */
export function useBusyList(box: RefObject<HTMLElement | null>) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isScrolled = () => (box.current?.scrollTop ?? 0) > 0;
  const touch = () => {
    listBusy.set(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => listBusy.set(isScrolled()), restMs);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      listBusy.set(false);
    },
    [],
  );
  return { onPointerMove: touch, onPointerDown: touch, onScroll: touch };
}
