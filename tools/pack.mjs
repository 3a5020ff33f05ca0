// npm run pack: checks electron-builder.yml against electron-builder's own schema, then packs the app into a directory,
// release/linux-unpacked. Where Electron's binary is missing, a made-up distribution around the stand-in takes its place.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, Platform } from 'electron-builder';
import { parse } from 'yaml';
import { writeDist } from './dist.mjs';

const require = createRequire(import.meta.url);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

await checkConfiguration();
await import('./build.mjs');
const electronDist = electronIsInstalled() ? null : writeDist('dist-tools/electron');
console.log(electronDist ? 'Electron’s binary is missing: packing around the stand-in.' : 'Packing Electron.');
rmSync('release', { recursive: true, force: true });
await build({
  targets: (electronDist ? Platform.LINUX : Platform.current()).createTarget('dir'),
  config: { extends: 'electron-builder.yml', ...(electronDist ? { electronDist } : {}) },
  publish: 'never',
});

async function checkConfiguration() {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config');
  const { DebugLogger } = require('builder-util');
  await validateConfiguration(parse(readFileSync('electron-builder.yml', 'utf8')), new DebugLogger(false));
}

function electronIsInstalled() {
  const folder = path.dirname(require.resolve('electron/package.json'));
  const named = path.join(folder, 'path.txt');
  return existsSync(named) && existsSync(path.join(folder, 'dist', readFileSync(named, 'utf8')));
}
