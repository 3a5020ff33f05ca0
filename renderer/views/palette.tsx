import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import { commands } from '../../commands.ts';
import { useCell } from '../state/cell.ts';
import { isAvailable, runCommand } from '../state/commands.ts';
import { closeOverlay } from '../state/overlay.ts';
import { onMac } from '../state/platform.ts';
import { settings } from '../state/settings.ts';
import { shared, t } from '../strings/catalogue.ts';
import { actingKeys } from '../text/keys.ts';
import { Keys } from './keys.tsx';

/** Every command that works here and now, found by typing a part of its name. */
export function Palette() {
  const { singleKeys } = useCell(settings);
  const { contains } = useFilter({ sensitivity: 'base' });
  const offered = commands.filter(({ id }) => id !== 'palette' && isAvailable(id));
  const choose = (key: string | number) => {
    closeOverlay();
    const chosen = offered.find(({ id }) => id === key);
    if (chosen) setTimeout(() => runCommand(chosen.id));
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={closeOverlay}>
      <Modal className="palette">
        <Dialog aria-label={t('palette.label')}>
          <Autocomplete filter={contains}>
            <TextField autoFocus aria-label={t('palette.label')}>
              <Input className="palette-input" placeholder={t('palette.placeholder')} />
            </TextField>
            <Menu
              className="menu"
              aria-label={t('palette.label')}
              onAction={choose}
              renderEmptyState={() => <p className="quiet pane-message">{t('palette.none')}</p>}
            >
              {offered.map((entry) => (
                <MenuItem key={entry.id} id={entry.id} textValue={shared(entry.label)} className="menu-item">
                  <span>{shared(entry.label)}</span>
                  <Keys of={actingKeys(entry, onMac, singleKeys)[0] ?? null} />
                </MenuItem>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
