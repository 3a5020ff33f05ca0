import type { Facets, FacetValue, Filters } from '../../contract.ts';
import { increment } from './bytes.ts';
import { FORMATS, KINDS } from './columns.ts';
import type { Corpus, View } from './corpus.ts';

/** How many values of a facet an answer lists; where there are more it says so. */
const LISTED = 1000;

/** The facets, each a bit: whether an article fails a filter. */
const YEAR = 1;
const KIND = 2;
const ORGANIZATION = 4;
const PHOTOGRAPHER = 8;
const FORMAT = 16;
const PHOTO = 32;

/** Filters as the numbers of one segment. Null where nothing is chosen. */
interface Chosen {
  readonly years: ReadonlySet<number> | null;
  readonly kinds: ReadonlySet<number> | null;
  readonly organizations: ReadonlySet<number> | null;
  readonly photographers: ReadonlySet<number> | null;
  readonly formats: ReadonlySet<number> | null;
  readonly hasPhoto: boolean | null;
}

/** Counts facet values while articles are met. A facet's own filter does not count against its values. */
export class FacetCounter {
  readonly #corpus: Corpus;
  readonly #chosen: Chosen;
  readonly #isFiltered: boolean;
  readonly #years = new Uint32Array(10_000);
  readonly #kinds = new Uint32Array(256);
  readonly #formats = new Uint32Array(256);
  readonly #organizations: Uint32Array;
  readonly #photographers: Uint32Array;
  readonly #photos = new Uint32Array(2);

  constructor(corpus: Corpus, filters: Filters) {
    this.#corpus = corpus;
    this.#chosen = chosenOf(corpus, filters);
    this.#isFiltered = Object.values(this.#chosen).some((choice) => choice !== null);
    this.#organizations = new Uint32Array(corpus.names.length);
    this.#photographers = new Uint32Array(corpus.names.length);
  }

  /** Counts the live articles of a segment that match (1 by ordinal); the ordinals of those that pass all filters. */
  count(view: View, matches: Uint8Array): Uint32Array {
    const { found, live } = view;
    let count = 0;
    for (let article = 0; article < matches.length; article++) {
      if (matches[article] === 0 || (live !== null && live[article] === 0)) continue;
      if (!this.#isFiltered || this.#passes(view, article)) found[count++] = article;
    }
    const passing = found.subarray(0, count);
    this.#countAll(view, passing);
    return passing;
  }

  /** Whether an article passes all filters; one that fails a single facet's filter still counts for that facet. */
  #passes(view: View, article: number): boolean {
    const failed = this.#failed(view, article);
    if (failed !== 0 && (failed & (failed - 1)) === 0) this.#countOne(view, article, failed);
    return failed === 0;
  }

  /** A column at a time: each is walked in order, and quicker than all of them by turns. */
  #countAll(view: View, articles: Uint32Array): void {
    const { dates, kinds, formats, organizations, photographers } = view.segment.columns;
    const { names } = view;
    countValues(this.#kinds, kinds, articles);
    countValues(this.#formats, formats, articles);
    const [years, byOrganization] = [this.#years, this.#organizations];
    let pictured = 0;
    for (const article of articles) {
      increment(years, ((dates[article] as number) / 10_000) | 0);
      increment(byOrganization, names[organizations[article] as number] as number);
      if (hasPhoto(view, article)) pictured++;
    }
    increment(this.#photos, 1, pictured);
    increment(this.#photos, 0, articles.length - pictured);
    if (photographers.length > 0) for (const article of articles) this.#countPhotographers(view, article);
  }

  #countOne(view: View, article: number, facet: number): void {
    const { columns } = view.segment;
    if (facet === YEAR) increment(this.#years, yearOf(view, article));
    else if (facet === KIND) increment(this.#kinds, columns.kinds[article] as number);
    else if (facet === FORMAT) increment(this.#formats, columns.formats[article] as number);
    else if (facet === ORGANIZATION)
      increment(this.#organizations, view.names[columns.organizations[article] as number] as number);
    else if (facet === PHOTO) increment(this.#photos, hasPhoto(view, article) ? 1 : 0);
    else this.#countPhotographers(view, article);
  }

  #countPhotographers(view: View, article: number): void {
    const { photographerEnds, photographers } = view.segment.columns;
    const end = photographerEnds[article] as number;
    for (let at = article === 0 ? 0 : (photographerEnds[article - 1] as number); at < end; at++) {
      increment(this.#photographers, view.names[photographers[at] as number] as number);
    }
  }

  #failed(view: View, article: number): number {
    const { columns } = view.segment;
    const { years, kinds, organizations, formats, photographers, hasPhoto: wanted } = this.#chosen;
    let failed = 0;
    if (years && !years.has(yearOf(view, article))) failed |= YEAR;
    if (kinds && !kinds.has(columns.kinds[article] as number)) failed |= KIND;
    if (formats && !formats.has(columns.formats[article] as number)) failed |= FORMAT;
    const organization = view.names[columns.organizations[article] as number] as number;
    if (organizations && !organizations.has(organization)) failed |= ORGANIZATION;
    if (wanted !== null && wanted !== hasPhoto(view, article)) failed |= PHOTO;
    if (photographers && !hasPhotographer(view, article, photographers)) failed |= PHOTOGRAPHER;
    return failed;
  }

  /** The facets, and a sentence for each that has more values than are listed. */
  finish(): { readonly facets: Facets; readonly limited: readonly string[] } {
    const names = (counts: Uint32Array) => valuesOf(counts, (number) => this.#corpus.names[number] ?? '');
    const lists = {
      year: valuesOf(this.#years, (year) => (year === 0 ? 'none' : String(year).padStart(4, '0'))),
      kind: byCount(valuesOf(this.#kinds, (kind) => KINDS[kind] ?? 'other')),
      organization: byCount(names(this.#organizations.fill(0, 0, 1))),
      photographer: byCount(names(this.#photographers.fill(0, 0, 1))),
      format: byCount(valuesOf(this.#formats, (format) => FORMATS[format] ?? 'text')),
      hasPhoto: byCount(valuesOf(this.#photos, (has) => (has === 1 ? 'true' : 'false'))),
    };
    const year = lists.year.filter(({ value }) => value !== 'none');
    const facets = { ...lists, year: [...year, ...lists.year.filter(({ value }) => value === 'none')] };
    return { facets: mapValues(facets, (values) => values.slice(0, LISTED)), limited: limitedOf(facets) };
  }
}

function countValues(counts: Uint32Array, column: Uint8Array, articles: Uint32Array): void {
  for (const article of articles) increment(counts, column[article] as number);
}

function mapValues(facets: Facets, change: (values: readonly FacetValue[]) => readonly FacetValue[]): Facets {
  return Object.fromEntries(
    Object.entries(facets).map(([name, values]) => [name, change(values)]),
  ) as unknown as Facets;
}

function limitedOf(facets: Facets): readonly string[] {
  return Object.entries(facets)
    .filter(([, values]: [string, readonly FacetValue[]]) => values.length > LISTED)
    .map(
      ([name, values]) => `The ${LISTED} most frequent of ${values.length} values of the facet "${name}" are listed.`,
    );
}

function valuesOf(counts: Uint32Array, name: (number: number) => string): FacetValue[] {
  const values: FacetValue[] = [];
  for (let number = 0; number < counts.length; number++) {
    const count = counts[number] as number;
    if (count > 0) values.push({ value: name(number), count });
  }
  return values;
}

function byCount(values: FacetValue[]): FacetValue[] {
  return values.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

const yearOf = (view: View, article: number) => Math.floor((view.segment.columns.dates[article] as number) / 10_000);

function hasPhoto(view: View, article: number): boolean {
  const { photoEnds } = view.segment.columns;
  return (photoEnds[article] as number) > (article === 0 ? 0 : (photoEnds[article - 1] as number));
}

function hasPhotographer(view: View, article: number, wanted: ReadonlySet<number>): boolean {
  const { photographerEnds, photographers } = view.segment.columns;
  const end = photographerEnds[article] as number;
  for (let at = article === 0 ? 0 : (photographerEnds[article - 1] as number); at < end; at++) {
    if (wanted.has(view.names[photographers[at] as number] as number)) return true;
  }
  return false;
}

function chosenOf(corpus: Corpus, filters: Filters): Chosen {
  const choose = (values: readonly string[], number: (value: string) => number) =>
    values.length === 0 ? null : new Set(values.map(number));
  const named = (value: string) => corpus.names.indexOf(value);
  return {
    years: choose(filters.years, (year) => (year === 'none' ? 0 : Number(year))),
    kinds: choose(filters.kinds, (kind) => (KINDS as readonly string[]).indexOf(kind)),
    organizations: choose(filters.organizations, named),
    photographers: choose(filters.photographers, named),
    formats: choose(filters.formats, (format) => (FORMATS as readonly string[]).indexOf(format)),
    hasPhoto: filters.hasPhoto,
  };
}
