// npm start [-- FOLDER]: opens the reader on a folder, by default on the sample archive.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canInstall, install, installCommand } from './apt.mjs';
import { findBrowser } from './browser.mjs';
import { buildIfMissing } from './bundles.mjs';
import { electronFolder, findElectron, findRuntime, findStandin, root } from './runtime.mjs';

const downloadPatience = 180_000;
/** Remembers that Electron's binary could not be downloaded: the next start does not wait for it again. */
const failedDownload = path.join(root, 'dist-tools', 'electron-download-failed');
const cannotStart = 3;

const words = process.argv.slice(2);
process.exitCode = start(words.length === 0 ? [path.join(root, 'sample')] : words) ?? 0;

/**
 * @param {readonly string[]} parameters
 * @returns {number | undefined} an exit code when nothing could be started
 */
function start(parameters) {
  if (!hasDisplay()) {
    console.error(`There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open.
A virtual one:      xvfb-run npm start       (apt-get install xvfb)
Without a window:   npx cutline search sample QUERY`);
    return cannotStart;
  }
  if (!buildIfMissing(['dist/main.cjs', 'dist-tools/standin/launcher.cjs'])) return 1;
  const runtime = prepareRuntime();
  if (runtime === null) return cannotStart;
  run([...runtime.command, ...parameters]);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** What will run the app, installed if need be; null when the reason has been told. */
function prepareRuntime() {
  if (process.env.CUTLINE_RUNTIME !== 'standin' && findElectron() === null) downloadElectron();
  const runtime = findRuntime() ?? installBrowser();
  if (runtime?.kind === 'standin') {
    console.error(`Electron's binary ${whyMissing()}: running on ${findBrowser()}.`);
  }
  return runtime;
}

/** One start downloads it where that is possible; the next say how to try again. */
function whyMissing() {
  return existsSync(failedDownload)
    ? 'could not be downloaded (npx install-electron tries again)'
    : 'is passed over, as CUTLINE_RUNTIME says';
}

function downloadElectron() {
  if (existsSync(failedDownload)) return;
  console.error("Looking for Electron's binary online, once; without it Cutline runs on an installed browser.");
  const { status } = spawnSync(process.execPath, [path.join(electronFolder(), 'install.js')], {
    stdio: 'ignore',
    timeout: downloadPatience,
  });
  if (status === 0) return;
  mkdirSync(path.dirname(failedDownload), { recursive: true });
  writeFileSync(failedDownload, 'npx install-electron could not download the binary.\n');
}

function installBrowser() {
  const packages = ['chromium'];
  if (canInstall() && install(packages)) return findStandin();
  console.error(`Cutline needs Chromium, Chrome or Edge here: ${installCommand(packages)}`);
  return null;
}

/**
 * Runs the app until it ends. Ctrl-C reaches it by itself: the terminal signals the whole group.
 * @param {readonly string[]} command
 */
function run([program = '', ...parameters]) {
  const app = spawn(program, parameters, { stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => app.kill('SIGTERM'));
  app.on('error', (error) => {
    console.error(`${program} could not be started: ${error.message}`);
    process.exitCode = cannotStart;
  });
  app.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}
