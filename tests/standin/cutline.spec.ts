import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..', '..');
/** What a clone has: no bundles, and no links to any. */
const cloned = [
  'archive',
  'commands.ts',
  'contract.ts',
  'exports.ts',
  'main',
  'package.json',
  'questions.ts',
  'renderer',
  'tools',
];
let clone = '';

beforeAll(() => {
  clone = mkdtempSync(path.join(os.tmpdir(), 'cutline-clone-'));
  for (const part of cloned) cpSync(path.join(root, part), path.join(clone, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

it('builds what is missing, answers on stdout alone, and builds no second time', async () => {
  const cutline = path.join(clone, 'tools', 'cutline.mjs');
  const first = await run(cutline, ['--help'], { timeout: 120_000 });
  const second = await run(cutline, ['--help'], { timeout: 120_000 });
  expect({
    built: existsSync(path.join(clone, 'dist', 'cli.cjs')),
    said: [first.stderr.split('\n')[0], second.stderr],
    helped: first.stdout.includes('cutline search'),
    same: first.stdout === second.stdout,
  }).toEqual({ built: true, said: ['Building Cutline first; this happens once.', ''], helped: true, same: true });
});

it('says on one screen how to get a display where there is none', async () => {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const start = run(process.execPath, [path.join(root, 'tools', 'start.mjs')], { env, timeout: 90_000 });
  const failure = await start.then(
    () => null,
    ({ code, stdout, stderr }) => ({
      code,
      stdout,
      names: /xvfb-run npm start[\s\S]*npx cutline search sample/.test(stderr),
    }),
  );
  expect(failure).toEqual({ code: 3, stdout: '', names: true });
});
