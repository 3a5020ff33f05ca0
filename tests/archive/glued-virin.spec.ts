import { expect, test } from 'vitest';
import { partVirins } from '../../archive/article/glued-virin.ts';
import { lineOf, type Piece } from '../../archive/article/piece.ts';

const STORY = 'The first truck of the county crossed on Friday with gravel for the road on the far side of the creek.';
const line = (text: string) => lineOf(text, true);
const photo = (virin: string): Piece => {
  return { kind: 'media', lines: [`VIRIN: ${virin}`], alt: null, address: null, link: null };
};

test.each<[string, readonly Piece[]]>([
  [`190302-Z-QX101-0013${STORY}`, [photo('190302-Z-QX101-0013'), line(STORY)]],
  [`${STORY}190302-Z-QX101-0013.JPG`, [line(STORY), photo('190302-Z-QX101-0013')]],
  [`${STORY} See 190302-Z-QX101-0013 for that`, [line(`${STORY} See 190302-Z-QX101-0013 for that`)]],
  ['Photo 190302-Z-QX101-0013', [line('Photo 190302-Z-QX101-0013')]],
])('parts the VIRIN from the paragraph %j', (text, pieces) => {
  expect(partVirins([line(text)])).toEqual(pieces);
});
