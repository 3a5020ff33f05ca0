import { expect, test } from 'vitest';
import { completeArticle } from '../../archive/article/complete.ts';
import { parseVirin } from '../../archive/article/virin.ts';
import type { Capture, Surroundings } from '../../archive/captures/capture.ts';
import { createSurroundings } from '../../archive/captures/surroundings.ts';
import type { Photo } from '../../contract.ts';
import { madeArticle, madePhoto } from './making/article.ts';
import { type MadeMetadata, madeJpeg } from './making/picture.ts';

const VIRIN = '190506-A-AB123-004';
const CAPTURE: Capture = { path: 'page.html', bytes: Buffer.from(''), url: null, captured: '2019-06-01' };

/** The photo as completed in an archive that holds `file` with these metadata. */
function completed(told: Partial<Photo>, metadata: MadeMetadata = {}, file = `${VIRIN}.jpg`): Photo | undefined {
  const around: Surroundings = { ...createSurroundings('/nowhere', [file]), read: () => madeJpeg(metadata) };
  const article = madeArticle({ captured: '2019-06-01', photos: [madePhoto(told)] });
  return completeArticle(article, CAPTURE, around).photos[0];
}

const sentences = (photo: Photo | undefined) => photo?.conflicts.map(({ kind, sentence }) => `${kind}: ${sentence}`);

test('fills what the page does not say from the file, and marks it', () => {
  const photo = completed(
    { address: `pics/${VIRIN}.jpg` },
    {
      caption: 'A soldier waves at Fort Example, May 6, 2019. (U.S. Army photo by Sgt. Lee Maker) (Released)',
      objectName: VIRIN,
      byline: 'SGT LEE MAKER',
    },
  );
  expect(photo).toEqual(
    madePhoto({
      address: `pics/${VIRIN}.jpg`,
      file: `${VIRIN}.jpg`,
      caption: 'A soldier waves at Fort Example, May 6, 2019.',
      credit: 'U.S. Army photo by Sgt. Lee Maker',
      photographer: 'Sgt. Lee Maker',
      rank: 'Sgt.',
      organization: 'U.S. Army',
      creditSource: 'embedded',
      virin: VIRIN,
      virinParts: parseVirin(VIRIN, 2019),
    }),
  );
});

test('names the photographer of the by-line where nobody wrote a credit line', () => {
  const photo = completed(
    { caption: 'On the page.', virin: VIRIN },
    { byline: 'SGT LEE MAKER', credit: '1ST EXAMPLE BRIGADE' },
  );
  expect([photo?.caption, photo?.credit, photo?.photographer, photo?.rank, photo?.creditSource]).toEqual([
    'On the page.',
    null,
    'SGT LEE MAKER',
    'SGT',
    'embedded',
  ]);
});

test('keeps what the page says, and flags where the file says otherwise', () => {
  const photo = completed(
    {
      caption: 'On the page.',
      credit: 'Army photo by Sgt. Ann Other',
      photographer: 'Sgt. Ann Other',
      creditSource: 'page',
      virin: VIRIN,
    },
    { caption: 'In the file it reads so. (Army photo by Sgt. Lee Maker)', objectName: '181015-F-CD456-1037' },
  );
  expect([photo?.caption, photo?.credit, photo?.virin, sentences(photo)]).toEqual([
    'On the page.',
    'Army photo by Sgt. Ann Other',
    VIRIN,
    [
      `virin: The page says VIRIN ${VIRIN}, the file itself says 181015-F-CD456-1037.`,
      'photographer: The page names Sgt. Ann Other, the file itself names Sgt. Lee Maker.',
    ],
  ]);
});

test('flags a caption that tells another day than the VIRIN', () => {
  const shot = (caption: string, virin = VIRIN) =>
    sentences(completed({ caption, virin, virinParts: parseVirin(virin, 2019) }));
  expect([
    shot('A soldier waves, May 5, 2019.'),
    shot('A soldier waves, May 6, 2019, as others did June 6, 1944.'),
    shot('A soldier waves.'),
    shot('An aircraft of an older kind.', '220506-A-ZZ999-004'),
  ]).toEqual([
    [`date: The caption says 2019-05-05, VIRIN ${VIRIN} says 2019-05-06.`],
    [],
    [],
    ['date: VIRIN 220506-A-ZZ999-004 says 1922-05-06, or 2022-05-06, which lies after the capture.'],
  ]);
});

test('flags a photographer the credit line does not name, not one it names in full', () => {
  const named = (photographer: string) =>
    sentences(completed({ photographer, credit: 'DoD photo by Air Force Tech. Sgt. Lee Q. Maker' }));
  expect([named('Tech. Sgt. Lee Maker'), named('Lee Q. Maker Jr.'), named('Spc. Ann Other')]).toEqual([
    [],
    [],
    [
      'photographer: The photographer is named Spc. Ann Other, the credit line says “DoD photo by Air Force Tech. Sgt. Lee Q. Maker”.',
    ],
  ]);
});

test('flags another VIRIN in the name of the file, not a crop of the same', () => {
  const named = (name: string) => sentences(completed({ virin: VIRIN, address: name }, {}, name));
  expect([named('190506-A-AB123-0024L.jpg'), named('190507-A-AB123-004.jpg')]).toEqual([
    [],
    [`virin: The page says VIRIN ${VIRIN}, the file's name says 190507-A-AB123-004.`],
  ]);
});

test('flags one VIRIN credited to two people', () => {
  const photos = ['Sgt. Lee Maker', 'Spc. Ann Other'].map((name) =>
    madePhoto({ virin: VIRIN, credit: `Army photo by ${name}`, photographer: name }),
  );
  const { photos: done } = completeArticle(madeArticle({ photos }), CAPTURE, createSurroundings('/nowhere', []));
  const sentence = `${VIRIN} is credited in different ways: “Army photo by Sgt. Lee Maker” and “Army photo by Spc. Ann Other”.`;
  expect(done.map(({ conflicts }) => conflicts)).toEqual(Array(2).fill([{ kind: 'credit', sentence }]));
});

test('changes nothing when completed twice, and keeps no picture that stands in the page itself', () => {
  const address = `data:image/jpeg;base64,${madeJpeg({ byline: 'SGT LEE MAKER' }).toString('base64')}`;
  const capture = { ...CAPTURE, bytes: Buffer.from(`<img src="${address}">`) };
  const around = createSurroundings('/nowhere', []);
  const once = completeArticle(madeArticle({ photos: [madePhoto({ address })] }), capture, around);
  expect([
    once.photos[0]?.file,
    once.photos[0]?.address,
    once.photos[0]?.photographer,
    completeArticle(once, capture, around),
  ]).toEqual(['page.html#data-1', null, 'SGT LEE MAKER', once]);
});
