import { personOf } from '../../archive/search/persons.ts';
import type { Article, FacetValue, PhotoEntry, PhotosAnswer, PhotosRequest } from '../../contract.ts';
import { searchMadeUp } from './made-up-search.ts';

/** The photos of the releases found, filtered and counted well enough for pictures; every first photo stands in two releases. */
export function photosMadeUp(articles: readonly Article[], request: PhotosRequest): PhotosAnswer {
  const { query, filters, photos: chosen, offset, limit } = request;
  const { hits } = searchMadeUp(articles, { query, filters, offset: 0, limit: 1e9, sort: 'newest', typing: false });
  const all = hits.flatMap((hit) => entriesOf(articles.find(({ id }) => id === hit.id)));
  const isChosen = (values: readonly string[], value: string) => values.length === 0 || values.includes(value);
  const passing = all.filter(
    (entry) =>
      isChosen(chosen.years, yearOf(entry)) &&
      isChosen(chosen.photographers, personOf(entry.photo.photographer ?? '')) &&
      isChosen(chosen.organizations, entry.photo.organization ?? '') &&
      (!chosen.matching || saysWord(entry, query)) &&
      (!chosen.conflicting || entry.photo.conflicts.length > 0),
  );
  return {
    total: passing.length,
    of: all.length,
    tookMs: 1,
    photos: passing.slice(offset, offset + limit),
    facets: {
      year: count(passing.map(yearOf)).sort((one, other) => (one.value < other.value ? -1 : 1)),
      photographer: count(passing.map(({ photo }) => personOf(photo.photographer ?? ''))),
      organization: count(passing.map(({ photo }) => photo.organization ?? '')),
      conflicting: passing.filter(({ photo }) => photo.conflicts.length > 0).length,
    },
  };
}

function entriesOf(article: Article | undefined): readonly PhotoEntry[] {
  if (!article) return [];
  const { id, path, headline, date } = article;
  return article.photos.map((photo, number) => ({
    photo,
    uses: ['', '-again'].slice(0, number === 0 ? 2 : 1).map((copy) => ({
      ...{ id, path: `${path}${copy}`, headline, date, photo: number },
    })),
  }));
}

function saysWord({ photo }: PhotoEntry, query: string): boolean {
  const said = `${photo.title} ${photo.caption} ${photo.credit} ${photo.virin}`.toLowerCase();
  return query.split(/\s+/).some((word) => said.includes(word.toLowerCase()));
}

function yearOf({ photo, uses }: PhotoEntry): string {
  return (photo.virinParts?.date ?? uses[0]?.date)?.slice(0, 4) ?? 'none';
}

function count(values: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, number]) => ({ value, count: number }));
}
