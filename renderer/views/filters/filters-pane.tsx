import { useEffect, useState } from 'react';
import type { Facets, Filters } from '../../../contract.ts';
import { noFilters } from '../../../questions.ts';
import { type Answer, answer } from '../../state/answer.ts';
import { usePart } from '../../state/cell.ts';
import { go, isFiltered, place } from '../../state/place.ts';
import { type MessageKey, t } from '../../strings/catalogue.ts';
import { Facet } from './facet.tsx';
import { HasPhoto } from './has-photo.tsx';
import { Timeline } from './timeline.tsx';

/** What the answer can be narrowed to, with exact counts. */
export function FiltersPane() {
  const filters = usePart(place, 'filters');
  const now = useRestingAnswer();
  if (!now) return null;
  const { facets } = now.head;
  return (
    <section className="filters-pane" aria-label={t('filters.label')}>
      <header className="pane-head">
        <h2>{t('filters.label')}</h2>
        {isFiltered(filters) && (
          <button type="button" className="link" onClick={() => go({ filters: noFilters })}>
            {t('filters.clear')}
          </button>
        )}
      </header>
      <Timeline of="releases" values={facets.year} chosen={filters.years} onChoose={chooseYears} />
      <HasPhoto values={facets.hasPhoto} chosen={filters.hasPhoto} />
      {lists.map(({ of, facet, title, name }) => (
        <Facet
          key={of}
          title={title}
          values={facets[facet]}
          chosen={filters[of]}
          onChoose={(chosen) => go({ filters: { ...place.get().filters, [of]: chosen } })}
          {...(name ? { name } : {})}
        />
      ))}
    </section>
  );
}

const pauseMs = 100;

/** The answer, once nothing else was asked or answered for a moment: hits are what a keystroke waits for, and they are painted first. */
function useRestingAnswer(): Answer | null {
  const [shown, setShown] = useState(answer.get);
  useEffect(() => {
    let timer: number | undefined;
    const follow = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setShown(answer.get()), pauseMs);
    };
    follow();
    const stops = [answer.subscribe(follow), place.subscribe(follow)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, []);
  return shown;
}

function chooseYears(years: readonly string[]): void {
  go({ filters: { ...place.get().filters, years } }, 'brush');
}

interface List {
  readonly of: Exclude<keyof Filters, 'years' | 'hasPhoto'>;
  readonly facet: Exclude<keyof Facets, 'year' | 'hasPhoto'>;
  readonly title: MessageKey;
  readonly name?: (value: string) => string;
}

const lists: readonly List[] = [
  { of: 'kinds', facet: 'kind', title: 'facet.kind', name: (kind) => t(`kind.${kind as 'news'}`) },
  { of: 'organizations', facet: 'organization', title: 'facet.organization' },
  { of: 'photographers', facet: 'photographer', title: 'facet.photographer' },
  { of: 'formats', facet: 'format', title: 'facet.format', name: (format) => t(`format.${format as 'text'}`) },
];
