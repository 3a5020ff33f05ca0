import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { textFiles } from '../../tools/sample/archive.ts';
import { articlesOf, files, material, outcomesOf, sample } from './material.ts';

test('the sample’s texts are what its generator writes, byte for byte', () => {
  const changed = textFiles(material).filter(
    (file) => !readFileSync(path.join(sample, file.path)).equals(Buffer.from(file.bytes)),
  );
  expect(changed.map((file) => file.path)).toEqual([]);
});

test('the sample holds nothing its generator does not write', () => {
  const pictures = [...material.photos.values()].flatMap(({ file }) => file ?? []);
  const written = new Set([...textFiles(material).map((file) => file.path), ...pictures]);
  expect(files.filter((file) => !written.has(file) && !file.startsWith('photo desk/'))).toEqual([]);
});

test('the sample stays small: no picture over 60 kB, 3 MB in all', () => {
  const sizes = files.map((file) => ({ file, bytes: readFileSync(path.join(sample, file)).length }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect({ large: sizes.filter(({ bytes }) => bytes > 60_000), over: total > 3_000_000 }).toEqual({
    large: [],
    over: false,
  });
});

test('a damaged and an empty capture are remarked on by name', async () => {
  const remarks = await Promise.all(
    ['captures/2012-11-17_gale-supplement.txt', 'captures/2012-11-18_gale-roads.txt'].map(outcomesOf),
  );
  expect(remarks.flat().map((outcome) => (outcome.kind === 'remark' ? outcome.code : outcome.kind))).toEqual([
    'binary',
    'empty',
  ]);
});

test('a copy and a recapture are versions of their release', async () => {
  const ids = async (paths: readonly string[]) => {
    const articles = await Promise.all(paths.map(articlesOf));
    return new Set(articles.flat().map(({ id }) => id)).size;
  };
  expect(
    await ids([
      'site/News/Article/Article/118233/steady-lantern-puts-islanders-in-charge/index.html',
      'site/recaptured/118233-steady-lantern-2016-06-02.html',
    ]),
  ).toBe(1);
});

test('a name that no article prints is found in captions and credits', async () => {
  const articles = (await Promise.all(material.stories.map((story) => articlesOf(story.path)))).flat();
  const inBody = articles.filter(({ blocks }) =>
    blocks.some((block) => block.kind !== 'photo' && /Abara/.test(block.text)),
  );
  const inPhotos = articles.filter(({ photos }) =>
    photos.some(({ caption, credit }) => /Abara/.test(`${caption} ${credit}`)),
  );
  expect({ inBody: inBody.length, inPhotos: inPhotos.map(({ date }) => date).sort() }).toEqual({
    inBody: 0,
    inPhotos: ['2004-05-31', '2012-11-16', '2016-05-13', '2016-05-13', '2018-08-14', '2021-11-01'],
  });
});

test('the photo desk’s files tell their own captions, by-lines and VIRINs', async () => {
  const desk = files.filter((file) => file.startsWith('photo desk/'));
  const articles = (await Promise.all(desk.map(articlesOf))).flat();
  expect(
    articles.flatMap(({ photos }) =>
      photos.map(({ virin, photographer, creditSource }) => ({ virin, photographer, creditSource })),
    ),
  ).toEqual([
    { virin: '060714-G-0417T-003', photographer: 'Petty Officer 2nd Class Maren Tolliver', creditSource: 'embedded' },
    { virin: '110322-F-DH207-044', photographer: 'Staff Sgt. Dov Halloran', creditSource: 'embedded' },
    { virin: '140119-G-MT114-007', photographer: 'Petty Officer 1st Class Maren Tolliver', creditSource: 'embedded' },
    { virin: '220916-G-IA402-031', photographer: 'Petty Officer 1st Class Ines Abara', creditSource: 'embedded' },
    { virin: '170805-A-PQ331-022', photographer: 'Sgt. 1st Class Pilar Quenneville', creditSource: 'embedded' },
  ]);
});

test('each release is of the kind it was written as', async () => {
  const kinds = new Map<string, number>();
  for (const { path: file } of material.stories) {
    for (const { kind } of await articlesOf(file)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  expect(Object.fromEntries(kinds)).toEqual({
    advisory: 2,
    biography: 1,
    contracts: 1,
    factsheet: 1,
    news: 19,
    release: 4,
    speech: 1,
    transcript: 1,
  });
});
