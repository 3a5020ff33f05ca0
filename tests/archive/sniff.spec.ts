import { expect, test } from 'vitest';
import { isPicture, sniff } from '../../archive/captures/sniff.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test('tells a file by its first bytes', () => {
  const types = [
    '\xff\xd8\xff\xe0\0\x10JFIF',
    '\x89PNG\r\n\x1a\n',
    'GIF89a',
    'RIFF\x24\0\0\0WEBPVP8 ',
    '\0\0\0\x1cftypavif',
    '\0\0\0\x18ftypmp42',
    'II*\0',
    '%PDF-1.7',
    'PK\x03\x04',
    '\x1f\x8b\x08\0',
    'WARC/1.1\r\n',
    '\xef\xbb\xbf \n<!DOCTYPE html>',
    '<!-- saved -->\n<html>',
    '<?xml version="1.0"?>\n<svg xmlns="x">',
    '<?xml version="1.0"?>\n<rss>',
    'Just words',
    '',
  ];
  expect(types.map((text) => sniff(bytes(text)))).toEqual([
    'image/jpeg',
    'image/png',
    'image/gif',
    'image/webp',
    'image/avif',
    'video/mp4',
    'image/tiff',
    'application/pdf',
    'application/zip',
    'application/gzip',
    'application/warc',
    'text/html',
    'text/html',
    'image/svg+xml',
    'text/xml',
    null,
    null,
  ]);
});

test('takes an error page named .jpg for no picture, and a drawing that may hold scripts neither', () => {
  expect(['<html><body>404', '<svg onload="x">', 'GIF89a'].map((text) => isPicture(bytes(text)))).toEqual([
    false,
    false,
    true,
  ]);
});
