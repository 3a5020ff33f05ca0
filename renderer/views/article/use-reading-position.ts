import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { keepPosition, positionOf } from '../../state/positions.ts';

const pause = 250;

/** Opens an article where it was left, or at a photo, and keeps where it is left next. */
export function useReadingPosition(scroller: RefObject<HTMLElement | null>, path: string, photo: number | null): void {
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    box.scrollTop = 0;
    const figure = photo === null ? null : box.querySelector(`#photo-${photo}`);
    const left = positionOf(path);
    if (figure) figure.scrollIntoView({ block: 'center' });
    else if (left > 0) blocksOf(box)[left]?.scrollIntoView({ block: 'start' });
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
