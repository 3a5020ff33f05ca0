import { useEffect, useState } from 'react';
import type { SearchAnswer, SearchRequest } from '../../../contract.ts';
import { noFilters } from '../../../questions.ts';
import { cutline } from '../../bridge.ts';
import { archive, type Opening } from '../../state/archive.ts';
import { useCell, usePart } from '../../state/cell.ts';
import { go, isFiltered, place } from '../../state/place.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';

interface NoHitsProps {
  readonly asked: SearchRequest;
  readonly head: SearchAnswer;
}

/** Nothing found: in how many releases, what else the words could be, and the way out. */
export function NoHits({ asked, head }: NoHitsProps) {
  const query = usePart(place, 'query');
  const filters = usePart(place, 'filters');
  const now = useCell(archive);
  const suggestions = useSuggestions(asked, head);
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
      {suggestions.length > 0 && (
        <div>
          <p>{t('hits.didYouMean')}</p>
          <ul className="plain">
            {suggestions.map((suggestion) => (
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

const pauseMs = 250;
const none: readonly string[] = [];

/** What else the words could be. While they are typed, only once the hand rests: every key would wait for it else. */
function useSuggestions(asked: SearchRequest, head: SearchAnswer): readonly string[] {
  const [late, setLate] = useState(none);
  useEffect(() => {
    setLate(none);
    if (!asked.typing) return;
    let wanted = true;
    const look = async () => {
      const { suggestions } = await cutline.search({ ...asked, typing: false, limit: 0 });
      if (wanted) setLate(suggestions);
    };
    const timer = setTimeout(() => void look(), pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return asked.typing ? late : head.suggestions;
}

function whyNone(now: Opening): 'hits.emptyFolder' | 'hits.emptyArchive' {
  return now.kind === 'open' && now.status.counts.found === 0 ? 'hits.emptyFolder' : 'hits.emptyArchive';
}
