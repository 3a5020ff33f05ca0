import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { foldersFor, judge, pathOf } from '../../tools/standin/typed-path.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'typed-'));
  for (const name of ['releases', 'reports', 'photos', '.hidden']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'release.pdf'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const asking = (kind: 'folder' | 'file' | 'save', proposal = folder) => ({ kind, title: '', proposal });

it('reads a tilde as the home, and what is not absolute from where the proposal is', () => {
  expect([
    pathOf('~/releases', asking('folder')),
    pathOf('releases', asking('folder', '/srv')),
    pathOf('other.pdf', asking('save', '/srv/release.pdf')),
    pathOf(' /tmp ', asking('folder')),
  ]).toEqual([path.join(os.homedir(), 'releases'), '/srv/releases', '/srv/other.pdf', '/tmp']);
});

it('says in words what speaks against a path', async () => {
  const complaint = async (text: string, kind: 'folder' | 'file' | 'save') =>
    (await judge(text, asking(kind, `${folder}/x`))).complaint?.replaceAll(folder, 'F') ?? null;
  expect([
    await complaint('', 'folder'),
    await complaint(`${folder}/none`, 'folder'),
    await complaint(`${folder}/release.pdf`, 'folder'),
    await complaint(`${folder}/releases`, 'folder'),
    await complaint(`${folder}/none/a.pdf`, 'save'),
    await complaint(`${folder}/releases`, 'save'),
    await complaint(`${folder}/new.pdf`, 'save'),
  ]).toEqual([
    'No path is typed yet.',
    'There is no folder F/none.',
    'F/release.pdf is a file, not a folder.',
    null,
    'There is no folder F/none.',
    'F/releases is a folder. Type a name in it.',
    null,
  ]);
});

it('knows a file that would be replaced', async () => {
  const taken = async (name: string) => (await judge(path.join(folder, name), asking('save', `${folder}/x`))).isTaken;
  expect([await taken('release.pdf'), await taken('new.pdf')]).toEqual([true, false]);
});

it('offers the folders a text may go on with', async () => {
  const offered = async (text: string) =>
    (await foldersFor(text, asking('folder'))).map((offer) => path.relative(folder, offer));
  expect([await offered(folder), await offered(`${folder}/re`), await offered('/nowhere/at/all')]).toEqual([
    ['photos', 'releases', 'reports'],
    ['releases', 'reports'],
    [],
  ]);
});
