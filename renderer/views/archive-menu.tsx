import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { archive, openFolder, recent } from '../state/archive.ts';
import { useCell } from '../state/cell.ts';
import { runCommand } from '../state/commands.ts';
import { t } from '../strings/catalogue.ts';
import { Icon } from './icon.tsx';

const openOther = 'open-folder';

/** The name of the open archive; below it, the archives opened lately and the way to another. */
export function ArchiveMenu() {
  const now = useCell(archive);
  const archives = useCell(recent);
  const name = now.kind === 'open' ? now.status.name : t('app.name');
  const id = now.kind === 'open' ? now.status.id : null;
  const others = archives.filter((each) => each.id !== id);
  const choose = (key: string | number) => {
    if (key === openOther) runCommand(openOther);
    else if (typeof key === 'string') void openFolder(key);
  };
  return (
    <MenuTrigger>
      <Button className="archive-button" aria-label={t('archive.menu', { name })}>
        <Icon name="folder" />
        <bdi>{name}</bdi>
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" onAction={choose}>
          <MenuItem id={openOther} className="menu-item">
            {t('archive.open')}
          </MenuItem>
          {others.map(({ folder, name: title, articles }) => (
            <MenuItem key={folder} id={folder} textValue={title} className="menu-item">
              <bdi>{title}</bdi>
              <span className="quiet">{`${folder} · ${t('hits.all', { count: articles })}`}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
