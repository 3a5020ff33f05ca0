// Writes a made-up Electron distribution whose executable is the stand-in: what electron-builder packs where the real
// one cannot be downloaded. node tools/dist.mjs [FOLDER]; by default dist-tools/electron.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
/** What @electron/fuses looks for in an executable, then the version of the wire, its length, and Electron's presets. */
const fuses = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101100011';

/**
 * Writes the distribution, replacing what the folder held, and gives its absolute path.
 * @param {string} folder
 * @returns {string}
 */
export function writeDist(folder) {
  const target = path.resolve(root, folder);
  rmSync(target, { recursive: true, force: true });
  for (const part of ['resources', 'locales']) mkdirSync(path.join(target, part), { recursive: true });
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules', 'electron', 'package.json'), 'utf8'));
  writeFileSync(path.join(target, 'version'), `v${version}`);
  writeFileSync(path.join(target, 'LICENSE'), 'A made-up distribution: no part of Electron is in it.\n');
  writeFileSync(path.join(target, 'LICENSES.chromium.html'), '<!doctype html><title>No part of Chromium</title>\n');
  writeFileSync(path.join(target, 'locales', 'en-US.pak'), '');
  writeProgram(path.join(target, 'electron'), launcherScript());
  for (const name of ['chrome-sandbox', 'chrome_crashpad_handler']) {
    writeProgram(path.join(target, name), '#!/bin/sh\nexit 0\n');
  }
  return target;
}

function launcherScript() {
  const launcher = path.join(root, 'dist-tools', 'standin', 'launcher.cjs');
  // The shell never reaches the fuses: exec does not come back.
  return `#!/bin/sh
CUTLINE_STANDIN_SELF=$(readlink -f "$0") exec node --no-warnings '${launcher.replaceAll("'", "'\\''")}' "$@"
exit 1
# ${fuses}
`;
}

/**
 * @param {string} file
 * @param {string} text
 */
function writeProgram(file, text) {
  writeFileSync(file, text, 'latin1');
  chmodSync(file, 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(writeDist(process.argv[2] ?? 'dist-tools/electron'));
}
