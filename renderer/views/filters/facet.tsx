import { useState } from 'react';
import type { FacetValue } from '../../../contract.ts';
import { formatNumber, type MessageKey, t } from '../../strings/catalogue.ts';

interface FacetProps {
  readonly title: MessageKey;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** How a value is called; as it is when absent. */
  readonly name?: (value: string) => string;
}

const few = 6;
const most = 200;

/** A facet as a list of check boxes, the most frequent first; long ones are cut short until asked for. */
export function Facet({ title, values: found, chosen, onChoose, name = (value) => value }: FacetProps) {
  const [all, setAll] = useState(false);
  const [needle, setNeedle] = useState('');
  const values = withChosen(found, chosen);
  if (values.length === 0) return null;
  const wanted = values.filter(({ value }) => name(value).toLowerCase().includes(needle.toLowerCase()));
  const shown = all
    ? wanted.slice(0, most)
    : values.filter(({ value }, order) => order < few || chosen.includes(value));
  return (
    <fieldset className="facet">
      <legend>{t(title)}</legend>
      {all && values.length > 2 * few && (
        <input
          type="text"
          value={needle}
          spellCheck={false}
          placeholder={t('facet.find')}
          aria-label={t('facet.findIn', { facet: t(title) })}
          onChange={(event) => setNeedle(event.target.value)}
        />
      )}
      <ul className="plain">
        {shown.map(({ value, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => onChoose(toggled(chosen, value))}
              />
              <span className="facet-name">
                <bdi>{name(value)}</bdi>
              </span>
              <span className="facet-count tabular">{formatNumber(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {all && wanted.length > most && <p className="quiet">{t('facet.more', { count: wanted.length - most })}</p>}
      {values.length > few && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('facet.fewer') : t('facet.all', { count: values.length })}
        </button>
      )}
    </fieldset>
  );
}

/** What was chosen stays in view, also where it is in no release of the answer. */
function withChosen(found: readonly FacetValue[], chosen: readonly string[]): readonly FacetValue[] {
  const missing = chosen.filter((each) => !found.some(({ value }) => value === each));
  return [...found, ...missing.map((value) => ({ value, count: 0 }))];
}

function toggled(chosen: readonly string[], value: string): readonly string[] {
  return chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
}
