import { expect, it } from 'vitest';
import { ask, makeArticle, makePhoto, NO_FILTERS, pathsFound, withSegments } from './made-up.ts';

const bridge = makeArticle('2019/bridge.txt', {
  headline: 'Engineers Open a Bridge',
  date: '2019-04-02',
  organization: 'Harbor Command',
  text: 'The bridge over the river was opened by the engineers.\nTraffic is expected to double.',
});
const flood = makeArticle('2020/flood.txt', {
  headline: 'Flood Relief Ends',
  date: '2020-09-12',
  kind: 'release',
  text: 'Volunteers carried sandbags across the bridge.',
  photos: [
    makePhoto({
      caption: 'Volunteers fill sandbags at the pier.',
      credit: 'Harbor Command photo by Petty Officer Ada Quill',
      photographer: 'Ada Quill',
      virin: '200911-H-QQ123-0007',
      file: 'flood/pier.jpg',
    }),
  ],
});
const archive = [[bridge], [flood]];

it('finds every word of a query, in any field, across segments', async () => {
  const found = await withSegments(archive, async (searcher) => [
    await pathsFound(searcher, ask('bridge')),
    await pathsFound(searcher, ask('bridge volunteers')),
    await pathsFound(searcher, ask('quill pier')),
    await pathsFound(searcher, ask('bridge glacier')),
  ]);
  expect(found).toEqual([['2019/bridge.txt', '2020/flood.txt'], ['2020/flood.txt'], ['2020/flood.txt'], []]);
});

it('reads the last word as a prefix while it is typed', async () => {
  const found = await withSegments(archive, async (searcher) => [
    await pathsFound(searcher, ask('sandb')),
    await pathsFound(searcher, ask('sandb', { typing: true })),
  ]);
  expect(found).toEqual([[], ['2020/flood.txt']]);
});

it('says that a caption matched best and where its photo is', async () => {
  const [hit] = await withSegments(archive, async (searcher) => (await searcher.search(ask('caption:pier'))).hits);
  expect(hit).toMatchObject({
    field: 'caption',
    photo: 0,
    thumbnail: 'flood/pier.jpg',
    snippet: { text: 'Volunteers fill sandbags at the pier.', marks: [[32, 36]] },
  });
});

it('counts facets over the whole answer, each without its own filter', async () => {
  const answer = await withSegments(archive, (searcher) =>
    searcher.search(ask('bridge', { filters: { ...NO_FILTERS, years: ['2019'] }, limit: 1 })),
  );
  expect([answer.total, answer.of, answer.facets]).toEqual([
    1,
    2,
    {
      year: [
        { value: '2019', count: 1 },
        { value: '2020', count: 1 },
      ],
      kind: [{ value: 'news', count: 1 }],
      organization: [{ value: 'Harbor Command', count: 1 }],
      photographer: [],
      format: [{ value: 'text', count: 1 }],
      hasPhoto: [{ value: 'false', count: 1 }],
    },
  ]);
});

it('answers an empty query with everything, newest first, and pages through it', async () => {
  const found = await withSegments(archive, async (searcher) => [
    await pathsFound(searcher, ask('', { limit: 1 })),
    await pathsFound(searcher, ask('', { limit: 1, offset: 1 })),
  ]);
  expect(found).toEqual([['2020/flood.txt'], ['2019/bridge.txt']]);
});

it('gives an article back as it was added', async () => {
  const found = await withSegments(archive, async (searcher) => [
    await searcher.article('2020/flood.txt'),
    await searcher.article('2020/none.txt'),
  ]);
  expect(found).toEqual([flood, null]);
});

it('marks a phrase whole and words one by one', async () => {
  const marks = await withSegments(archive, async (searcher) =>
    searcher.marks(bridge, '"bridge over the river" traffic'),
  );
  expect(marks).toEqual({ headline: [], blocks: [[[4, 25]], [[0, 7]]], photos: [], total: 2 });
});

it('keeps segments that are in both sets open and leaves deleted articles out', async () => {
  const found = await withSegments(archive, async (searcher, refs) => {
    const [first, second] = refs;
    if (!first || !second) throw new Error('two segments were written');
    const next = await searcher.replace([first, { ...second, deleted: new Set([0]) }]);
    const paths = await pathsFound(next, ask('bridge'));
    next.close();
    return paths;
  });
  expect(found).toEqual(['2019/bridge.txt']);
});

it('closes no segment that a question still reads, however many searchers came after the one it was put to', async () => {
  const kept = Array.from({ length: 3 }, (_, index) => makeArticle(`${index}.txt`, { text: 'A pier.' }));
  const total = await withSegments([kept], async (searcher, refs) => {
    const entries = searcher.entries()[Symbol.iterator]();
    entries.next();
    const next = await searcher.replace(refs);
    const asked = searcher.search(ask('pier'), new AbortController().signal);
    const last = await next.replace([]);
    last.close();
    return [(await asked).total, (await asked).hits.length, [...{ [Symbol.iterator]: () => entries }].length];
  });
  expect(total).toEqual([3, 3, 2]);
});

it('weighs words as if deleted articles had never been there', async () => {
  const kept = [
    makeArticle('wall.txt', { text: 'The sea reached the walls of the yard.' }),
    makeArticle('sea.txt', { text: 'The sea was calm.' }),
  ];
  const gone = makeArticle('gone.txt', { text: 'A wal stood by the sea.' });
  const request = ask('sea NEAR/5 wal*');
  const never = await withSegments([kept], (searcher) => searcher.search(request));
  const deleted = await withSegments([[gone, ...kept]], async (searcher, refs) => {
    const next = await searcher.replace(refs.map((ref) => ({ ...ref, deleted: new Set([0]) })));
    const answer = await next.search(request);
    next.close();
    return answer;
  });
  expect(deleted.hits).toEqual(never.hits);
  expect(never.hits.map(({ path }) => path)).toEqual(['wall.txt']);
});

it('shows the word found near the beginning of a snippet, even at the end of a text', async () => {
  const text = `${'The convoy waited for the tide. '.repeat(8)}Then the beacon was lit.`;
  const [hit] = await withSegments(
    [[makeArticle('tide.txt', { headline: 'Convoy Waits', text })]],
    async (searcher) => (await searcher.search(ask('beacon'))).hits,
  );
  expect(hit?.snippet.text).toBe('…convoy waited for the tide. Then the beacon was lit.');
});
