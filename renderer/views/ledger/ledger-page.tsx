import { useState } from 'react';
import type { LedgerCounts, LedgerOutcome } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';
import { Icon } from '../icon.tsx';
import { LedgerList } from './ledger-list.tsx';
import { useLedger } from './use-ledger.ts';

const outcomes: readonly LedgerOutcome[] = ['read', 'skipped', 'failed', 'media'];

/** The ledger: every file found in the folder, and what became of it. */
export function LedgerPage() {
  const [outcome, setOutcome] = useState<LedgerOutcome | null>(null);
  const [text, setText] = useState('');
  const ledger = useLedger(outcome, text);
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
            {[null, ...outcomes].map((each) => (
              <button
                key={each ?? 'all'}
                type="button"
                aria-pressed={outcome === each}
                onClick={() => setOutcome(each)}
              >
                {t(`outcome.${each ?? 'all'}`)}{' '}
                <span className="quiet tabular">{formatNumber(countOf(ledger.counts, each))}</span>
              </button>
            ))}
          </fieldset>
          <input
            type="text"
            value={text}
            spellCheck={false}
            aria-label={t('ledger.find')}
            placeholder={t('ledger.find')}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="button" onClick={() => void cutline.checkFolder()}>
            <Icon name="retry" /> {t('ledger.retry')}
          </button>
        </div>
        <p className="quiet" aria-live="polite">
          {t('ledger.shown', { count: ledger.total })}
        </p>
      </header>
      <LedgerList ledger={ledger} />
    </main>
  );
}

function countOf(counts: LedgerCounts, outcome: LedgerOutcome | null): number {
  return outcome === null ? counts.found : counts[outcome];
}
