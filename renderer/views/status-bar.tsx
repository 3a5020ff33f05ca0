import type { ArchiveStatus, LedgerOutcome, Progress } from '../../contract.ts';
import { cutline } from '../bridge.ts';
import { archive } from '../state/archive.ts';
import { useCell } from '../state/cell.ts';
import { runCommand } from '../state/commands.ts';
import { go } from '../state/place.ts';
import { settings } from '../state/settings.ts';
import { formatNumber, t } from '../strings/catalogue.ts';

/** The foot of the window: what the archive is doing, or how much of it was read. */
export function StatusBar() {
  const now = useCell(archive);
  if (now.kind !== 'open') return null;
  const { status } = now;
  return (
    <footer className="status-bar">
      {status.problem && (
        <p className="status-problem" role="alert">
          {status.problem.sentence}{' '}
          <button type="button" className="link" onClick={() => void cutline.checkFolder()}>
            {t('status.retry')}
          </button>
        </p>
      )}
      {status.state === 'indexing' && status.progress ? (
        <Indexing progress={status.progress} />
      ) : (
        <Idle status={status} />
      )}
      <Zoom />
    </footer>
  );
}

/** How much the page is zoomed, where it is; pressed, no more. */
function Zoom() {
  const { zoom } = useCell(settings);
  if (zoom === 100) return null;
  const value = formatNumber(zoom);
  return (
    <button
      type="button"
      className="link zoom tabular"
      aria-label={t('status.zoom', { value })}
      title={t('status.zoom', { value })}
      onClick={() => runCommand('actual-size')}
    >
      {t('settings.percent', { value })}
    </button>
  );
}

function Indexing({ progress }: { readonly progress: Progress }) {
  const { done, total, current, filesPerSecond, secondsLeft } = progress;
  return (
    <div className="indexing">
      <progress value={done} max={Math.max(total, 1)} aria-label={t('status.indexing')} />
      <span className="tabular">
        {[
          t('status.progress', { done, total }),
          filesPerSecond > 0 && t('status.rate', { rate: Math.round(filesPerSecond) }),
          secondsLeft !== null && timeLeft(secondsLeft),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <bdi className="quiet current-file">{current}</bdi>
      <button type="button" className="link" onClick={() => void cutline.cancelIndexing()}>
        {t('status.cancel')}
      </button>
    </div>
  );
}

function Idle({ status }: { readonly status: ArchiveStatus }) {
  const { counts, state } = status;
  const unread = counts.skipped + counts.failed;
  return (
    <p className="idle">
      <span>{t('status.articles', { count: status.articles })}</span>
      {state === 'checking' && <span>{t('status.checking')}</span>}
      {state === 'indexing' && <span>{t('status.indexing')}</span>}
      {state === 'cancelled' && (
        <span>
          {t('status.cancelled')}{' '}
          <button type="button" className="link" onClick={() => void cutline.checkFolder()}>
            {t('status.resume')}
          </button>
        </span>
      )}
      <button
        type="button"
        className="link"
        onClick={() => go({ view: 'ledger', outcomes: unread > 0 ? notRead : [] })}
      >
        {unread > 0
          ? t('status.unread', { count: unread, found: formatNumber(counts.found) })
          : t('status.allRead', { count: counts.found })}
      </button>
    </p>
  );
}

/** What a file that was not read may be in the ledger. */
const notRead: readonly LedgerOutcome[] = ['skipped', 'failed'];

function timeLeft(seconds: number): string {
  return seconds < 90
    ? t('status.secondsLeft', { count: Math.max(1, Math.round(seconds)) })
    : t('status.minutesLeft', { count: Math.round(seconds / 60) });
}
