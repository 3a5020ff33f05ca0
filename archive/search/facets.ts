import type { Facets, FacetValue, Filters } from '../../contract.ts';
import { increment } from './bytes.ts';
import { hasPhoto, yearOf } from './classes.ts';
import { FORMATS, KINDS } from './columns.ts';
import type { Corpus, View } from './corpus.ts';

/** How many values of a facet an answer lists; where there are more it says so. */
const LISTED = 1000;

/** The facets an article has one value of, each a bit. */
const YEAR = 1;
const KIND = 2;
const ORGANIZATION = 4;
const FORMAT = 8;
const PHOTO = 16;
const ALL = YEAR | KIND | ORGANIZATION | FORMAT | PHOTO;

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
    const { live, scratch } = view;
    const { found } = scratch;
    let count = 0;
    // Without a branch on what cannot be foretold: every article is written down, and the next one over those that do not count.
    for (let article = 0; article < matches.length; article++) {
      found[count] = article;
      count += (matches[article] as number) & (live === null ? 1 : (live[article] as number));
    }
    const passing = this.#isFiltered ? this.#filter(view, found, count) : found.subarray(0, count);
    this.#countAll(view, passing);
    return passing;
  }

  /** Keeps the articles that pass all filters; one that fails a single facet's filter still counts for that facet. */
  #filter(view: View, found: Uint32Array, count: number): Uint32Array {
    const { classes } = view.segment;
    const { photographers } = this.#chosen;
    const failedBy = Uint8Array.from(classes.examples, (article) => this.#failed(view, article));
    const near = new Uint32Array(classes.count);
    let passing = 0;
    for (let index = 0; index < count; index++) {
      const article = found[index] as number;
      const number = classes.numbers[article] as number;
      const failed = failedBy[number] as number;
      const isByAny = photographers === null || hasPhotographer(view, article, photographers);
      if (failed === 0 && isByAny) found[passing++] = article;
      else if (failed === 0) this.#countPhotographers(view, article);
      else if (isByAny && (failed & (failed - 1)) === 0) increment(near, number);
    }
    near.forEach((articles, number) => {
      if (articles > 0)
        this.#countClass(view, classes.examples[number] as number, { articles, facets: failedBy[number] as number });
    });
    return found.subarray(0, passing);
  }

  #countAll(view: View, articles: Uint32Array): void {
    const { classes, columns } = view.segment;
    const { numbers } = classes;
    const counts = new Uint32Array(classes.count);
    for (let index = 0; index < articles.length; index++)
      increment(counts, numbers[articles[index] as number] as number);
    counts.forEach((count, number) => {
      if (count > 0) this.#countClass(view, classes.examples[number] as number, { articles: count, facets: ALL });
    });
    if (columns.photographers.length === 0) return;
    for (let index = 0; index < articles.length; index++) this.#countPhotographers(view, articles[index] as number);
  }

  /** Counts so many articles like this one for some facets. */
  #countClass(view: View, example: number, counted: { readonly articles: number; readonly facets: number }): void {
    const { columns } = view.segment;
    const { articles, facets } = counted;
    if (facets & YEAR) increment(this.#years, yearOf(columns, example), articles);
    if (facets & KIND) increment(this.#kinds, columns.kinds[example] as number, articles);
    if (facets & FORMAT) increment(this.#formats, columns.formats[example] as number, articles);
    if (facets & ORGANIZATION)
      increment(this.#organizations, view.names[columns.organizations[example] as number] as number, articles);
    if (facets & PHOTO) increment(this.#photos, hasPhoto(columns, example) ? 1 : 0, articles);
  }

  #countPhotographers(view: View, article: number): void {
    const { photographerEnds, photographers } = view.segment.columns;
    const end = photographerEnds[article] as number;
    for (let at = article === 0 ? 0 : (photographerEnds[article - 1] as number); at < end; at++) {
      increment(this.#photographers, view.names[photographers[at] as number] as number);
    }
  }

  /** The facets whose filter an article fails, photographers aside: the same for its whole class. */
  #failed({ segment: { columns }, names }: View, article: number): number {
    const { years, kinds, organizations, formats, hasPhoto: wanted } = this.#chosen;
    let failed = 0;
    if (years && !years.has(yearOf(columns, article))) failed |= YEAR;
    if (kinds && !kinds.has(columns.kinds[article] as number)) failed |= KIND;
    if (formats && !formats.has(columns.formats[article] as number)) failed |= FORMAT;
    const organization = names[columns.organizations[article] as number] as number;
    if (organizations && !organizations.has(organization)) failed |= ORGANIZATION;
    if (wanted !== null && wanted !== hasPhoto(columns, article)) failed |= PHOTO;
    return failed;
  }

  /** The facets, and a sentence for each that has more values than are listed. */
  finish(): { readonly facets: Facets; readonly limited: readonly string[] } {
    const lists = {
      year: valuesOf(this.#years, (year) => (year === 0 ? 'none' : String(year).padStart(4, '0'))),
      kind: byCount(valuesOf(this.#kinds, (kind) => KINDS[kind] ?? 'other')),
      organization: this.#named(this.#organizations),
      photographer: this.#named(this.#photographers),
      format: byCount(valuesOf(this.#formats, (format) => FORMATS[format] ?? 'text')),
      hasPhoto: byCount(valuesOf(this.#photos, (has) => (has === 1 ? 'true' : 'false'))),
    };
    const year = lists.year.filter(({ value }) => value !== 'none');
    const facets = { ...lists, year: [...year, ...lists.year.filter(({ value }) => value === 'none')] };
    return { facets: mapValues(facets, (values) => values.slice(0, LISTED)), limited: limitedOf(facets) };
  }

  /** The names counted, the more frequent first. There can be thousands: ties go by rank, no text is compared. */
  #named(counts: Uint32Array): FacetValue[] {
    const { names, nameRanks } = this.#corpus;
    const numbers: number[] = [];
    for (let number = 1; number < counts.length; number++) if ((counts[number] as number) > 0) numbers.push(number);
    const byRank = (one: number, other: number) => (nameRanks[one] as number) - (nameRanks[other] as number);
    return numbers
      .sort((one, other) => (counts[other] as number) - (counts[one] as number) || byRank(one, other))
      .map((number) => ({ value: names[number] ?? '', count: counts[number] as number }));
  }
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
