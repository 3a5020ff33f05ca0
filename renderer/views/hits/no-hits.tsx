import type { SearchAnswer } from '../../../contract.ts';
import { noFilters } from '../../../questions.ts';
import { archive, type Opening } from '../../state/archive.ts';
import { useCell, usePart } from '../../state/cell.ts';
import { go, isFiltered, place } from '../../state/place.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';

/** Nothing found: in how many releases, what else the words could be, and the way out. */
export function NoHits({ head }: { readonly head: SearchAnswer }) {
  const query = usePart(place, 'query');
  const filters = usePart(place, 'filters');
  const now = useCell(archive);
  const busy = head.state === 'indexing' || head.state === 'checking';
  const whole = now.kind === 'open' ? Math.max(now.status.articles, head.of) : head.of;
  if (head.of === 0) return <p className="pane-message">{busy ? t('hits.noneYet') : t(whyNone(now))}</p>;
  return (
    <div className="pane-message no-hits">
      <p>
        {busy
          ? t('hits.zeroSoFar', { of: formatNumber(head.of) })
          : t('hits.zero', { of: formatNumber(head.of), whole: formatNumber(whole) })}
      </p>
      {head.suggestions.length > 0 && (
        <div>
          <p>{t('hits.didYouMean')}</p>
          <ul className="plain">
            {head.suggestions.map((suggestion) => (
              <li key={suggestion}>
                <button type="button" className="link" onClick={() => go({ query: suggestion, typing: false })}>
                  {suggestion}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="button-row">
        {isFiltered(filters) && (
          <button type="button" onClick={() => go({ filters: noFilters })}>
            {t('filters.clear')}
          </button>
        )}
        {query !== '' && (
          <button type="button" onClick={() => go({ query: '', typing: false })}>
            {t('search.clear')}
          </button>
        )}
      </div>
    </div>
  );
}

function whyNone(now: Opening): 'hits.emptyFolder' | 'hits.emptyArchive' {
  return now.kind === 'open' && now.status.counts.found === 0 ? 'hits.emptyFolder' : 'hits.emptyArchive';
}
