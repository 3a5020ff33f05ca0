import { type RefObject, useLayoutEffect, useRef } from 'react';
import { openStatus } from '../../state/archive.ts';
import { keepPosition, positionOf } from '../../state/positions.ts';
import { revealPhoto } from './reveal-photo.ts';

const pause = 250;

/** Opens an article where it was left, or at a photo, keeps where it is left next, and stays there when another width wraps its lines anew. */
export function useReadingPosition(scroller: RefObject<HTMLElement | null>, path: string, photo: number | null): void {
  const arrived = useRef<string | null>(null);
  const endSettling = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    // Whoever goes on in a release stays where they are in it.
    if (!box || (photo === null && arrived.current === path)) return;
    const left = positionOf(placeOf(path));
    const settle = () => {
      if (photo !== null) revealPhoto(photo);
      else if (left > 0) scrollToPosition(box, left);
    };
    arrived.current = path;
    box.scrollTop = 0;
    settle();
    endSettling.current?.();
    endSettling.current = untilTouched(box, settle);
  }, [scroller, path, photo]);
  useLayoutEffect(() => () => endSettling.current?.(), []);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const place = placeOf(path);
    let timer: number | null = null;
    let position = 0;
    const keep = () => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      keepPosition(place, position);
    };
    const onScroll = () => {
      position = positionIn(box);
      if (timer !== null) clearTimeout(timer);
      timer = window.setTimeout(keep, pause);
    };
    let width = box.clientWidth;
    const rewrapped = new ResizeObserver(() => {
      if (box.clientWidth !== width && position > 0) scrollToPosition(box, position);
      width = box.clientWidth;
    });
    rewrapped.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      rewrapped.disconnect();
      box.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', keep);
    };
  }, [scroller, path]);
}

const placeOf = (path: string) => ({ archive: openStatus()?.id ?? '', path });

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

/** Where the blocks begin, from the head to the source, and where the last ends: in pixels below the upper edge of the view. */
function edgesOf(box: HTMLElement): readonly number[] {
  const { top } = box.getBoundingClientRect();
  const blocks = [...box.querySelectorAll('.sheet > :not(.body, .asides), .body > *')];
  const rectangles = blocks.map((block) => block.getBoundingClientRect());
  return [...rectangles.map((block) => block.top), rectangles.at(-1)?.bottom ?? top].map((edge) => edge - top);
}

/** The block at the upper edge of the view and which part of it is above; 0 while the top of the article is in view. */
function positionIn(box: HTMLElement): number {
  const edges = edgesOf(box);
  const block = edges.findLastIndex((edge) => edge <= 0);
  const [start = 0, end = 0] = edges.slice(block, block + 2);
  return block < 0 || end <= start ? 0 : Math.round(1000 * (block - start / (end - start))) / 1000;
}

function scrollToPosition(box: HTMLElement, position: number): void {
  const block = Math.floor(position);
  const [start, end] = edgesOf(box).slice(block, block + 2);
  if (start !== undefined && end !== undefined) box.scrollTop += start + (position - block) * (end - start);
}
