import { type CommandGroup, commands } from '../../../commands.ts';
import { useCell } from '../../state/cell.ts';
import { onMac } from '../../state/platform.ts';
import { settings } from '../../state/settings.ts';
import { shared, t } from '../../strings/catalogue.ts';
import { actingKeys } from '../../text/keys.ts';
import { Keys } from '../keys.tsx';
import { Sheet } from '../sheet.tsx';

const groups: readonly CommandGroup[] = ['Go', 'Edit', 'View', 'File', 'Help'];

/** The sheet of shortcuts, over the page. */
export function Shortcuts() {
  return (
    <Sheet title={t('shortcuts.label')}>
      <ShortcutTable />
    </Sheet>
  );
}

/** Every key that acts, by group; read from the one table of commands. */
export function ShortcutTable() {
  const { singleKeys } = useCell(settings);
  const shown = commands
    .map((entry) => ({ ...entry, keys: actingKeys(entry, onMac, singleKeys) }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <div className="shortcut-groups">
      {groups.map((group) => (
        <section key={group}>
          <h3>{shared(group)}</h3>
          <dl>
            {shown
              .filter((entry) => entry.group === group)
              .map(({ id, label, keys }) => (
                <div key={id}>
                  <dt>{shared(label)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Keys key={key} of={key} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
