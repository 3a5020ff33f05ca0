import { useRef, useState } from 'react';
import { archive } from '../state/archive.ts';
import { useCell } from '../state/cell.ts';
import { t } from '../strings/catalogue.ts';
import { Icon } from './icon.tsx';
import { later } from './later.tsx';

const ArchiveList = later((parts) => parts.ArchiveList);

/** The name of the open archive; below it, the archives opened lately and the way to another. */
export function ArchiveMenu() {
  const now = useCell(archive);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const name = now.kind === 'open' ? now.status.name : t('app.name');
  return (
    <>
      <button
        ref={button}
        type="button"
        className="archive-button"
        aria-label={t('archive.menu', { name })}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => event.key === 'ArrowDown' && setOpen(true)}
      >
        <Icon name="folder" />
        <bdi>{name}</bdi>
        <Icon name="down" />
      </button>
      {open && <ArchiveList trigger={button} onClose={() => setOpen(false)} />}
    </>
  );
}
