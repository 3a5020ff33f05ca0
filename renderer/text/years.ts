import type { FacetValue } from '../../contract.ts';

/** A year of the timeline. Years without a release are there too, so that gaps of an archive are seen. */
export interface YearBar {
  readonly year: string;
  readonly count: number;
}

/** Longest row of years drawn; a misprinted year must not stretch the timeline beyond use. */
const longest = 150;

/** Every year from the first to the last that has a release, in order. */
export function yearBars(values: readonly FacetValue[]): readonly YearBar[] {
  const counts = new Map(values.filter(({ value }) => /^\d{4}$/.test(value)).map(({ value, count }) => [value, count]));
  const years = [...counts.keys()].map(Number);
  if (years.length === 0) return [];
  const last = Math.max(...years);
  const first = Math.max(Math.min(...years), last - longest + 1);
  return Array.from({ length: last - first + 1 }, (_, order) => {
    const year = String(first + order);
    return { year, count: counts.get(year) ?? 0 };
  });
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
