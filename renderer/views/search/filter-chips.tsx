import type { Filters } from '../../../contract.ts';
import { useCell } from '../../state/cell.ts';
import { go, noFilters, place } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';
import { yearsInWords } from '../../text/years.ts';
import { Chip } from './chip.tsx';

/** What a filter is called, and the filters without it. */
interface Chosen {
  readonly name: string;
  readonly without: Filters;
}

/** What the answer is narrowed to, a chip a filter, for where the filters themselves are out of view. */
export function FilterChips() {
  const { filters } = useCell(place);
  return (
    <ul className="chips" aria-label={t('filters.chosen')}>
      {chosenOf(filters).map(({ name, without }) => (
        <Chip key={name} label={t('clause.drop', { text: name })} onDrop={() => go({ filters: without })}>
          <bdi>{name}</bdi>
        </Chip>
      ))}
      <li>
        <button type="button" className="link" onClick={() => go({ filters: noFilters })}>
          {t('filters.clear')}
        </button>
      </li>
    </ul>
  );
}

function chosenOf(filters: Filters): readonly Chosen[] {
  const { years, kinds, organizations, photographers, formats, hasPhoto } = filters;
  const some = <T extends string>(values: readonly T[], of: keyof Filters, name: (value: T) => string) =>
    values.map((value) => ({
      name: name(value),
      without: { ...filters, [of]: values.filter((each) => each !== value) },
    }));
  return [
    ...(years.length > 0
      ? [{ name: yearsInWords(years) || t('facet.undated'), without: { ...filters, years: [] } }]
      : []),
    ...(hasPhoto === null
      ? []
      : [{ name: t(hasPhoto ? 'facet.withPhoto' : 'facet.withoutPhoto'), without: { ...filters, hasPhoto: null } }]),
    ...some(kinds, 'kinds', (kind) => t(`kind.${kind as 'news'}`)),
    ...some(organizations, 'organizations', (name) => name),
    ...some(photographers, 'photographers', (name) => name),
    ...some(formats, 'formats', (format) => t(`format.${format as 'text'}`)),
  ];
}
