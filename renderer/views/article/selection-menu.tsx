import { type RefObject, useEffect, useRef, useState } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { ReleaseRef } from '../../../contract.ts';
import { t } from '../../strings/catalogue.ts';
import { type Quote, quoteIn } from '../../text/quote.ts';
import { copy, copyQuote } from './cite.ts';

interface SelectionMenuProps {
  readonly release: ReleaseRef;
  /** What holds the release's text. */
  readonly root: RefObject<HTMLElement | null>;
}

interface Place {
  readonly quote: Quote;
  readonly left: number;
  readonly top: number;
}

/** The context menu of words that are selected in the release. */
export function SelectionMenu({ release, root }: SelectionMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const holder = root.current;
    const open = (event: MouseEvent) => {
      const quote = quoteIn(holder);
      if (quote === null) return;
      event.preventDefault();
      setPlace({ quote, left: event.clientX, top: event.clientY });
    };
    holder?.addEventListener('contextmenu', open);
    return () => holder?.removeEventListener('contextmenu', open);
  }, [root]);
  if (place === null) return null;
  const { quote, left, top } = place;
  const choose = (key: string | number) =>
    key === 'copy' ? copy(quote.text, t('copied.words')) : copyQuote(release, quote);
  return (
    <>
      <span ref={anchor} className="selection-place" style={{ left, top }} aria-hidden="true" />
      <Popover
        className="popover"
        aria-label={t('quote.label')}
        triggerRef={anchor}
        isOpen
        onOpenChange={() => setPlace(null)}
        placement="bottom start"
      >
        <Menu className="menu" aria-label={t('quote.label')} autoFocus="first" onAction={(key) => void choose(key)}>
          <MenuItem id="copy" className="menu-item">
            {t('quote.copy')}
          </MenuItem>
          <MenuItem id="quote" className="menu-item">
            {t('command.copy-quote')}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
