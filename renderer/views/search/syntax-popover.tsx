import type { RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { t } from '../../strings/catalogue.ts';
import { SyntaxExamples } from './syntax-examples.tsx';

interface SyntaxPopoverProps {
  /** What it opens below, and where the focus goes back to. */
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The query language by example. Choosing an example searches for it. */
export function SyntaxPopover({ trigger, onClose }: SyntaxPopoverProps) {
  return (
    <Popover
      className="popover syntax-popover"
      placement="bottom end"
      triggerRef={trigger}
      isOpen
      onOpenChange={onClose}
    >
      <Dialog aria-label={t('syntax.label')}>
        <h2>{t('syntax.label')}</h2>
        <SyntaxExamples onChoose={onClose} />
      </Dialog>
    </Popover>
  );
}
