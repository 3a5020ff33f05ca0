import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { keepPosition, positionOf } from '../../state/positions.ts';

const pause = 250;

/** Opens an article where it was left, or at a photo, and keeps where it is left next. */
export function useReadingPosition(scroller: RefObject<HTMLElement | null>, path: string, photo: number | null): void {
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const figure = photo === null ? null : box.querySelector(`#photo-${photo}`);
    const left = positionOf(path);
    const settle = () => {
      if (figure) figure.scrollIntoView({ block: 'center' });
      else if (left > 0) blocksOf(box)[left]?.scrollIntoView({ block: 'start' });
    };
    box.scrollTop = 0;
    settle();
    return untilTouched(box, settle);
  }, [scroller, path, photo]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keepPosition(path, firstInView(box)), pause);
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener('scroll', onScroll);
    };
  }, [scroller, path]);
}

/** Calls `settle` after each picture that comes in and moves what is below it, until the reader takes over. Gives what ends it. */
function untilTouched(box: HTMLElement, settle: () => void): () => void {
  const touches = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
  const end = () => {
    box.removeEventListener('load', settle, true);
    for (const touch of touches) window.removeEventListener(touch, end, true);
  };
  box.addEventListener('load', settle, true);
  for (const touch of touches) window.addEventListener(touch, end, { capture: true, passive: true });
  return end;
}

function blocksOf(box: HTMLElement): readonly Element[] {
  return [...box.querySelectorAll('.body > *')];
}

/** 0 while the top of the article is in view. */
function firstInView(box: HTMLElement): number {
  const top = box.getBoundingClientRect().top;
  return Math.max(
    0,
    blocksOf(box).findIndex((block) => block.getBoundingClientRect().bottom > top + 1),
  );
}
