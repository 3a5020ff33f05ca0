import { type MouseEvent, useEffect } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Article, ArticleMarks } from '../../../contract.ts';
import { closeOverlay, overlay } from '../../state/overlay.ts';
import { t } from '../../strings/catalogue.ts';
import { captionWithCredit } from '../../text/credit.ts';
import { mediaAddress } from '../../text/media.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { copy } from './cite.ts';
import { altOf, Caption } from './figure.tsx';

interface LightboxProps {
  readonly article: Article;
  readonly marks: ArticleMarks;
  readonly photo: number;
}

/** A photo as large as the window allows, with all that is printed under it. Arrow keys leaf through the article's photos. */
export function Lightbox({ article, marks, photo }: LightboxProps) {
  const count = article.photos.length;
  const leaf = (by: number) => overlay.set({ kind: 'lightbox', photo: (photo + by + count) % count });
  useArrows(leaf);
  const shown = article.photos[photo];
  if (!shown) return null;
  return (
    <ModalOverlay className="lightbox-overlay" isOpen isDismissable onOpenChange={closeOverlay}>
      <Modal className="lightbox">
        <Dialog className="lightbox-dialog" aria-label={t('lightbox.label', { number: photo + 1, total: count })}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: beside the button and Escape */}
          <div className="lightbox-page" onClick={closeBeside}>
            <div className="lightbox-picture">
              {shown.file ? <img src={mediaAddress(shown.file)} alt={altOf(shown)} /> : <Icon name="photo" />}
            </div>
            <div className="lightbox-caption" lang={article.language ?? undefined} dir="auto">
              <Caption photo={shown} marks={marks.photos[photo]} />
            </div>
            <div className="lightbox-tools">
              <span className="tabular">{t('lightbox.position', { number: photo + 1, total: count })}</span>
              {count > 1 && <IconButton icon="back" label={t('lightbox.previous')} onPress={() => leaf(-1)} />}
              {count > 1 && <IconButton icon="forward" label={t('lightbox.next')} onPress={() => leaf(1)} />}
              <button type="button" onClick={() => void copy(captionWithCredit(shown), t('copied.caption'))}>
                {t('lightbox.copy')}
              </button>
              <IconButton icon="close" label={t('lightbox.close')} onPress={closeOverlay} />
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A click beside the photo and what is printed under it closes it. */
function closeBeside({ target }: MouseEvent): void {
  if (target instanceof Element && target.matches('.lightbox-page, .lightbox-picture, .lightbox-tools')) closeOverlay();
}

/** Listens on the document: a click beside the buttons leaves the focus on the dialog itself. */
function useArrows(leaf: (by: number) => void): void {
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight') leaf(1);
      if (key === 'ArrowLeft') leaf(-1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
