import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Found, isNeighbour, walk } from '../../archive/folder.ts';
import { makeFolder } from './making/folder.ts';

test('lists nested folders and their files in name order', async () => {
  const root = await makeFolder({ 'b.txt': 'b', 'a/one.html': '1', 'a/deep/two.md': '22' });
  expect(brief(walk(root, whole))).toEqual([
    'folder ',
    'folder a',
    'folder a/deep',
    'file a/deep/two.md 2',
    'file a/one.html 1',
    'file b.txt 1',
  ]);
});

test('names hidden files and folders without looking into them', async () => {
  const root = await makeFolder({ '.git/objects/1': 'x', '.DS_Store': 'x', 'a.txt': 'a' });
  expect(brief(walk(root, whole))).toEqual([
    'folder ',
    'hidden .DS_Store: a hidden file.',
    'hidden .git: a hidden folder; nothing in it is read.',
    'file a.txt 1',
  ]);
});

test('takes the parts of a saved page for assets, and its pictures for media', async () => {
  const root = await makeFolder({
    'page.html': '<p>',
    'page_files/style.css': 'x',
    'page_files/frame.html': 'x',
    'page_files/deep/photo.jpg': 'x',
    'case_files/release.txt': 'a folder of releases that only looks like a part',
    'orphan_files/script.js': 'x',
    'orphan_files/frame.html': 'x',
  });
  expect(brief(walk(root, whole)).filter((line) => !line.startsWith('folder'))).toEqual([
    'file case_files/release.txt 48',
    'asset orphan_files/frame.html: part of a saved page, not a release.',
    'asset orphan_files/script.js: part of a saved page, not a release.',
    'file page.html 3',
    'ok page_files/deep/photo.jpg: media',
    'asset page_files/frame.html: part of a saved page, not a release.',
    'asset page_files/style.css: part of a saved page, not a release.',
  ]);
});

test('knows a part of a saved page when the walk begins inside of it', async () => {
  const root = await makeFolder({ 'a/page.html': '<p>', 'a/page_files/deep/style.css': 'x' });
  expect(brief(walk(root, { folder: 'a/page_files/deep', known: new Set() }))).toEqual([
    'folder a/page_files/deep',
    'asset a/page_files/deep/style.css: part of a saved page, not a release.',
  ]);
});

test('follows no link: its target is outside, a loop, nothing, or read at its own place', async () => {
  const outside = await makeFolder({ 'secret.txt': 's' });
  const root = await makeFolder({ 'a/one.txt': '1', '.hidden/x.txt': 'x' });
  const links = {
    'a/loop': root,
    'a/self': path.join(root, 'a/self'),
    'dead.txt': path.join(root, 'gone.txt'),
    'out.txt': path.join(outside, 'secret.txt'),
    'out-folder': outside,
    'same.txt': path.join(root, 'a/one.txt'),
    'same-folder': path.join(root, 'a'),
    'veiled.txt': path.join(root, '.hidden/x.txt'),
  };
  for (const [link, target] of Object.entries(links)) await symlink(target, path.join(root, link));
  expect(brief(walk(root, whole)).filter((line) => !line.startsWith('folder'))).toEqual([
    'hidden .hidden: a hidden folder; nothing in it is read.',
    'link-loop a/loop: a link to the folder "." it lies in.',
    'file a/one.txt 1',
    'link-loop a/self: a link that leads back to itself.',
    'unreadable dead.txt: a link to nothing.',
    'link-outside out-folder: a link to a place outside the archive; it is not followed.',
    'link-outside out.txt: a link to a place outside the archive; it is not followed.',
    'link-inside same-folder: a link to "a", which is read at its own place.',
    'link-inside same.txt: a link to "a/one.txt", which is read at its own place.',
    'hidden veiled.txt: a link to the hidden ".hidden/x.txt".',
  ]);
});

test('opens no pipe and no socket', async () => {
  const root = await makeFolder();
  execFileSync('mkfifo', [path.join(root, 'pipe.txt')]);
  const server = createServer().listen(path.join(root, 'socket.txt'));
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  expect(brief(walk(root, whole))).toEqual([
    'folder ',
    'not-supported pipe.txt: a pipe, socket or device, not a file.',
    'not-supported socket.txt: a pipe, socket or device, not a file.',
  ]);
});

test('counts a picture as beside captures only where captures lie', async () => {
  const root = await makeFolder({ 'mixed/a.jpg': 'x', 'mixed/a.html': 'x', 'photos/b.jpg': 'x' });
  const files = [...walk(root, whole)].flatMap((found) => (found.kind === 'file' ? [[found.path, found.beside]] : []));
  expect(files).toEqual([
    ['mixed/a.html', false],
    ['mixed/a.jpg', true],
    ['photos/b.jpg', false],
  ]);
});

test('names folders known before and does not enter them', async () => {
  const root = await makeFolder({ 'old/a.txt': 'a', 'new/b.txt': 'b', 'c.txt': 'c' });
  expect(brief(walk(root, { folder: '', known: new Set(['old']) }))).toEqual([
    'folder ',
    'file c.txt 1',
    'folder new',
    'file new/b.txt 1',
    'folder old',
  ]);
});

test('finds nothing in a folder that has gone, and fails when the archive has', async () => {
  const root = await makeFolder();
  expect([...walk(root, { folder: 'gone', known: new Set() })]).toEqual([]);
  await rm(root, { recursive: true });
  expect(() => [...walk(root, whole)]).toThrow('ENOENT');
});

test('keeps odd names: blanks, quotes, marks, other scripts', async () => {
  const names = [
    'a b.txt',
    'q"uote\'.txt',
    'page?id=1&x=2.html',
    '日本語.md',
    'hash#1.txt',
    'Ünïcode.txt',
    'percent%20.txt',
  ];
  const root = await makeFolder(Object.fromEntries(names.map((name) => [name, 'x'])));
  await mkdir(path.join(root, 'empty'));
  const files = [...walk(root, whole)].flatMap((found) => (found.kind === 'file' ? [found.path] : []));
  expect(files.sort()).toEqual(names.sort());
});

test('takes pictures and sidecars for neighbours of captures, and captures not', () => {
  const names = ['photo.JPG', 'notes.yml', 'caption.xmp', 'release.txt', 'page.html.tmp', 'Print.aspx'];
  expect(names.filter(isNeighbour)).toEqual(['photo.JPG', 'notes.yml', 'caption.xmp']);
});

const whole = { folder: '', known: new Set<string>() };

function brief(found: Iterable<Found>): readonly string[] {
  return [...found].map((one) => {
    if (one.kind === 'folder') return `folder ${one.path}`;
    if (one.kind === 'file') return `file ${one.path} ${one.bytes}`;
    return `${one.entry.code} ${one.entry.reason ?? `${one.entry.path}: ${one.entry.outcome}`}`;
  });
}
