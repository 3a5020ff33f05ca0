import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { closeOverlay } from '../state/overlay.ts';
import { t } from '../strings/catalogue.ts';
import { IconButton } from './icon-button.tsx';

interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A sheet over the page with a title and a way to close it; Escape closes it too. */
export function Sheet({ title, children }: SheetProps) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={closeOverlay}>
      <Modal className="sheet-over">
        <Dialog aria-label={title}>
          <header className="pane-head">
            <h2>{title}</h2>
            <IconButton icon="close" label={t('sheet.close')} onPress={closeOverlay} />
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
