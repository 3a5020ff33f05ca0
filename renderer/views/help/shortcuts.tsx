import { type CommandGroup, commands } from '../../../commands.ts';
import { onMac } from '../../state/platform.ts';
import { shared, t } from '../../strings/catalogue.ts';
import { keysOf } from '../../text/keys.ts';
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

/** Every key there is, by group; read from the one table of commands. */
export function ShortcutTable() {
  return (
    <div className="shortcut-groups">
      {groups.map((group) => (
        <section key={group}>
          <h3>{shared(group)}</h3>
          <dl>
            {commands
              .filter((entry) => entry.group === group && keysOf(entry, onMac).length > 0)
              .map((entry) => (
                <div key={entry.id}>
                  <dt>{shared(entry.label)}</dt>
                  <dd>
                    {keysOf(entry, onMac).map((key) => (
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
