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
