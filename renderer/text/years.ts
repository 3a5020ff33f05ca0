import type { FacetValue } from '../../contract.ts';

/** A year of the timeline. Years without a release are there too, so that gaps of an archive are seen. */
export interface YearBar {
  readonly year: string;
  readonly count: number;
}

/** The years to draw, and those that stand too far apart from them to be drawn. */
export interface Years {
  readonly bars: readonly YearBar[];
  readonly outside: readonly YearBar[];
}

/** Longest row of years drawn. */
const longest = 150;

/** A row of so many is not squeezed. */
const roomy = 40;

/** So many years without any part a few from the others. */
const apart = 20;

/** They are few where the others are so many times as many. */
const outweighed = 10;

/**
 * Every year from the first to the last that has any, in order. Misprinted years must not stretch the timeline beyond
 * use: a few that stand far apart from the others at either end are left outside.
 */
export function yearsOf(values: readonly FacetValue[]): Years {
  const known = values
    .filter(({ value }) => /^\d{4}$/.test(value))
    .map(({ value, count }) => ({ year: value, count }))
    .sort((one, other) => Number(one.year) - Number(other.year));
  const main = withoutStray(withoutStray(known).toReversed()).toReversed();
  const last = Number(main.at(-1)?.year);
  const drawn = main.filter(({ year }) => Number(year) > last - longest);
  const outside = known.filter((each) => !drawn.includes(each));
  return { bars: withGaps(drawn), outside };
}

/** Without the first years as long as they are few and far from the next. */
function withoutStray(years: readonly YearBar[]): readonly YearBar[] {
  if (Math.abs(Number(years.at(-1)?.year) - Number(years[0]?.year)) < roomy) return years;
  const gap = years.findIndex(({ year }, order) => {
    const next = years[order + 1];
    return next !== undefined && Math.abs(Number(next.year) - Number(year)) > apart;
  });
  if (gap < 0) return years;
  const rest = years.slice(gap + 1);
  return sum(years.slice(0, gap + 1)) * outweighed <= sum(rest) ? withoutStray(rest) : years;
}

function sum(years: readonly YearBar[]): number {
  return years.reduce((total, { count }) => total + count, 0);
}

function withGaps(years: readonly YearBar[]): readonly YearBar[] {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return [];
  const counts = new Map(years.map(({ year, count }) => [year, count]));
  return yearsBetween(first.year, last.year).map((year) => ({ year, count: counts.get(year) ?? 0 }));
}

/** The years between two, both included, in order. */
export function yearsBetween(one: string, other: string): readonly string[] {
  const first = Math.min(Number(one), Number(other));
  const last = Math.max(Number(one), Number(other));
  return Array.from({ length: last - first + 1 }, (_, order) => String(first + order));
}

/** A choice of years in words: runs joined, `2011–2014, 2016`. */
export function yearsInWords(years: readonly string[]): string {
  const sorted = years
    .filter((year) => /^\d{4}$/.test(year))
    .map(Number)
    .sort((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run && year <= run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
