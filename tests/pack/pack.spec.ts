import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { root, runtimeName } from '../journeys/app.ts';
import { search, whenReady } from '../journeys/page-bridge.ts';

const unpacked = path.join(root, 'release', 'linux-unpacked');
const program = path.join(unpacked, 'cutline');
const asar = path.join(unpacked, 'resources', 'app.asar');
const sample = path.join(root, 'sample');
const tool = (name: string) => path.join(root, 'node_modules', '.bin', name);

let userData = '';
test.beforeEach(() => {
  userData = mkdtempSync(path.join(os.tmpdir(), 'cutline-packed-'));
});
test.afterEach(() => rmSync(userData, { recursive: true, force: true, maxRetries: 20 }));

test('holds the bundles, the pages and their fonts, and nothing else', () => {
  const files = execFileSync(tool('asar'), ['list', asar], { encoding: 'utf8' }).trim().split('\n');
  const bundles = ['main', 'start-reader', 'start-export', 'start-command', 'book', 'preload', 'worker', 'indexer'];
  const allowed = [
    /^\/(?:package\.json|dist|dist\/renderer|dist\/renderer\/fonts)$/,
    new RegExp(`^/dist/(?:${bundles.join('|')})\\.cjs$`),
    /^\/dist\/renderer\/(?:index|print)\.html$/,
    /^\/dist\/renderer\/(?:(?:app|print)\.(?:js|css)|(?:chunk|parts)\.js)$/,
    /^\/dist\/renderer\/fonts\/[\w-]+\.woff2$/,
  ];
  const pages = ['index.html', 'print.html', 'app.js', 'chunk.js', 'parts.js'].map((name) => `/dist/renderer/${name}`);
  const needed = [...bundles.map((name) => `/dist/${name}.cjs`), ...pages];
  expect({
    strangers: files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
    missing: needed.filter((file) => !files.includes(file)),
  }).toEqual({ strangers: [], missing: [] });
});

test('carries a manifest that names the main bundle and no scripts', () => {
  execFileSync(tool('asar'), ['extract-file', asar, 'package.json'], { cwd: userData });
  const manifest = JSON.parse(readFileSync(path.join(userData, 'package.json'), 'utf8'));
  const { name, main, scripts, devDependencies } = manifest;
  expect({ name, main, scripts, devDependencies }).toEqual({ name: 'cutline', main: 'dist/main.cjs' });
});

test('has its fuses set so that the program runs nothing but its own archive', () => {
  const env = { ...process.env, FORCE_COLOR: '0' };
  const read = execFileSync(tool('electron-fuses'), ['read', '--app', program], { encoding: 'utf8', env });
  // A fuse newer than @electron/fuses is printed as "undefined".
  const fuses = [...read.matchAll(/((?!undefined)\b\w+) is (Enabled|Disabled)/g)].map(
    ([, name, state]) => `${name} ${state}`,
  );
  expect(fuses).toEqual([
    'RunAsNode Disabled',
    'EnableCookieEncryption Enabled',
    'EnableNodeOptionsEnvironmentVariable Disabled',
    'EnableNodeCliInspectArguments Disabled',
    'EnableEmbeddedAsarIntegrityValidation Enabled',
    'OnlyLoadAppFromAsar Enabled',
    'LoadBrowserProcessSpecificV8Snapshot Disabled',
    'GrantFileProtocolExtraPrivileges Disabled',
  ]);
});

test('opens, indexes and searches from inside its archive', async () => {
  // The fuse that forbids inspection keeps every driver out of a real packed Electron.
  test.skip(!isStandin(), 'a real packed Electron cannot be driven');
  const app = await _electron.launch({ executablePath: program, args: [sample, `--user-data-dir=${userData}`] });
  test.info().annotations.push({ type: 'runtime', description: await runtimeName(app) });
  const page = await app.firstWindow();
  await page.waitForURL(({ pathname }) => pathname.endsWith('/index.html'));
  const { articles, counts } = await whenReady(page);
  const packed = await app.evaluate((electron) => [
    electron.app.isPackaged,
    electron.app.getAppPath().endsWith('app.asar'),
  ]);
  const hits = await search(page, 'depot');
  const drawn = await page.locator('#root > *').count();
  await app.close();
  expect({ packed, many: articles >= 24, failed: counts.failed, found: hits.length > 0, drawn: drawn > 0 }).toEqual({
    packed: [true, true],
    many: true,
    failed: 0,
    found: true,
    drawn: true,
  });
});

test('answers the command line before any window opens', () => {
  const answer = runProgram('search', sample, 'depot', '--json', '--store', path.join(userData, 'store'));
  const { query, total, hits } = JSON.parse(answer);
  expect([query, total > 0, hits.length]).toEqual(['depot', true, total]);
});

test('writes a PDF from the command line', () => {
  const pdf = path.join(userData, 'out.pdf');
  const store = path.join(userData, 'store');
  const [hit] = JSON.parse(runProgram('search', sample, 'depot', '--json', '--store', store)).hits;
  runProgram('export', sample, hit.path, `--pdf=${pdf}`, `--store=${store}`, '--ozone-platform=headless');
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toContain(`Title:           ${hit.headline}\n`);
});

/** Runs the packed program where there is no display. */
function runProgram(...words: readonly string[]): string {
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
  return execFileSync(program, words, { encoding: 'utf8', env, stdio: 'pipe' });
}

/** The stand-in's program is a script; Electron's is not. */
function isStandin(): boolean {
  return readFileSync(program).subarray(0, 2).toString() === '#!';
}
