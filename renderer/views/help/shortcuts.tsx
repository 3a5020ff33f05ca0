import { type CommandGroup, commands } from '../../../commands.ts';
import { useCell } from '../../state/cell.ts';
import { onMac } from '../../state/platform.ts';
import { settings } from '../../state/settings.ts';
import { type MessageKey, shared, t } from '../../strings/catalogue.ts';
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
      <PlaceKeys />
    </div>
  );
}

/** Keys that act only where the focus is; the list, the timeline and the enlarged photo answer them themselves. */
function PlaceKeys() {
  const { singleKeys } = useCell(settings);
  return placesWithKeys.map(({ place, rows }) => (
    <section key={place}>
      <h3>{t(place)}</h3>
      <dl>
        {rows.map(([what, keys]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>
              {keys
                .filter((key) => singleKeys || key !== 'X')
                .map((key) => (
                  <Keys key={key} of={key} />
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

interface PlaceWithKeys {
  readonly place: MessageKey;
  readonly rows: readonly (readonly [what: MessageKey, keys: readonly string[]])[];
}

const placesWithKeys: readonly PlaceWithKeys[] = [
  {
    place: 'keys.search',
    rows: [
      ['keys.toHits', ['Down']],
      ['keys.wholeWord', ['Enter']],
      ['keys.clear', ['Esc']],
    ],
  },
  {
    place: 'keys.list',
    rows: [
      ['keys.move', ['Up', 'Down']],
      ['keys.ends', ['Home', 'End']],
      ['keys.read', ['Enter']],
      ['keys.select', ['X']],
      ['keys.selectSpan', ['Shift+Up', 'Shift+Down']],
      ['keys.selectAll', ['CmdOrCtrl+A']],
    ],
  },
  {
    place: 'keys.timeline',
    rows: [
      ['keys.year', ['Left', 'Right']],
      ['keys.chooseYear', ['Space']],
      ['keys.chooseYears', ['Shift+Left', 'Shift+Right']],
    ],
  },
  { place: 'keys.photo', rows: [['keys.leaf', ['Left', 'Right']]] },
];
