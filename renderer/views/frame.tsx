import { useEffect, useState } from 'react';
import { assertNever } from '../assert-never.ts';
import { archive } from '../state/archive.ts';
import { useCell, usePart } from '../state/cell.ts';
import { place } from '../state/place.ts';
import { open } from '../state/reading.ts';
import { t } from '../strings/catalogue.ts';
import { Announcer } from './announcer.tsx';
import { DropFolder } from './drop-folder.tsx';
import { Header } from './header.tsx';
import { later } from './later.tsx';
import { Notes } from './notes.tsx';
import { Overlays } from './overlays.tsx';
import { ReleasesPage } from './releases-page.tsx';
import { StatusBar } from './status-bar.tsx';
import { useAppCommands } from './use-app-commands.ts';
import { Welcome } from './welcome.tsx';

/** The whole window. */
export function Frame() {
  const now = useCell(archive);
  const view = usePart(place, 'view');
  const opened = usePart(place, 'opened');
  const [filtersOver, setFiltersOver] = useState(false);
  useAppCommands(() => setFiltersOver(true));
  useTitle();
  return (
    <DropFolder>
      <div className="frame" data-view={view}>
        <a className="skip-link" href={opened && view === 'releases' ? '#release' : '#main'}>
          {t('app.skip')}
        </a>
        {now.kind !== 'starting' && <Header />}
        <Page filtersOver={filtersOver} onFiltersClose={() => setFiltersOver(false)} />
        <StatusBar />
      </div>
      <Overlays />
      <Notes />
      <Announcer />
    </DropFolder>
  );
}

/** What the window is called where windows are listed: the release, or the page, then the archive. */
function useTitle(): void {
  const now = useCell(archive);
  const shown = useCell(open);
  const view = usePart(place, 'view');
  const headline = view === 'releases' && shown.kind === 'article' ? shown.reading.article.headline : null;
  const page = view === 'releases' ? null : t(pageTitles[view]);
  const name = now.kind === 'open' ? now.status.name : null;
  const title = [headline ?? page, name, t('app.name')].filter(Boolean).join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

const pageTitles = {
  photos: 'desk.label',
  ledger: 'ledger.label',
  settings: 'settings.label',
  help: 'help.label',
} as const;

const HelpPage = later((parts) => parts.HelpPage);
const LedgerPage = later((parts) => parts.LedgerPage);
const PhotosPage = later((parts) => parts.PhotosPage);
const SettingsPage = later((parts) => parts.SettingsPage);

interface PageProps {
  readonly filtersOver: boolean;
  readonly onFiltersClose: () => void;
}

function Page(filters: PageProps) {
  const now = useCell(archive);
  const view = usePart(place, 'view');
  if (view === 'settings') return <SettingsPage />;
  if (view === 'help') return <HelpPage />;
  if (now.kind === 'starting') return <main id="main" className="starting" aria-busy="true" />;
  if (now.kind === 'none') return <Welcome />;
  switch (view) {
    case 'releases':
      return <ReleasesPage {...filters} />;
    case 'photos':
      return <PhotosPage {...filters} />;
    case 'ledger':
      return <LedgerPage />;
    default:
      return assertNever(view);
  }
}
