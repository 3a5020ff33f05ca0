import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Conflict, PhotoEntry, PhotoUse } from '../../../contract.ts';
import { go } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';
import { shortDate } from '../../text/dates.ts';
import { mediaAddress } from '../../text/media.ts';
import { altOf } from '../article/figure.tsx';
import { Icon } from '../icon.tsx';

interface PhotoCardProps {
  readonly index: number;
  /** Undefined while its page is on the way. */
  readonly entry: PhotoEntry | undefined;
}

/** A photo of the desk: opens in the release it stands in; one that stands in several lets the reader choose. */
export function PhotoCard({ index, entry }: PhotoCardProps) {
  if (!entry) return <div className="photo-card" aria-hidden="true" />;
  const { photo, uses } = entry;
  const first = uses[0];
  const date = photo.virinParts?.date ?? first?.date ?? null;
  return (
    <figure className="photo-card" aria-labelledby={`card-${index}`}>
      <button
        type="button"
        className="picture"
        aria-label={t('desk.open', { headline: first?.headline ?? '' })}
        onClick={() => first && openUse(first)}
      >
        <Thumbnail entry={entry} />
      </button>
      <figcaption id={`card-${index}`}>
        <span className="card-caption" dir="auto">
          {photo.caption ?? photo.title ?? t('photo.noCaption')}
        </span>
        <span className="card-credit" dir="auto">
          {photo.credit ?? photo.photographer ?? t('photo.noCredit')}
        </span>
        <span className="card-facts">
          {date && <time dateTime={date}>{shortDate(date)}</time>}
          {photo.virin && <span className="virin">{photo.virin}</span>}
        </span>
      </figcaption>
      <div className="card-foot">
        {uses.length > 1 && <Uses uses={uses} />}
        {photo.conflicts.length > 0 && <Conflicts conflicts={photo.conflicts} />}
      </div>
    </figure>
  );
}

function Thumbnail({ entry: { photo } }: { readonly entry: PhotoEntry }) {
  const [broken, setBroken] = useState(false);
  if (!photo.file || broken) {
    return (
      <span className="no-thumbnail">
        <Icon name="photo" />
        {broken ? t('photo.broken') : t('photo.missing')}
      </span>
    );
  }
  return (
    <img
      src={mediaAddress(photo.file)}
      alt={altOf(photo)}
      loading="lazy"
      decoding="async"
      onError={() => setBroken(true)}
    />
  );
}

function Uses({ uses }: { readonly uses: readonly PhotoUse[] }) {
  return (
    <MenuTrigger>
      <Button className="link">{t('desk.uses', { count: uses.length })}</Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" onAction={(key) => uses.filter((_, order) => order === key).forEach(openUse)}>
          {uses.map((use, order) => (
            <MenuItem key={use.path} id={order} textValue={use.headline} className="menu-item">
              <span dir="auto">{use.headline}</span>
              <span className="quiet">{use.date && shortDate(use.date)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Says that something about a photo does not agree; opened, what. */
function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  return (
    <details className="doubt">
      <summary>{t('desk.conflict')}</summary>
      <div className="doubt-said">
        {conflicts.map(({ sentence }) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </details>
  );
}

function openUse({ id, path, photo }: PhotoUse): void {
  go({ view: 'releases', opened: { id, path, photo }, front: 'article' });
}
