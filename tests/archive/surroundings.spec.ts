import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createSurroundings } from '../../archive/captures/surroundings.ts';

const PATHS = [
  'a/Photo.JPG',
  'a/photo.jpg',
  'b/Bridge (1).png',
  'media.example.mil/2015/Dec/09/2001111222/670/394/0/151209-A-XY123-0042M.JPG',
];

test('finds a file in its own letters first and however it is cased', () => {
  const around = createSurroundings('/nowhere', PATHS);
  expect(
    ['a/photo.jpg', 'A/./x/../Photo.jpg', 'b/BRIDGE (1).PNG', '../a/photo.jpg', '/a/photo.jpg', ''].map(around.find),
  ).toEqual(['a/photo.jpg', 'a/Photo.JPG', 'b/Bridge (1).png', null, null, null]);
});

test('finds files by name, by VIRIN with or without its crop letter, and by media id', () => {
  const around = createSurroundings('/nowhere', PATHS);
  expect([
    around.named('PHOTO.jpg'),
    around.withId('151209-a-xy123-0042'),
    around.withId('151209-A-XY123-0042M'),
    around.withId('2001111222'),
    around.withId('151209-A-XY123-004'),
  ]).toEqual([['a/Photo.JPG', 'a/photo.jpg'], [PATHS[3]], [PATHS[3]], [PATHS[3]], []]);
});

test('reads files of the archive, a part of them where asked, and nothing outside of it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cutline-'));
  mkdirSync(path.join(folder, 'archive'));
  writeFileSync(path.join(folder, 'secret.yml'), 'secret');
  writeFileSync(path.join(folder, 'archive/a.yml'), 'title: x');
  symlinkSync('../secret.yml', path.join(folder, 'archive/out.yml'));
  symlinkSync('a.yml', path.join(folder, 'archive/in.yml'));
  const around = createSurroundings(path.join(folder, 'archive'), []);
  const text = (file: string, limit?: number) => {
    const bytes = around.read(file, limit);
    return bytes && Buffer.from(bytes).toString();
  };
  expect([
    text('a.yml'),
    text('a.yml', 5),
    text('in.yml'),
    text('out.yml'),
    text('../secret.yml'),
    text('none'),
    text('.'),
  ]).toEqual(['title: x', 'title', 'title: x', null, null, null, null]);
});
