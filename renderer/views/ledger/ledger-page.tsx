import type { LedgerOutcome } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { usePart } from '../../state/cell.ts';
import { go, place } from '../../state/place.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';
import { Icon } from '../icon.tsx';
import { LedgerList } from './ledger-list.tsx';
import { useLedger } from './use-ledger.ts';

const kinds: readonly LedgerOutcome[] = ['read', 'skipped', 'failed', 'media'];

/** The ledger: every file found in the folder, and what became of it. */
export function LedgerPage() {
  const outcomes = usePart(place, 'outcomes');
  const text = usePart(place, 'sought');
  const ledger = useLedger(outcomes, text);
  if (!ledger) return <main id="main" className="page" aria-busy="true" />;
  return (
    <main id="main" className="page ledger-page">
      <header className="ledger-head">
        <h1>{t('ledger.label')}</h1>
        <p className="standfirst">
          {t('ledger.summary', { count: ledger.counts.found, articles: formatNumber(ledger.counts.articles) })}
        </p>
        <div className="ledger-tools">
          <fieldset className="choice-row" aria-label={t('ledger.outcomes')}>
            <button type="button" aria-pressed={outcomes.length === 0} onClick={() => go({ outcomes: [] })}>
              {t('outcome.all')} <span className="quiet tabular">{formatNumber(ledger.counts.found)}</span>
            </button>
            {kinds.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={outcomes.includes(each)}
                onClick={() => go({ outcomes: toggled(outcomes, each) })}
              >
                {t(`outcome.${each}`)} <span className="quiet tabular">{formatNumber(ledger.counts[each])}</span>
              </button>
            ))}
          </fieldset>
          <input
            type="text"
            value={text}
            spellCheck={false}
            aria-label={t('ledger.find')}
            placeholder={t('ledger.find')}
            onChange={(event) => go({ sought: event.target.value }, 'type')}
          />
          <button type="button" onClick={() => void cutline.checkFolder()}>
            <Icon name="retry" /> {t('ledger.retry')}
          </button>
        </div>
        <p className="quiet" aria-live="polite">
          {t('ledger.shown', { count: ledger.total })}
        </p>
      </header>
      <LedgerList ledger={ledger} question={JSON.stringify([outcomes, text])} />
    </main>
  );
}

/** With it, or without it where it was chosen; all of them chosen is the same as none. */
function toggled(outcomes: readonly LedgerOutcome[], outcome: LedgerOutcome): readonly LedgerOutcome[] {
  const next = kinds.filter((each) => outcomes.includes(each) !== (each === outcome));
  return next.length === kinds.length ? [] : next;
}
