import type { Corpus, View } from './corpus.ts';

/**
 * The photos of a corpus by number, each once, with every use of it in a live article, uses of one photo side by side:
 * those of photo n stand from `ends[n - 1]` to `ends[n]`. What is known of a use needs no article to be read.
 */
export interface PhotoTable {
  readonly count: number;
  /** The number of the photo at each place of a segment's photo columns, by view. */
  readonly numbers: readonly Uint32Array[];
  readonly ends: Uint32Array;
  readonly views: Uint32Array;
  readonly articles: Uint32Array;
  /** Which photo of its article it is. */
  readonly places: Uint32Array;
  /** Year, 0 for none; photographer and organization as numbers of the corpus' names, 0 for none. */
  readonly years: Uint32Array;
  readonly photographers: Uint32Array;
  readonly organizations: Uint32Array;
  /** 1 for photos that do not agree with themselves, or are credited in different ways by their uses. */
  readonly conflicting: Uint8Array;
}

/** Puts the photos of all segments together. */
export function tabulatePhotos(views: readonly View[]): PhotoTable {
  const { numbers, ends } = numberPhotos(views);
  const uses = ends.at(-1) ?? 0;
  const table = {
    ...{ count: ends.length, numbers, ends },
    ...{ views: new Uint32Array(uses), articles: new Uint32Array(uses), places: new Uint32Array(uses) },
    ...{ years: new Uint32Array(uses), photographers: new Uint32Array(uses), organizations: new Uint32Array(uses) },
    conflicting: new Uint8Array(ends.length),
  };
  const next = Uint32Array.from(ends, (_, photo) => ends[photo - 1] ?? 0);
  const credits = new Uint32Array(ends.length);
  for (const [index, view] of views.entries()) {
    const { columns } = view.segment;
    eachUse(view, (article, at, place) => {
      const photo = numbers[index]?.[at] as number;
      const use = next[photo] as number;
      next[photo] = use + 1;
      table.views[use] = index;
      table.articles[use] = article;
      table.places[use] = place;
      table.years[use] = Math.floor((columns.photoDates[at] as number) / 10_000);
      table.photographers[use] = view.names[columns.photoMakers[at] as number] as number;
      table.organizations[use] = view.names[columns.photoOrganizations[at] as number] as number;
      const credit = columns.photoCredits[at] as number;
      const differs = credit !== 0 && credits[photo] !== 0 && credits[photo] !== credit;
      if (credit !== 0) credits[photo] = credit;
      if (differs || columns.photoConflicts[at] === 1) table.conflicting[photo] = 1;
    });
  }
  return table;
}

/** A number for each photo, in the order in which they are met, and where its uses will end. */
function numberPhotos(views: readonly View[]): Pick<PhotoTable, 'numbers' | 'ends'> {
  const known = new Map<number, number>();
  const counts: number[] = [];
  const numbers = views.map((view) => {
    const { photoKeys } = view.segment.columns;
    const numbered = new Uint32Array(photoKeys.length);
    eachUse(view, (_, at) => {
      const key = photoKeys[at] as number;
      const number = known.get(key) ?? known.size;
      known.set(key, number);
      numbered[at] = number;
      counts[number] = (counts[number] ?? 0) + 1;
    });
    return numbered;
  });
  let end = 0;
  const ends = Uint32Array.from(counts, (count) => {
    end += count;
    return end;
  });
  return { numbers, ends };
}

/** Visits the photos of the live articles: the article, the photo's place in the columns, and its place in the article. */
function eachUse(view: View, visit: (article: number, at: number, place: number) => void): void {
  const { photoEnds } = view.segment.columns;
  for (let article = 0; article < photoEnds.length; article++) {
    if (view.live !== null && view.live[article] === 0) continue;
    const first = photoEnds[article - 1] ?? 0;
    for (let at = first; at < (photoEnds[article] as number); at++) visit(article, at, at - first);
  }
}

/** The photos of some articles, each once, in the order of the articles. */
export function photosOf(
  corpus: Corpus,
  articles: Iterable<{ readonly view: number; readonly article: number }>,
): number[] {
  const { numbers, count } = corpus.photos;
  const seen = new Uint8Array(count);
  const photos: number[] = [];
  for (const { view, article } of articles) {
    const photoEnds = corpus.views[view]?.segment.columns.photoEnds;
    for (let at = photoEnds?.[article - 1] ?? 0; at < (photoEnds?.[article] ?? 0); at++) {
      const photo = numbers[view]?.[at] as number;
      if (seen[photo] === 0) photos.push(photo);
      seen[photo] = 1;
    }
  }
  return photos;
}
