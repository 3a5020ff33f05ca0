import type { SearchAnswer } from '../../../contract.ts';
import { answer } from '../../state/answer.ts';
import { useCell, usePart } from '../../state/cell.ts';
import { go, isFiltered, isPhotoFiltered, place } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';
import { clauseWords, withoutClause } from '../../text/query.ts';
import { Chip } from './chip.tsx';
import { FilterChips, PhotoFilterChips } from './filter-chips.tsx';

/** How the question was read: a chip a clause, in plain words what was ignored or limited, and filters that are out of view. */
export function QueryReading({ filtersInView }: { readonly filtersInView: boolean }) {
  const now = useCell(answer);
  const view = usePart(place, 'view');
  const filters = usePart(place, 'filters');
  const photos = usePart(place, 'photos');
  const atDesk = view === 'photos';
  // Where nothing is found there is nothing to count, and the filters do not show what is chosen.
  const chosenInView = filtersInView && !atDesk && now?.head.total !== 0;
  const narrowed = !chosenInView && isFiltered(filters);
  const photosNarrowed = atDesk && !filtersInView && isPhotoFiltered(photos);
  const asked = now && now.head.query.trim() !== '' ? now.head : null;
  const telling = asked !== null && isTelling(asked);
  const remarks = asked ? [...asked.ignored, ...asked.limited] : [];
  if (!telling && !narrowed && !photosNarrowed && remarks.length === 0) return null;
  return (
    <div className="query-reading">
      {telling && <Clauses head={asked} />}
      {narrowed && <FilterChips />}
      {photosNarrowed && <PhotoFilterChips />}
      {remarks.map((sentence) => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** Whether the reading says more than the words in the box do. */
function isTelling({ clauses }: SearchAnswer): boolean {
  return clauses.length > 1 || clauses.some(({ field, role }) => field !== null || role !== 'must');
}

function Clauses({ head: { clauses, query } }: { readonly head: SearchAnswer }) {
  return (
    <ul className="chips" aria-label={t('clauses.label')}>
      {clauses.map((clause) => (
        <Chip
          key={`${clause.start} ${clause.text}`}
          role={clause.role}
          label={t('clause.drop', { text: clause.text })}
          onDrop={() => go({ query: withoutClause(query, clause), typing: false })}
        >
          {clause.role === 'not' && <span>{t('clause.not')} </span>}
          {clause.role === 'should' && <span>{t('clause.should')} </span>}
          {clause.field && <b>{clause.field}: </b>}
          <bdi>{clauseWords(clause)}</bdi>
        </Chip>
      ))}
    </ul>
  );
}
