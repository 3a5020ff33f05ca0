import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Command } from '../../../contract.ts';
import { runCommand } from '../../state/commands.ts';
import { t } from '../../strings/catalogue.ts';
import { Icon } from '../icon.tsx';

const ways = ['copy-citation', 'copy-text', 'copy-markdown'] as const satisfies readonly Command[];

/** Copies the article as a citation, as text or as Markdown. */
export function CopyMenu() {
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={t('copy.label')}>
        <Icon name="copy" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => ways.filter((way) => way === key).forEach(runCommand)}>
          {ways.map((way) => (
            <MenuItem key={way} id={way} className="menu-item">
              {t(`command.${way}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
