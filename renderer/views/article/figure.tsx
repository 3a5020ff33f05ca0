import { type ReactNode, useState } from 'react';
import type { Photo, PhotoMarks } from '../../../contract.ts';
import { t } from '../../strings/catalogue.ts';
import { mediaAddress } from '../../text/media.ts';
import { Icon } from '../icon.tsx';
import { MarkedText } from './marked.tsx';

interface FigureProps {
  readonly photo: Photo;
  readonly marks: PhotoMarks | undefined;
  readonly number: number;
  /** Absent where nothing can be enlarged, as in print. */
  readonly onEnlarge?: (() => void) | undefined;
  /** What can be done with the photo. */
  readonly children?: ReactNode;
}

/** A photo with its caption, credit and VIRIN; a quiet placeholder where the picture was not saved. */
export function Figure({ photo, marks, number, onEnlarge, children }: FigureProps) {
  const label = `photo-${number}-caption`;
  return (
    <figure id={`photo-${number}`} aria-labelledby={onEnlarge && label} tabIndex={-1}>
      <Picture photo={photo} number={number} onEnlarge={onEnlarge} />
      <figcaption id={label} dir="auto">
        <Caption photo={photo} marks={marks} />
      </figcaption>
      {children && <div className="figure-tools">{children}</div>}
    </figure>
  );
}

/** What stands under a photo, as printed, with what does not agree. */
export function Caption({ photo, marks }: Pick<FigureProps, 'photo' | 'marks'>) {
  return (
    <>
      {photo.title && (
        <strong className="photo-title">
          <MarkedText text={photo.title} marks={marks?.title ?? []} />
        </strong>
      )}
      {photo.caption && (
        <span className="caption">
          <MarkedText text={photo.caption} marks={marks?.caption ?? []} />
        </span>
      )}
      <Credit photo={photo} marks={marks} />
      {!photo.title && !photo.caption && !photo.credit && !photo.photographer && (
        <span className="quiet">{photo.alt ?? t('photo.noCaption')}</span>
      )}
      {photo.conflicts.map((conflict) => (
        <span className="conflict" key={conflict.sentence}>
          <Icon name="warning" /> {conflict.sentence}
        </span>
      ))}
    </>
  );
}

function Credit({ photo, marks }: Pick<FigureProps, 'photo' | 'marks'>) {
  const apart = photo.photographer !== null && !photo.credit?.includes(photo.photographer);
  if (!photo.credit && !photo.photographer && !photo.virin) return null;
  return (
    <span className="credit">
      {photo.credit && (
        <span>
          <MarkedText text={photo.credit} marks={marks?.credit ?? []} />
          {photo.creditSource === 'embedded' && <span className="quiet"> ({t('photo.embedded')})</span>}
        </span>
      )}
      {apart && (
        <span>
          {t('photo.by')} {photo.photographer}
        </span>
      )}
      {photo.virin && (
        <span className="virin">
          {t('photo.virin')} <MarkedText text={photo.virin} marks={marks?.virin ?? []} />
        </span>
      )}
    </span>
  );
}

function Picture({ photo, number, onEnlarge }: Pick<FigureProps, 'photo' | 'number' | 'onEnlarge'>) {
  const [broken, setBroken] = useState(false);
  if (!photo.file || broken) {
    return (
      <p className="no-picture">
        <Icon name="photo" />
        <span>{broken ? t('photo.broken') : t('photo.missing')}</span>
      </p>
    );
  }
  // On paper every picture needs a text in its stead (ISO 14289-1, 7.3); on the screen its button has one.
  const alt = altOf(photo) || (onEnlarge ? '' : t('photo.number', { number: number + 1 }));
  const picture = <img src={mediaAddress(photo.file)} alt={alt} decoding="async" onError={() => setBroken(true)} />;
  if (!onEnlarge) return picture;
  return (
    <button
      type="button"
      className="picture"
      aria-label={t('photo.enlarge', { number: number + 1 })}
      onClick={onEnlarge}
    >
      {picture}
    </button>
  );
}

/** The description of a picture: its alternative text, unless that only repeats the caption below it. */
export function altOf(photo: Photo): string {
  const told = photo.alt ?? photo.title ?? '';
  return told === photo.caption ? (photo.title ?? '') : told;
}
