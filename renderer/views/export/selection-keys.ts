import type { KeyboardEvent, MouseEvent } from 'react';
import { clearSelection, count, selectAll, selecting, selectTo, toggleHit } from '../../state/selection.ts';
import { settings } from '../../state/settings.ts';

/**
 * What a key in the list of hits does to the selection: X, and Space where boxes are shown, takes the hit at the cursor;
 * Shift with the arrows a span; Ctrl+A everything; Escape nothing. Gives where the cursor goes, null for any other key.
 */
export function selectionPress(event: KeyboardEvent, cursor: number, total: number): number | null {
  const { key, shiftKey, altKey } = event;
  const main = event.ctrlKey || event.metaKey;
  const here = Math.max(0, cursor);
  if (altKey) return null;
  if (main && key.toLowerCase() === 'a') return act(selectAll, here);
  if (main) return null;
  if (key === 'Escape' && count(total) > 0) return act(clearSelection, here);
  if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const to = Math.max(0, Math.min(total - 1, here + (key === 'ArrowDown' ? 1 : -1)));
    return act(() => void selectTo(to, here), to);
  }
  const isTake = (key.toLowerCase() === 'x' && settings.get().singleKeys) || (key === ' ' && selecting.get());
  return isTake ? act(() => toggleHit(here), here) : null;
}

interface Select {
  readonly boxes: boolean;
  readonly from: number;
}

/** What a click on a hit does to the selection; false for a plain click, which opens the hit. */
export function selectionClick(event: MouseEvent, index: number, { boxes, from }: Select): boolean {
  if (event.shiftKey) void selectTo(index, from);
  else if (event.ctrlKey || event.metaKey || boxes) toggleHit(index);
  else return false;
  return true;
}

function act(change: () => void, cursor: number): number {
  change();
  return cursor;
}
