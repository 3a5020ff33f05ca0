import { answer } from '../../state/answer.ts';
import { useCell } from '../../state/cell.ts';
import { go } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';
import { clauseWords, withoutClause } from '../../text/query.ts';
import { Icon } from '../icon.tsx';

/** How the query was read: a chip a clause, and in plain words what was ignored or limited. */
export function QueryReading() {
  const now = useCell(answer);
  if (!now || now.head.query.trim() === '') return null;
  const { clauses, query, ignored, limited } = now.head;
  const telling = clauses.length > 1 || clauses.some((clause) => clause.field !== null || clause.role !== 'must');
  if (!telling && ignored.length + limited.length === 0) return null;
  return (
    <div className="query-reading">
      {telling && (
        <ul className="chips" aria-label={t('clauses.label')}>
          {clauses.map((clause) => (
            <li key={`${clause.start} ${clause.text}`} className="chip" data-role={clause.role}>
              {clause.role === 'not' && <span>{t('clause.not')} </span>}
              {clause.role === 'should' && <span>{t('clause.should')} </span>}
              {clause.field && <b>{clause.field}: </b>}
              <bdi>{clauseWords(clause)}</bdi>
              <button
                type="button"
                aria-label={t('clause.drop', { text: clause.text })}
                onClick={() => go({ query: withoutClause(query, clause), typing: false })}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {[...ignored, ...limited].map((sentence) => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
    </div>
  );
}
