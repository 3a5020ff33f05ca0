import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { resolveInside } from '../../main/inside.ts';

let folder = '';

beforeAll(async () => {
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), 'cutline-inside-')));
  folder = path.join(root, 'archive');
  await mkdir(path.join(folder, 'a'), { recursive: true });
  await mkdir(path.join(root, 'archive-beside'));
  await writeFile(path.join(folder, 'a', 'in.txt'), '');
  await writeFile(path.join(folder, '..dots.txt'), '');
  await writeFile(path.join(root, 'archive-beside', 'out.txt'), '');
  await symlink(path.join(root, 'archive-beside', 'out.txt'), path.join(folder, 'link-out.txt'));
  await symlink(path.join(folder, 'a', 'in.txt'), path.join(folder, 'link-in.txt'));
});

it.each([
  ['a/in.txt', 'a/in.txt'],
  ['a/../a/in.txt', 'a/in.txt'],
  ['link-in.txt', 'a/in.txt'],
  ['..dots.txt', '..dots.txt'],
])('finds %s inside', async (relative, found) => {
  expect(await resolveInside(folder, relative)).toBe(path.join(folder, found));
});

it.each(['', '.', 'missing.txt', '../archive-beside/out.txt', 'link-out.txt', '/etc/passwd', 'a/in.txt\0.jpg'])(
  'refuses %j',
  async (relative) => {
    expect(await resolveInside(folder, relative)).toBeNull();
  },
);
