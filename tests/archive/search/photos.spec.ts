import { expect, it } from 'vitest';
import type { PhotoFilters, VirinParts } from '../../../contract.ts';
import { makeArticle, makePhoto, NO_FILTERS, NO_PHOTO_FILTERS, withSegments } from './made-up.ts';

const shot = (date: string): VirinParts => ({
  ...{ date, service: 'A', visionId: 'QQ123', sequence: '0001', crop: null, country: null },
});
const ferry = {
  virin: '990412-A-QQ123-0001',
  virinParts: shot('1999-04-12'),
  organization: 'River Command',
  photographer: 'Sgt. Ada Quill',
};
const conflict = { kind: 'date', sentence: 'The caption says 2001, the VIRIN says 1999.' } as const;

/** Two segments: one photo is used in both and credited in two ways, one does not agree with itself. */
const segments = [
  [
    makeArticle('opening.txt', {
      date: '1999-04-13',
      text: 'The ferry opens.',
      photos: [makePhoto(ferry), makePhoto({ file: 'map.jpg', organization: 'Depot', conflicts: [conflict] })],
    }),
  ],
  [
    makeArticle('history.txt', {
      date: '2004-05-31',
      text: 'How a pontoon became a ferry.',
      photos: [makePhoto({ ...ferry, photographer: 'Spc. Ben Inkwell' })],
    }),
    makeArticle('flood.txt', { text: 'The flood.', photos: [makePhoto({ file: 'flood.jpg' })] }),
  ],
];

async function answer(photos: Partial<PhotoFilters>, query = '') {
  const request = { query, filters: NO_FILTERS, photos: { ...NO_PHOTO_FILTERS, ...photos }, offset: 0, limit: 10 };
  const given = await withSegments(segments, (searcher) => searcher.photos(request));
  return { ...given, photos: given.photos.map(({ photo }) => photo.virin ?? photo.file) };
}

it('counts every photo once for each of its photographers, organizations and years', async () => {
  const { total, of, photos, facets } = await answer({});
  expect({ total, of, photos, facets }).toEqual({
    total: 3,
    of: 3,
    photos: [ferry.virin, 'map.jpg', 'flood.jpg'],
    facets: {
      year: [
        { value: '1999', count: 2 },
        { value: 'none', count: 1 },
      ],
      photographer: [
        { value: 'Ada Quill', count: 1 },
        { value: 'Ben Inkwell', count: 1 },
      ],
      organization: [
        { value: 'Depot', count: 1 },
        { value: 'River Command', count: 1 },
      ],
      conflicting: 2,
    },
  });
});

it.each([
  [{ photographers: ['Ben Inkwell'] }, [ferry.virin]],
  [{ photographers: ['Nobody'] }, []],
  [{ organizations: ['Depot', 'River Command'] }, [ferry.virin, 'map.jpg']],
  [{ years: ['1999'], organizations: ['Depot'] }, ['map.jpg']],
  [{ years: ['none'] }, ['flood.jpg']],
  [{ conflicting: true }, [ferry.virin, 'map.jpg']],
] as const)('filters photos, not releases: %j', async (filters, expected) => {
  expect((await answer(filters)).photos).toEqual(expected);
});

it('finds the photos that say what is searched for among those of the releases found', async () => {
  const narrowed = async (query: string) => (await answer({ matching: true }, query)).photos;
  expect([await narrowed('ferry'), await narrowed('quill'), await narrowed('after:1999')]).toEqual([
    [],
    [ferry.virin],
    [ferry.virin],
  ]);
});

it('counts the other values of a facet that is chosen from, as if nothing were chosen from it', async () => {
  const { total, of, facets } = await answer({ organizations: ['Depot'], conflicting: true });
  expect([total, of, facets.organization, facets.year, facets.photographer]).toEqual([
    1,
    3,
    [
      { value: 'Depot', count: 1 },
      { value: 'River Command', count: 1 },
    ],
    [{ value: '1999', count: 1 }],
    [],
  ]);
});

it('asks within the releases found, but finds a photo by any release that uses it', async () => {
  const { total, of, photos } = await answer({ photographers: ['Ada Quill'] }, 'pontoon');
  expect([total, of, photos]).toEqual([1, 1, [ferry.virin]]);
});
