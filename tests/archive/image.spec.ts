import { expect, test } from 'vitest';
import { madePhoto } from './making/article.ts';
import { parsed, textOf } from './making/parsing.ts';
import { type MadeMetadata, madeJpeg } from './making/picture.ts';

const parsedPicture = (told: MadeMetadata, path = 'folder/a.JPG') => parsed(path, madeJpeg(told));

test('makes a photo article of a captioned picture', async () => {
  const { articles } = await parsedPicture({
    caption:
      'Sgt. Ann Sample crosses a bridge at Fort Example, May 6, 2019. It rained. (U.S. Army photo by Spc. Lee Maker)',
    objectName: '190506-A-AB123-004',
  });
  const [article] = articles;
  expect([
    article?.format,
    article?.kind,
    article?.headline,
    article?.date,
    article?.dateSource,
    article?.organization,
    textOf(article),
    article?.photos,
  ]).toEqual([
    'image',
    'photo',
    'Sgt. Ann Sample crosses a bridge at Fort Example, May 6, 2019',
    '2019-05-06',
    'caption',
    'U.S. Army',
    ['[0]'],
    [
      madePhoto({
        caption: 'Sgt. Ann Sample crosses a bridge at Fort Example, May 6, 2019. It rained.',
        credit: 'U.S. Army photo by Spc. Lee Maker',
        photographer: 'Spc. Lee Maker',
        rank: 'Spc.',
        organization: 'U.S. Army',
        creditSource: 'embedded',
        virin: '190506-A-AB123-004',
        virinParts: { date: '2019-05-06', service: 'A', visionId: 'AB123', sequence: '004', crop: null, country: null },
        file: 'folder/a.JPG',
      }),
    ],
  ]);
});

test('dates a picture that has nothing but its VIRIN by it', async () => {
  const { articles } = await parsedPicture({ objectName: '190506-A-AB123-004' });
  expect(articles.map(({ headline, date, dateSource }) => [headline, date, dateSource])).toEqual([
    ['190506-A-AB123-004', '2019-05-06', 'virin'],
  ]);
});

test('gives neither article nor remark for a picture that says nothing', async () => {
  const told = await Promise.all([
    parsedPicture({}),
    parsedPicture({ byline: 'SGT LEE MAKER' }),
    parsed('b.jpg', Buffer.from('GIF89a')),
  ]);
  expect(told).toEqual(Array(3).fill({ articles: [], remarks: [] }));
});
