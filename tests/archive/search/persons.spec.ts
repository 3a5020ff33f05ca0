import { expect, it } from 'vitest';
import type { Facets, PhotoFacets } from '../../../contract.ts';
import { ask, makeArticle, makePhoto, NO_FILTERS, NO_PHOTO_FILTERS, withSegments } from './made-up.ts';

const by = (...photographers: readonly string[]) => ({
  photos: photographers.map((photographer, index) => makePhoto({ photographer, file: `${photographer}${index}.jpg` })),
});

/** Two segments: a photographer of several ranks, twice in one release, and one of none. */
const segments = [
  [makeArticle('one.txt', by('Sgt. Ada Quill', 'Staff Sgt. Ada Quill')), makeArticle('two.txt', by('Ben Inkwell'))],
  [makeArticle('three.txt', by('Master Sgt. Ada Quill', 'Ben Inkwell')), makeArticle('four.txt', {})],
];

const photographersOf = ({ facets }: { readonly facets: Facets | PhotoFacets }) =>
  facets.photographer.map(({ value, count }) => `${value} ${count}`);

it('counts a photographer once a release, whatever ranks are printed, and finds all of them by name', async () => {
  const [all, hers] = await withSegments(segments, async (searcher) => [
    await searcher.search(ask('')),
    await searcher.search(ask('', { filters: { ...NO_FILTERS, photographers: ['Ada Quill'] } })),
  ]);
  expect([photographersOf(all), photographersOf(hers), hers.hits.map(({ path }) => path).sort()]).toEqual([
    ['Ada Quill 2', 'Ben Inkwell 2'],
    ['Ada Quill 2', 'Ben Inkwell 2'],
    ['one.txt', 'three.txt'],
  ]);
});

it('counts each photo for the person who made it, and finds all photos of a person', async () => {
  const photosOf = (photographers: readonly string[]) => ({
    ...{ query: '', filters: NO_FILTERS, offset: 0, limit: 10 },
    photos: { ...NO_PHOTO_FILTERS, photographers },
  });
  const [all, hers] = await withSegments(segments, async (searcher) => [
    await searcher.photos(photosOf([])),
    await searcher.photos(photosOf(['Ada Quill'])),
  ]);
  expect([photographersOf(all), hers.photos.map(({ photo }) => photo.photographer).sort()]).toEqual([
    ['Ada Quill 3', 'Ben Inkwell 2'],
    ['Master Sgt. Ada Quill', 'Sgt. Ada Quill', 'Staff Sgt. Ada Quill'],
  ]);
});
