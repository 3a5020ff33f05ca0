import { expect, test } from 'vitest';
import { decode } from '../../archive/decode.ts';

test('reads the curly quotes and dashes of windows-1252', () => {
  const bytes = Uint8Array.from([
    0x93, 0x4e, 0x6f, 0x94, 0x20, 0x97, 0x20, 0x69, 0x74, 0x92, 0x73, 0x20, 0x80, 0xe9, 0x81,
  ]);
  expect(decode(bytes, 'iso-8859-1')).toEqual({ text: '“No” — it’s €é\u0081', encoding: 'windows-1252' });
});

test('believes a byte order mark before a declaration, and valid UTF-8 before it too', () => {
  const wide = Buffer.from('\uFEFFgale', 'utf16le');
  expect([decode(wide, 'utf-8'), decode(Buffer.from('Défense'), 'windows-1252')]).toEqual([
    { text: 'gale', encoding: 'utf-16le' },
    { text: 'Défense', encoding: 'utf-8' },
  ]);
});

const UNLABELLED: readonly (readonly [encoding: string, text: string, base64: string])[] = [
  ['shift_jis', '港湾局は冬の巡視船を北の桟橋に配備した。', 'jWCYcIvHgs2TfoLMj4SOi5FEgvCWa4LMjlaLtILJlHqU9YK1gr2BQg=='],
  ['euc-jp', '港湾局は冬の巡視船を北の桟橋に配備した。', 'ucHP0bbJpM/F36TOveS768GlpPLLzKTOu7e2tqTLx9vI96S3pL+how=='],
  [
    'gb18030',
    '港口局今天在北码头开设了冬季站，比结冰提前两周。',
    'uNu/2r7WvfHM7NTasbHC6823v6rJ6MHLtqy8vtW+o6yxyL3hsfnM4cewwb3W3KGj',
  ],
  [
    'big5',
    '港務局今天在北碼頭開設了冬季站，比結冰提前兩週。',
    'tOSwyKe9pLWk0aZipV+9WMBZtn2zXaRGpVapda+4oUGk8bWypkK0o6tlqOK2Z6FD',
  ],
  [
    'euc-kr',
    '항만국은 오늘 북쪽 부두에 겨울 기지를 열었다.',
    'x9e4uLG5wLogv8C0wyC6z8LKILrOtc6/oSCw3L/vILHiwfa4piC/rb76tNku',
  ],
  [
    'windows-1251',
    'Управление порта сегодня открыло зимнюю станцию на северном причале.',
    '0+/w4OLr5e3o5SDv7vDy4CDx5ePu5O3/IO7y6vD76+4g5+js7f7+IPHy4O326P4g7eAg8eXi5fDt7uwg7/Do9+Dr5S4=',
  ],
];

test.each(UNLABELLED)('knows a text in %s that declares nothing', (encoding, text, base64) => {
  expect(decode(Buffer.from(base64, 'base64'))).toEqual({ text, encoding });
});

test('keeps western texts windows-1252, however many accents and quotes they have', () => {
  const text = 'Le port de Caldér a été ouvert à l’été. « Voilà », a-t-elle dit : “où ?” – à São Tomé. ÇÉÈ'.repeat(9);
  const curly = new Map([...'’“”–'].map((sign, at) => [sign, [0x92, 0x93, 0x94, 0x96][at] ?? 0]));
  const bytes = Uint8Array.from([...text].map((sign) => curly.get(sign) ?? sign.charCodeAt(0)));
  expect(decode(bytes)).toEqual({ text, encoding: 'windows-1252' });
});

test('knows UTF-16 without a mark by its line breaks where its letters are not Latin', () => {
  const text = '港湾局は冬の巡視船を配備した。\n氷が来る二週間前のことである。\n';
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  expect([decode(little), decode(big)]).toEqual([
    { text, encoding: 'utf-16le' },
    { text, encoding: 'utf-16be' },
  ]);
});
