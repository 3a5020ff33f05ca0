import type { Command } from '../../contract.ts';
import { archive } from '../state/archive.ts';
import { useCell, usePart } from '../state/cell.ts';
import { runCommand } from '../state/commands.ts';
import { useRoom } from '../state/media.ts';
import { place, type View } from '../state/place.ts';
import { settings } from '../state/settings.ts';
import { t } from '../strings/catalogue.ts';
import { ArchiveMenu } from './archive-menu.tsx';
import { HistorySteps } from './history-steps.tsx';
import { CommandButton } from './icon-button.tsx';
import { SearchBar } from './search/search-bar.tsx';

const views = [
  ['releases', 'releases'],
  ['photos', 'photo-desk'],
  ['ledger', 'ledger'],
] as const satisfies readonly (readonly [View, Command])[];

/** The head of the window: which archive, the search box, the ways to look at it. */
export function Header() {
  const view = usePart(place, 'view');
  const { filtersShown } = useCell(settings);
  const room = useRoom();
  const isOpen = useCell(archive).kind === 'open';
  const searching = view === 'releases' || view === 'photos';
  return (
    <header className="header">
      <ArchiveMenu />
      <HistorySteps />
      {isOpen ? <SearchBar /> : <span className="header-gap" />}
      {isOpen && (
        <nav className="views" aria-label={t('views.label')}>
          {views.map(([name, command]) => (
            <button
              key={name}
              type="button"
              aria-current={view === name ? 'page' : undefined}
              onClick={() => runCommand(command)}
            >
              {t(`view.${name}`)}
            </button>
          ))}
        </nav>
      )}
      <div className="header-tools">
        {isOpen && searching && (
          <CommandButton command="toggle-filters" icon="filters" pressed={filtersShown && room === 'three'} />
        )}
        <CommandButton command="palette" icon="command" />
        <CommandButton command="help" icon="help" />
        <CommandButton command="settings" icon="settings" />
      </div>
    </header>
  );
}
