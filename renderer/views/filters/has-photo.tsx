import type { FacetValue } from '../../../contract.ts';
import { go, place } from '../../state/place.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';

interface HasPhotoProps {
  readonly values: readonly FacetValue[];
  readonly chosen: boolean | null;
}

/** Only releases with photos, only those without, or all. */
export function HasPhoto({ values, chosen }: HasPhotoProps) {
  const count = (wanted: boolean) => values.find(({ value }) => value === String(wanted))?.count ?? 0;
  if (values.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{t('facet.hasPhoto')}</legend>
      <ul className="plain">
        {[true, false].map((wanted) => (
          <li key={String(wanted)}>
            <label>
              <input
                type="checkbox"
                checked={chosen === wanted}
                onChange={() => choose(chosen === wanted ? null : wanted)}
              />
              <span className="facet-name">{t(wanted ? 'facet.withPhoto' : 'facet.withoutPhoto')}</span>
              <span className="facet-count tabular">{formatNumber(count(wanted))}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function choose(hasPhoto: boolean | null): void {
  go({ filters: { ...place.get().filters, hasPhoto } });
}
