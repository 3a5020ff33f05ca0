import { answer, indexOfOpened, outdated, requestOf } from '../../state/answer.ts';
import { useCell, usePart } from '../../state/cell.ts';
import { place } from '../../state/place.ts';
import { askAgain } from '../../state/questions.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';
import { SelectionBar, SelectSeveral } from '../export/selection-bar.tsx';
import { HitList } from './hit-list.tsx';
import { NoHits } from './no-hits.tsx';
import { SortChoice } from './sort-choice.tsx';

/** The hits: how many of how many, their order, and the list; busy until they answer what is asked. */
export function HitsPane() {
  const now = useCell(answer);
  const stale = useCell(outdated);
  const asked = requestOf(useCell(place));
  const busy = !now || JSON.stringify(now.asked) !== JSON.stringify(asked);
  return (
    <section className="hits-pane" aria-label={t('hits.label')} aria-busy={busy}>
      <header className="pane-head">
        <p className="count tabular">
          <Count />
        </p>
        {now && now.head.total > 0 && <SelectSeveral />}
        <SortChoice />
      </header>
      <SelectionBar total={now?.head.total ?? 0} />
      {stale && (
        <button type="button" className="refresh" onClick={askAgain}>
          {t('hits.outdated')}
        </button>
      )}
      {!now && <p className="pane-message quiet">{t('hits.asking')}</p>}
      {now?.head.total === 0 && <NoHits asked={now.asked} head={now.head} />}
      {now && now.head.total > 0 && <HitList now={now} />}
    </section>
  );
}

/** `37 of 12,431 releases`, or what was found in how many. */
function Count() {
  const now = useCell(answer);
  const opened = usePart(place, 'opened');
  const query = usePart(place, 'query');
  if (!now) return null;
  const { total, of } = now.head;
  const index = opened ? indexOfOpened(now, opened) : -1;
  if (index >= 0) return t('hits.position', { number: index + 1, count: total });
  if (total === of || query.trim() === '') return t('hits.all', { count: total });
  return t('hits.found', { count: total, of: formatNumber(of) });
}
