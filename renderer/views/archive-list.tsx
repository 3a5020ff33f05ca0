import type { RefObject } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { archive, openFolder, recent } from '../state/archive.ts';
import { useCell } from '../state/cell.ts';
import { runCommand } from '../state/commands.ts';
import { t } from '../strings/catalogue.ts';

const openOther = 'open-folder';

interface ArchiveListProps {
  /** What it opens below, and where the focus goes back to. */
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The archives opened lately, and the way to another. */
export function ArchiveList({ trigger, onClose }: ArchiveListProps) {
  const now = useCell(archive);
  const archives = useCell(recent);
  const id = now.kind === 'open' ? now.status.id : null;
  const others = archives.filter((each) => each.id !== id);
  const choose = (key: string | number) => {
    onClose();
    if (key === openOther) runCommand(openOther);
    else if (typeof key === 'string') void openFolder(key);
  };
  return (
    <Popover
      className="popover"
      aria-label={t('archive.list')}
      placement="bottom start"
      triggerRef={trigger}
      isOpen
      onOpenChange={onClose}
    >
      <Menu className="menu" aria-label={t('archive.list')} autoFocus="first" onAction={choose}>
        <MenuItem id={openOther} className="menu-item">
          {t('archive.open')}
        </MenuItem>
        {others.map(({ folder, name, articles }) => (
          <MenuItem key={folder} id={folder} textValue={name} className="menu-item">
            <bdi>{name}</bdi>
            <span className="quiet">{`${folder} · ${t('hits.all', { count: articles })}`}</span>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
