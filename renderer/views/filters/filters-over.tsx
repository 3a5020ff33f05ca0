import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '../../strings/catalogue.ts';
import { IconButton } from '../icon-button.tsx';

interface FiltersOverProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The filters as a sheet over the page, where they have no room beside it. */
export function FiltersOver({ onClose, children }: FiltersOverProps) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="side-sheet">
        <Dialog aria-label={t('filters.label')}>
          <IconButton icon="close" label={t('filters.close')} onPress={onClose} />
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
