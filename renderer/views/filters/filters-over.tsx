import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '../../strings/catalogue.ts';
import { IconButton } from '../icon-button.tsx';
import { FiltersPane } from './filters-pane.tsx';

/** The filters as a sheet over the page, where they have no room beside it. */
export function FiltersOver({ onClose }: { readonly onClose: () => void }) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="side-sheet">
        <Dialog aria-label={t('filters.label')}>
          <IconButton icon="close" label={t('filters.close')} onPress={onClose} />
          <FiltersPane />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
