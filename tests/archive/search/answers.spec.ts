import { expect, it } from 'vitest';
import { ask, makeArticle, makePhoto, NO_FILTERS, NO_PHOTO_FILTERS, pathsFound, withSegments } from './made-up.ts';

const filler = 'Nothing of note is said in this long sentence about the weather of that week. '.repeat(8);
const pier = makeArticle('pier.txt', {
  headline: 'Pier rebuilt',
  date: '2018-03-01',
  text: `${filler}At last the old stone pier stood again. ${filler}`,
  photos: [
    makePhoto({
      caption: 'A crane lifts stones.',
      credit: 'Photo by Ada Quill',
      photographer: 'Ada Quill',
      virin: '180228-H-QQ123-0001',
    }),
    makePhoto({ caption: 'The old lighthouse keeper.', virin: '180228-H-QQ123-0002' }),
  ],
});
const again = makeArticle('again.txt', {
  headline: 'Keeper retires',
  date: '2019-03-01',
  text: 'The keeper of the lighthouse retires. Sea walls fail; the sea never.',
  photos: [makePhoto({ caption: 'The old lighthouse keeper.', virin: '180228-H-QQ123-0002' })],
});
const copy = makeArticle('copy.txt', { ...pier, id: pier.id, path: 'copy.txt' });
const segments = [[pier], [again, copy]];

it('cuts the window with the words asked for, at spaces, with marks where they stand', async () => {
  const [hit] = await withSegments(
    segments,
    async (searcher) => (await searcher.search(ask('stone pier last', { limit: 1 }))).hits,
  );
  const { text, marks } = hit?.snippet ?? { text: '', marks: [] };
  expect([
    text.startsWith('…'),
    text.endsWith('…'),
    text.length < 300,
    marks.map(([start, end]) => text.slice(start, end)),
  ]).toEqual([true, true, true, ['last', 'stone', 'pier']]);
});

it('opens at the photo whose caption matched, counts versions and marks headlines', async () => {
  const hits = await withSegments(
    segments,
    async (searcher) => (await searcher.search(ask('lighthouse old keeper'))).hits,
  );
  expect(
    hits.map(({ path, field, photo, versions, headlineMarks }) => ({ path, field, photo, versions, headlineMarks })),
  ).toEqual([
    { path: 'again.txt', field: 'caption', photo: 0, versions: 0, headlineMarks: [[0, 6]] },
    { path: 'copy.txt', field: 'caption', photo: 1, versions: 1, headlineMarks: [] },
    { path: 'pier.txt', field: 'caption', photo: 1, versions: 1, headlineMarks: [] },
  ]);
});

it('finds VIRINs whole, by part, and while they are typed', async () => {
  const found = await withSegments(segments, async (searcher) => [
    await pathsFound(searcher, ask('180228-H-QQ123-0001')),
    await pathsFound(searcher, ask('virin:qq123')),
    await pathsFound(searcher, ask('180228-H-QQ123-000', { typing: true })),
    await pathsFound(searcher, ask('180228-N-QQ123-0001')),
  ]);
  expect(found.map((paths) => [...paths].sort())).toEqual([
    ['copy.txt', 'pier.txt'],
    ['again.txt', 'copy.txt', 'pier.txt'],
    ['again.txt', 'copy.txt', 'pier.txt'],
    [],
  ]);
});

it('finds a hyphenated word, a VIRIN and a neighbour at their first letter', async () => {
  const queries = ['180228-H', '180228-H-Q', '180228-H-QQ123-0', '180228-H-X', 'old NEAR/3 k', 'old NEAR/1 k'];
  const found = await withSegments(segments, (searcher) =>
    Promise.all(queries.map((query) => pathsFound(searcher, ask(query, { typing: true })))),
  );
  const all = ['again.txt', 'copy.txt', 'pier.txt'];
  expect(found.map((paths) => paths.toSorted())).toEqual([all, all, all, [], all, []]);
});

it('sorts by newest and oldest and pages to any depth', async () => {
  const found = await withSegments(segments, async (searcher) => [
    await pathsFound(searcher, ask('old', { sort: 'oldest' })),
    await pathsFound(searcher, ask('old', { sort: 'newest', offset: 2, limit: 5 })),
    await pathsFound(searcher, ask('old', { offset: 900 })),
  ]);
  expect(found).toEqual([['copy.txt', 'pier.txt', 'again.txt'], ['pier.txt'], []]);
});

it('scores an alternative only where all of it is found', async () => {
  const scores = await withSegments(segments, async (searcher) =>
    Promise.all(
      ['keeper', 'keeper OR (lighthouse glacier)', 'keeper OR (lighthouse -glacier)'].map(async (query) => {
        const { hits } = await searcher.search(ask(query));
        return hits.find(({ path }) => path === 'again.txt')?.score ?? 0;
      }),
    ),
  );
  const [alone = 0, withHalf = 0, withAll = 0] = scores;
  expect([withHalf === alone, withAll > alone]).toEqual([true, true]);
});

it('suggests near words that find something when nothing was found, and none while a word is typed', async () => {
  const answers = await withSegments(segments, async (searcher) => [
    await searcher.search(ask('lighthuose keeper')),
    await searcher.search(ask('xylophonist')),
    await searcher.search(ask('keeper')),
    await searcher.search(ask('lighthuose aaa1 bbb2 ccc3 ddd4 eee5 fff6 ggg7 hhh8')),
    await searcher.search({ ...ask('lighthuose'), typing: true }),
  ]);
  expect(answers.map(({ total, suggestions }) => [total, suggestions])).toEqual([
    [0, ['lighthouse keeper']],
    [0, []],
    [3, []],
    [0, []],
    [0, []],
  ]);
});

it('gives each photo once, with every article that uses it', async () => {
  const request = { query: '', filters: NO_FILTERS, photos: NO_PHOTO_FILTERS, offset: 0, limit: 10 };
  const answer = await withSegments(segments, (searcher) => searcher.photos(request));
  expect([
    answer.total,
    answer.photos.map(({ photo, uses }) => [photo.virin, uses.map(({ path, photo: at }) => [path, at])]),
  ]).toEqual([
    2,
    [
      [
        '180228-H-QQ123-0002',
        [
          ['again.txt', 0],
          ['copy.txt', 1],
          ['pier.txt', 1],
        ],
      ],
      [
        '180228-H-QQ123-0001',
        [
          ['copy.txt', 0],
          ['pier.txt', 0],
        ],
      ],
    ],
  ]);
});

it('takes a star for every article, and a star in a field for those that have anything in it', async () => {
  const found = await withSegments(segments, (searcher) =>
    Promise.all(['*', 'credit:*', '-credit:*', 'virin:* keeper'].map((query) => pathsFound(searcher, ask(query)))),
  );
  expect(found.map((paths) => paths.toSorted())).toEqual([
    ['again.txt', 'copy.txt', 'pier.txt'],
    ['copy.txt', 'pier.txt'],
    ['again.txt'],
    ['again.txt', 'copy.txt', 'pier.txt'],
  ]);
});

it('says so when a facet has more values than it lists, and counts all the same', async () => {
  const many = Array.from({ length: 1_203 }, (_, index) =>
    makeArticle(`${index}.txt`, { headline: 'Tide', organization: `Station ${index}` }),
  );
  const answer = await withSegments([many], (searcher) => searcher.search(ask('tide', { limit: 1 })));
  expect([answer.total, answer.facets.organization.length, answer.limited]).toEqual([
    1_203,
    1_000,
    ['The 1000 most frequent of 1203 values of the facet "organization" are listed.'],
  ]);
});

it('stops when it is aborted', async () => {
  const reason = await withSegments(segments, (searcher) =>
    searcher.search(ask('keeper'), AbortSignal.abort('a newer search')).then(
      () => 'answered',
      (error: unknown) => error,
    ),
  );
  expect(reason).toBe('a newer search');
});

it('lists every live article with what is known of it', async () => {
  const entries = await withSegments(segments, async (searcher) => [...searcher.entries()]);
  expect(entries.map(({ path, headline, date, kind, ordinal }) => [path, headline, date, kind, ordinal])).toEqual([
    ['pier.txt', 'Pier rebuilt', '2018-03-01', 'news', 0],
    ['again.txt', 'Keeper retires', '2019-03-01', 'news', 0],
    ['copy.txt', 'Pier rebuilt', '2018-03-01', 'news', 1],
  ]);
});

it('lists articles whose entries do not fit into one reading', async () => {
  const long = Array.from({ length: 30 }, (_, index) =>
    makeArticle(`${index}.txt`, { headline: `${index} ${'pier '.repeat(index === 7 ? 300_000 : 9_000)}` }),
  );
  const entries = await withSegments([long], async (searcher) => [...searcher.entries()]);
  expect(entries.map(({ path, headline, ordinal }) => ({ path, headline, ordinal }))).toEqual(
    long.map(({ path, headline }, ordinal) => ({ path, headline, ordinal })),
  );
});

it('lets the first letter of a word find, newest first, and does not rank by it', async () => {
  const tide = makeArticle('tide.txt', { headline: 'Tide table', date: '2020-03-01', text: 'Tide, tug and tow.' });
  const tug = makeArticle('tug.txt', { headline: 'The tug', date: '2021-03-01', text: 'One of them.' });
  const orders = await withSegments([[tide], [tug]], (searcher) =>
    Promise.all(['t', 'ti'].map((query) => pathsFound(searcher, ask(query, { typing: true })))),
  );
  expect(orders).toEqual([['tug.txt', 'tide.txt'], ['tide.txt']]);
});
