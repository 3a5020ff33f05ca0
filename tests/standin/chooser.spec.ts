import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { choosePath, findChooser } from '../../tools/standin/chooser.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'chooser-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that prints what it was called with. */
function install(name: string, script: string): void {
  writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(folder, name), 0o755);
}

it('takes the first chooser on the search path, and none where none is installed', () => {
  const before = findChooser(folder);
  install('kdialog', 'exit 0');
  const kdialog = findChooser(`/nowhere${path.delimiter}${folder}`)?.program;
  install('zenity', 'exit 0');
  expect([before, kdialog, findChooser(folder)?.program]).toEqual([null, 'kdialog', 'zenity']);
});

it('asks zenity for a folder and gives the path it prints', async () => {
  install('zenity', 'printf "%s " "$@"');
  const chooser = { program: path.join(folder, 'zenity'), parameters: findChooser(folder)?.parameters ?? (() => []) };
  const question = { kind: 'folder', title: 'Open a folder', proposal: '/home/reader' } as const;
  expect(await choosePath(chooser, question)).toBe(
    '--file-selection --title=Open a folder --directory --filename=/home/reader/',
  );
});

it('gives null when the choice was cancelled', async () => {
  install('zenity', 'exit 1');
  const chooser = { program: path.join(folder, 'zenity'), parameters: () => [] };
  expect(await choosePath(chooser, { kind: 'save', title: '', proposal: '' })).toBeNull();
});

it('lets zenity ask before a file is replaced', async () => {
  install('zenity', 'printf "%s " "$@"');
  const chooser = { program: path.join(folder, 'zenity'), parameters: findChooser(folder)?.parameters ?? (() => []) };
  const question = { kind: 'save', title: 'Export', proposal: '/home/reader/release.pdf' } as const;
  expect(await choosePath(chooser, question)).toBe(
    '--file-selection --title=Export --save --confirm-overwrite --filename=/home/reader/release.pdf',
  );
});
