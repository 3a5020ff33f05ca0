import { useState } from 'react';
import type { RecentArchive } from '../../../contract.ts';
import { archive, forgetArchive, recent } from '../../state/archive.ts';
import { useCell } from '../../state/cell.ts';
import { t } from '../../strings/catalogue.ts';
import { formatBytes } from '../../text/sizes.ts';

/** The archives Cutline keeps an index of, with its size, and the way to forget one. */
export function KeptArchives() {
  const archives = useCell(recent);
  const now = useCell(archive);
  if (archives.length === 0) return <p className="quiet">{t('settings.nothingKept')}</p>;
  return (
    <ul className="plain kept">
      {archives.map((each) => (
        <Kept
          key={each.id}
          kept={now.kind === 'open' && now.status.id === each.id ? { ...each, ...now.status } : each}
        />
      ))}
    </ul>
  );
}

function Kept({ kept }: { readonly kept: RecentArchive }) {
  const [asked, setAsked] = useState(false);
  return (
    <li>
      <div>
        <bdi className="recent-name">{kept.name}</bdi>
        <bdi className="quiet path">{kept.folder}</bdi>
        <span className="quiet tabular">
          {t('hits.all', { count: kept.articles })} · {formatBytes(kept.storeBytes)}
        </span>
      </div>
      {asked ? (
        <div className="button-row">
          <span>{t('settings.forgetSure')}</span>
          {/* biome-ignore lint/a11y/noAutofocus: the question takes the place of the button that had the focus */}
          <button type="button" autoFocus onClick={() => void forgetArchive(kept.id)}>
            {t('settings.forgetYes')}
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            {t('settings.forgetNo')}
          </button>
        </div>
      ) : (
        <button type="button" aria-label={t('settings.forgetName', { name: kept.name })} onClick={() => setAsked(true)}>
          {t('settings.forget')}
        </button>
      )}
    </li>
  );
}
