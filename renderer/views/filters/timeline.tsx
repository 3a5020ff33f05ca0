import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { FacetValue } from '../../../contract.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';
import { type YearBar, yearsBetween, yearsInWords, yearsOf } from '../../text/years.ts';

interface TimelineProps {
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChoose: (years: readonly string[]) => void;
  /** What is counted. */
  readonly of: 'releases' | 'photos';
}

/** So many a year as bars; years without any stay empty. Dragging over them, or Shift and arrow keys, choose a span. */
export function Timeline({ values, chosen, onChoose, of }: TimelineProps) {
  const { bars, outside } = yearsOf(values);
  const undated = values.find(({ value }) => value === 'none');
  const choose = (years: readonly string[]) => {
    if (chosen.join() !== years.join()) onChoose(years);
  };
  if (values.length === 0) return null;
  return (
    <fieldset className="facet timeline">
      <legend>
        {t('facet.year')}
        {chosen.length > 0 && <span className="quiet"> {yearsInWords(chosen) || t('facet.undated')}</span>}
      </legend>
      {bars.length > 0 && <Bars bars={bars} chosen={chosen} onChoose={choose} of={of} />}
      {outside.length > 0 && (
        <Apart
          name={t('facet.otherYears', { years: yearsInWords(outside.map(({ year }) => year)) })}
          years={outside.map(({ year }) => year)}
          count={outside.reduce((sum, { count }) => sum + count, 0)}
          {...{ chosen, onChoose: choose }}
        />
      )}
      {undated && (
        <Apart
          name={t('facet.undated')}
          years={[undated.value]}
          count={undated.count}
          {...{ chosen, onChoose: choose }}
        />
      )}
    </fieldset>
  );
}

interface ApartProps extends Pick<TimelineProps, 'chosen' | 'onChoose'> {
  readonly name: string;
  readonly years: readonly string[];
  readonly count: number;
}

/** What has no place among the bars, chosen by a box. */
function Apart({ name, years, count, chosen, onChoose }: ApartProps) {
  const checked = years.every((year) => chosen.includes(year));
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={() => onChoose(checked ? [] : years)} />
      <span className="facet-name">{name}</span>
      <span className="facet-count tabular">{formatNumber(count)}</span>
    </label>
  );
}

interface BarsProps extends Omit<TimelineProps, 'values'> {
  readonly bars: readonly YearBar[];
}

function Bars({ bars, chosen, onChoose: choose, of }: BarsProps) {
  const first = bars[0]?.year ?? '';
  const [cursor, setCursor] = useState(first);
  const [anchor, setAnchor] = useState<string | null>(null);
  const highest = Math.max(...bars.map(({ count }) => count), 1);
  const at = bars.some(({ year }) => year === cursor) ? cursor : first;
  const toggle = (year: string) => choose(chosen.length === 1 && chosen[0] === year ? [] : [year]);
  const label = ({ year, count }: YearBar) => t(`${of}.yearCount`, { year, count });
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === ' ' || event.key === 'Enter') toggle(at);
    else if (event.key === 'Escape' && chosen.length > 0) choose([]);
    else if (by) {
      const next = bars[bars.findIndex(({ year }) => year === at) + by]?.year ?? at;
      setCursor(next);
      setAnchor(event.shiftKey ? (anchor ?? at) : null);
      if (event.shiftKey) choose(yearsBetween(anchor ?? at, next));
    } else return;
    event.preventDefault();
  };
  const draw = (event: PointerEvent) => {
    const year = yearUnder(event);
    if (!year) return;
    if (event.type === 'pointerdown') {
      setAnchor(year);
      setCursor(year);
      toggle(year);
    } else if (event.buttons === 1 && anchor && year !== cursor) {
      setCursor(year);
      choose(yearsBetween(anchor, year));
    }
  };
  return (
    <>
      <div
        className="bars"
        role="listbox"
        tabIndex={0}
        aria-multiselectable="true"
        aria-orientation="horizontal"
        aria-label={t(`${of}.years`)}
        aria-activedescendant={`year-${at}`}
        onKeyDown={press}
        onPointerDown={draw}
        onPointerMove={draw}
      >
        {bars.map((bar) => {
          const { year, count } = bar;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active bar
            <div
              key={year}
              id={`year-${year}`}
              className="bar"
              role="option"
              data-year={year}
              data-empty={count === 0 || undefined}
              data-cursor={year === at || undefined}
              aria-selected={chosen.includes(year)}
              aria-label={label(bar)}
              title={label(bar)}
            >
              <span style={{ blockSize: `${count === 0 ? 0 : Math.max(4, (100 * count) / highest)}%` }} />
            </div>
          );
        })}
      </div>
      <div
        className="bar-ends tabular"
        aria-hidden="true"
        style={{ maxInlineSize: `${Math.max(5, 2 * bars.length)}rem` }}
      >
        <span>{first}</span>
        {bars.length > 1 && <span>{bars.at(-1)?.year}</span>}
      </div>
    </>
  );
}

function yearUnder(event: PointerEvent): string | null {
  const under = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-year]');
  return under?.dataset.year ?? null;
}
