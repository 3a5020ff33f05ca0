import { expect, it } from 'vitest';
import { imageType } from '../../main/image-type.ts';

it.each([
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['GIF89a', 'image/gif'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
  ['RIFF\0\0\0\0WAVE', null],
  ['\0\0\0\x20ftypavif', 'image/avif'],
  ['BM\0\0\0\0\0\0\0\0', 'image/bmp'],
  ['BMW recalls', null],
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
  ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn -->\n<svg>', 'image/svg+xml'],
  ['<html><svg>', null],
  ['', null],
])('takes %j for %j', (head, type) => {
  expect(imageType(Buffer.from(head, 'latin1'))).toBe(type);
});
