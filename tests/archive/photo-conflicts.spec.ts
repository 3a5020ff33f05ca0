import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createIndexer } from '../../archive/search/indexer.ts';
import { openSearcher } from '../../archive/search/open.ts';
import { madeArticle, madePhoto } from './making/article.ts';
import { NO_FILTERS, NO_PHOTO_FILTERS } from './search/made-up.ts';

test('flags one VIRIN that two releases credit to two people', async () => {
  const virin = '190506-A-AB123-004';
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'cutline-')), 'a.segment');
  const indexer = createIndexer();
  for (const [at, name] of ['Sgt. Lee Maker', 'Staff Sgt. Lee Q. Maker', 'Spc. Ann Other'].entries()) {
    const photo = madePhoto({ virin, caption: 'A bridge.', credit: `Army photo by ${name}`, photographer: name });
    indexer.add(madeArticle({ id: name, path: `${name}.txt`, date: `2019-05-0${9 - at}`, photos: [photo] }), null);
  }
  await indexer.write(file);
  const { searcher } = await openSearcher([{ file, deleted: new Set() }]);
  const request = { query: '', filters: NO_FILTERS, photos: NO_PHOTO_FILTERS, offset: 0, limit: 10 };
  const { photos } = await searcher.photos(request);
  searcher.close();
  expect(photos.map(({ photo, uses }) => [uses.length, photo.conflicts])).toEqual([
    [
      3,
      [
        {
          kind: 'credit',
          sentence: `${virin} is credited in different ways: “Army photo by Sgt. Lee Maker” and “Army photo by Spc. Ann Other”.`,
        },
      ],
    ],
  ]);
});
