import type { Filters, PhotoFilters } from '../../../contract.ts';
import { noFilters } from '../../../questions.ts';
import { usePart } from '../../state/cell.ts';
import { go, noPhotoFilters, place } from '../../state/place.ts';
import { type MessageKey, t } from '../../strings/catalogue.ts';
import { yearsInWords } from '../../text/years.ts';
import { Chip } from './chip.tsx';

/** What a filter is called, and how to be without it. */
interface Chosen {
  readonly name: string;
  readonly drop: () => void;
}

/** What the answer is narrowed to, a chip a filter, for where the filters themselves are out of view. */
export function FilterChips() {
  const filters = usePart(place, 'filters');
  return <Chips chosen={chosenOf(filters)} onClear={() => go({ filters: noFilters })} label="filters.chosen" />;
}

/** The same of the photo desk's own filters. */
export function PhotoFilterChips() {
  const photos = usePart(place, 'photos');
  return <Chips chosen={chosenOfPhotos(photos)} onClear={() => go({ photos: noPhotoFilters })} label="desk.filters" />;
}

interface ChipsProps {
  readonly chosen: readonly Chosen[];
  readonly onClear: () => void;
  readonly label: MessageKey;
}

function Chips({ chosen, onClear, label }: ChipsProps) {
  return (
    <ul className="chips" aria-label={t(label)}>
      {chosen.map(({ name, drop }) => (
        <Chip key={name} label={t('clause.drop', { text: name })} onDrop={drop}>
          <bdi>{name}</bdi>
        </Chip>
      ))}
      <li>
        <button type="button" className="link" onClick={onClear}>
          {t('filters.clear')}
        </button>
      </li>
    </ul>
  );
}

function chosenOf(filters: Filters): readonly Chosen[] {
  const { years, hasPhoto } = filters;
  const change = (part: Partial<Filters>) => () => go({ filters: { ...filters, ...part } });
  const some = (of: 'kinds' | 'organizations' | 'photographers' | 'formats', name = (value: string) => value) =>
    filters[of].map((value) => ({
      name: name(value),
      drop: change({ [of]: filters[of].filter((each) => each !== value) }),
    }));
  return [
    ...(years.length > 0 ? [{ name: yearsInWords(years) || t('facet.undated'), drop: change({ years: [] }) }] : []),
    ...(hasPhoto === null
      ? []
      : [{ name: t(hasPhoto ? 'facet.withPhoto' : 'facet.withoutPhoto'), drop: change({ hasPhoto: null }) }]),
    ...some('kinds', (kind) => t(`kind.${kind as 'news'}`)),
    ...some('organizations'),
    ...some('photographers'),
    ...some('formats', (format) => t(`format.${format as 'text'}`)),
  ];
}

function chosenOfPhotos(photos: PhotoFilters): readonly Chosen[] {
  const { years, conflicting, matching } = photos;
  const change = (part: Partial<PhotoFilters>) => () => go({ photos: { ...photos, ...part } });
  const some = (of: 'photographers' | 'organizations') =>
    photos[of].map((value) => ({ name: value, drop: change({ [of]: photos[of].filter((each) => each !== value) }) }));
  return [
    ...(years.length > 0 ? [{ name: yearsInWords(years) || t('facet.undated'), drop: change({ years: [] }) }] : []),
    ...(matching ? [{ name: t('desk.matching'), drop: change({ matching: false }) }] : []),
    ...(conflicting ? [{ name: t('desk.conflicting'), drop: change({ conflicting: false }) }] : []),
    ...some('photographers'),
    ...some('organizations'),
  ];
}
