import { type Columns, pathOrder } from './columns.ts';
import type { Segment } from './segment.ts';

/** A segment that is merged: the ordinals kept, and for each old ordinal the new one, -1 for those dropped. */
export interface Source {
  readonly segment: Segment;
  readonly kept: readonly number[];
  readonly ordinals: Int32Array;
}

/** The columns of the kept articles, one source after another. */
export function mergeColumns(sources: readonly Source[]): Columns {
  const { names, renumber } = mergeNames(sources);
  const each = (value: (columns: Columns, ordinal: number, source: number) => number) =>
    sources.flatMap(({ segment, kept }, source) => kept.map((ordinal) => value(segment.columns, ordinal, source)));
  const photographers = lists(sources, (columns) => [columns.photographerEnds, columns.photographers]);
  const photos = lists(sources, (columns) => [columns.photoEnds, columns.photoKeys]);
  return {
    dates: Int32Array.from(each(({ dates }, ordinal) => dates[ordinal] as number)),
    kinds: Uint8Array.from(each(({ kinds }, ordinal) => kinds[ordinal] as number)),
    formats: Uint8Array.from(each(({ formats }, ordinal) => formats[ordinal] as number)),
    organizations: Uint32Array.from(
      each(({ organizations }, ordinal, source) => renumber[source]?.[organizations[ordinal] as number] ?? 0),
    ),
    photographerEnds: Uint32Array.from(photographers.ends),
    photographers: Uint32Array.from(photographers.values, ({ value, source }) => renumber[source]?.[value] ?? 0),
    photoEnds: Uint32Array.from(photos.ends),
    photoKeys: Float64Array.from(photos.values, ({ value }) => value),
    ...mergePhotos(sources, renumber, photos.values.length),
    byPath: pathOrder(sources.flatMap(({ segment, kept }) => kept.map((ordinal) => segment.entry(ordinal).path))),
    ids: Float64Array.from(each(({ ids }, ordinal) => ids[ordinal] as number)),
    names,
  };
}

/** The names kept articles use, in the order they use them, and the new number of each old one by source. */
function mergeNames(sources: readonly Source[]): {
  readonly names: readonly string[];
  readonly renumber: readonly Uint32Array[];
} {
  const numbers = new Map<string, number>([['', 0]]);
  const renumber = sources.map(({ segment: { columns }, kept }) => {
    const renumbered = new Uint32Array(columns.names.length);
    const use = (old: number) => {
      const name = columns.names[old] ?? '';
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      renumbered[old] = number;
    };
    for (const ordinal of kept) {
      use(columns.organizations[ordinal] as number);
      const end = columns.photographerEnds[ordinal];
      for (const old of columns.photographers.subarray(columns.photographerEnds[ordinal - 1] ?? 0, end)) use(old);
      const [first, last] = [columns.photoEnds[ordinal - 1] ?? 0, columns.photoEnds[ordinal]];
      for (let photo = first; photo < (last as number); photo++) {
        use(columns.photoMakers[photo] as number);
        use(columns.photoOrganizations[photo] as number);
      }
    }
    return renumbered;
  });
  return { names: [...numbers.keys()], renumber };
}

type PhotoColumns = Pick<
  Columns,
  'photoDates' | 'photoMakers' | 'photoOrganizations' | 'photoCredits' | 'photoConflicts'
>;

/** What is known of each of the kept articles' photos, so many in all. */
function mergePhotos(sources: readonly Source[], renumber: readonly Uint32Array[], photos: number): PhotoColumns {
  const merged = {
    photoDates: new Int32Array(photos),
    photoMakers: new Uint32Array(photos),
    photoOrganizations: new Uint32Array(photos),
    photoCredits: new Uint32Array(photos),
    photoConflicts: new Uint8Array(photos),
  };
  let to = 0;
  for (const [source, { segment, kept }] of sources.entries()) {
    const { columns } = segment;
    for (const ordinal of kept) {
      for (let from = columns.photoEnds[ordinal - 1] ?? 0; from < (columns.photoEnds[ordinal] as number); from++) {
        merged.photoDates[to] = columns.photoDates[from] as number;
        merged.photoMakers[to] = renumber[source]?.[columns.photoMakers[from] as number] ?? 0;
        merged.photoOrganizations[to] = renumber[source]?.[columns.photoOrganizations[from] as number] ?? 0;
        merged.photoCredits[to] = columns.photoCredits[from] as number;
        merged.photoConflicts[to++] = columns.photoConflicts[from] as number;
      }
    }
  }
  return merged;
}

/** Joins a column of lists: where each kept article's list ends, and the values with the source they are from. */
function lists(
  sources: readonly Source[],
  column: (columns: Columns) => readonly [ends: Uint32Array, values: Uint32Array | Float64Array],
): {
  readonly ends: readonly number[];
  readonly values: readonly { readonly value: number; readonly source: number }[];
} {
  const ends: number[] = [];
  const values: { value: number; source: number }[] = [];
  for (const [source, { segment, kept }] of sources.entries()) {
    const [from, all] = column(segment.columns);
    for (const ordinal of kept) {
      for (const value of all.subarray(from[ordinal - 1] ?? 0, from[ordinal])) values.push({ value, source });
      ends.push(values.length);
    }
  }
  return { ends, values };
}
