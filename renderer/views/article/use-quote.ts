import { type RefObject, useEffect, useRef } from 'react';
import { type Quote, quoteIn } from '../../text/quote.ts';

/**
 * What was last selected in `root`. It is remembered while the focus is in a menu or the palette, which take the
 * selection away, and forgotten when something else is selected, or nothing, in the release itself.
 */
export function useQuote(root: RefObject<HTMLElement | null>): () => Quote | null {
  const last = useRef<Quote | null>(null);
  useEffect(() => {
    const look = () => {
      const anchor = document.getSelection()?.anchorNode ?? null;
      if (root.current?.contains(anchor)) last.current = quoteIn(root.current);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [root]);
  return () => quoteIn(root.current) ?? last.current;
}
