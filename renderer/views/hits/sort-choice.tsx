import type { Sort } from '../../../contract.ts';
import { requestOf } from '../../state/answer.ts';
import { useCell } from '../../state/cell.ts';
import { go, place } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';

const sorts: readonly Sort[] = ['relevance', 'newest', 'oldest'];

/** The order of the hits. Relevance means nothing while nothing is searched for. */
export function SortChoice() {
  const here = useCell(place);
  const offered = sorts.filter((sort) => sort !== 'relevance' || here.query.trim() !== '');
  return (
    <select
      className="sort"
      aria-label={t('sort.label')}
      value={requestOf(here).sort}
      onChange={(event) => go({ sort: sorts.find((sort) => sort === event.target.value) ?? 'relevance' })}
    >
      {offered.map((sort) => (
        <option key={sort} value={sort}>
          {t(`sort.${sort}`)}
        </option>
      ))}
    </select>
  );
}
