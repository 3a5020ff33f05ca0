import type { FacetValue, PhotoFacets, PhotoFilters } from '../../contract.ts';
import { increment } from './bytes.ts';
import type { Corpus } from './corpus.ts';
import type { PhotoTable } from './photo-table.ts';

/** How many values of a facet an answer lists. */
const LISTED = 1000;

const YEAR = 1;
const PHOTOGRAPHER = 2;
const ORGANIZATION = 4;
const CONFLICTING = 8;

/** A fact of photos: its value by use, and the values chosen; null where nothing is. */
interface Facet {
  readonly bit: number;
  readonly values: Uint32Array;
  readonly chosen: ReadonlySet<number> | null;
  readonly counts: Uint32Array;
}

/** Counts facet values while photos are met. A facet's own filter does not count against its values; a photo counts once for a value, however often it is used. */
export class PhotoCounter {
  readonly #table: PhotoTable;
  readonly #names: readonly string[];
  readonly #year: Facet;
  readonly #photographer: Facet;
  readonly #organization: Facet;
  readonly #onlyConflicting: boolean;
  #conflicting = 0;

  constructor(corpus: Corpus, filters: PhotoFilters) {
    const { photos: table, names } = corpus;
    const named = (name: string) => names.indexOf(name);
    const facet = (bit: number, values: Uint32Array, chosen: readonly number[]): Facet => ({
      ...{ bit, values, chosen: chosen.length === 0 ? null : new Set(chosen) },
      counts: new Uint32Array(bit === YEAR ? 10_000 : names.length),
    });
    this.#table = table;
    this.#names = names;
    this.#year = facet(
      YEAR,
      table.years,
      filters.years.map((year) => (year === 'none' ? 0 : Number(year))),
    );
    this.#photographer = facet(PHOTOGRAPHER, table.photographers, filters.photographers.map(named));
    this.#organization = facet(ORGANIZATION, table.organizations, filters.organizations.map(named));
    this.#onlyConflicting = filters.conflicting;
  }

  /** Counts a photo; whether it passes all filters. */
  count(photo: number): boolean {
    const facets = [this.#year, this.#photographer, this.#organization];
    const isConflicting = this.#table.conflicting[photo] === 1;
    let failed = this.#onlyConflicting && !isConflicting ? CONFLICTING : 0;
    for (const facet of facets) if (!this.#passes(facet, photo)) failed |= facet.bit;
    for (const facet of facets) if (failed === 0 || failed === facet.bit) this.#add(facet, photo);
    if (isConflicting && failed === 0) this.#conflicting++;
    return failed === 0;
  }

  finish(): PhotoFacets {
    const years = valuesOf(this.#year.counts, (year) => (year === 0 ? 'none' : String(year).padStart(4, '0')));
    const named = ({ counts }: Facet) =>
      valuesOf(counts, (number) => this.#names[number] ?? '')
        .filter(({ value }) => value !== '')
        .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
        .slice(0, LISTED);
    return {
      year: [...years.filter(({ value }) => value !== 'none'), ...years.filter(({ value }) => value === 'none')],
      photographer: named(this.#photographer),
      organization: named(this.#organization),
      conflicting: this.#conflicting,
    };
  }

  #passes({ chosen, values }: Facet, photo: number): boolean {
    if (chosen === null) return true;
    const { ends } = this.#table;
    for (let use = ends[photo - 1] ?? 0; use < (ends[photo] as number); use++) {
      if (chosen.has(values[use] as number)) return true;
    }
    return false;
  }

  #add({ values, counts }: Facet, photo: number): void {
    const { ends } = this.#table;
    const first = ends[photo - 1] ?? 0;
    for (let use = first; use < (ends[photo] as number); use++) {
      const value = values[use] as number;
      let before = first;
      while (before < use && values[before] !== value) before++;
      if (before === use) increment(counts, value);
    }
  }
}

function valuesOf(counts: Uint32Array, name: (number: number) => string): FacetValue[] {
  const values: FacetValue[] = [];
  counts.forEach((count, number) => {
    if (count > 0) values.push({ value: name(number), count });
  });
  return values;
}
