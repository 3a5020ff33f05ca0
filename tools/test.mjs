// npm test: installs what the tests need, runs unit tests, packs, runs journeys, and counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { canInstall, install, installCommand } from './apt.mjs';
import { findBrowser } from './browser.mjs';
import { build } from './bundles.mjs';
import { findRuntime, root } from './runtime.mjs';

/**
 * What one runner counted.
 * @typedef {{ readonly passed: number, readonly failed: number }} Count
 */

const reports = path.join(root, 'test-results');
const unitReport = path.join(reports, 'unit.json');
const journeyReport = path.join(reports, 'journeys.json');
const cannotTest = 3;

process.exitCode = test();

/** @returns {number} the exit code */
function test() {
  const missing = missingPackages();
  if (missing.length > 0 && !(canInstall() && install(missing))) {
    console.error(`The tests need more programs: ${installCommand(missing)}`);
    return cannotTest;
  }
  if (!build()) return 1;
  const runtime = findRuntime();
  console.log(`The journeys run on: ${runtime?.name ?? 'nothing, for no browser is installed'}.`);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const unit = run(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]);
  const units = unit.status === 0 ? countUnits() : atLeastOneFailed(countUnits());
  // Some journeys look at the packed app: it must be this source.
  const pack = run([process.execPath, path.join(root, 'tools', 'pack.mjs')]);
  const journey = run(withDisplay(['playwright', 'test']), { CUTLINE_PLAYWRIGHT_REPORT: journeyReport });
  const journeys = pack.status === 0 && journey.status === 0 ? countJourneys() : atLeastOneFailed(countJourneys());
  const passed = units.passed + journeys.passed;
  const failed = units.failed + journeys.failed;
  console.log(`tests: ${passed} passed, ${failed} failed`);
  return failed > 0 || units.passed === 0 || journeys.passed === 0 ? 1 : 0;
}

/** Debian's names of what is not installed here. */
function missingPackages() {
  const needed = [
    { name: 'chromium', isThere: findBrowser() !== null },
    { name: 'poppler-utils', isThere: isCommand('pdftotext') },
    { name: 'qpdf', isThere: isCommand('qpdf') },
    { name: 'xvfb', isThere: process.platform !== 'linux' || isCommand('xvfb-run') },
    { name: 'fonts-noto-cjk', isThere: process.platform !== 'linux' || hasChineseFont() },
  ];
  return needed.filter(({ isThere }) => !isThere).map(({ name }) => name);
}

/** @param {string} name */
function isCommand(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, name)));
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

/**
 * Electron itself needs a display; the stand-in is headless under tests.
 * @param {readonly string[]} command
 */
function withDisplay(command) {
  const needsDisplay = findRuntime()?.kind === 'electron' && process.platform === 'linux' && !process.env.DISPLAY;
  return needsDisplay ? ['xvfb-run', '-a', 'npx', ...command] : command;
}

/**
 * Runs a program of the project's packages, its words going to the terminal.
 * @param {readonly string[]} command
 * @param {Readonly<Record<string, string>>} [env]
 */
function run([name = '', ...parameters], env = {}) {
  const own = path.join(root, 'node_modules', '.bin', name);
  const program = existsSync(own) ? own : name;
  return spawnSync(program, parameters, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
}

/** @returns {Count} */
function countUnits() {
  const report = readReport(unitReport);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** @returns {Count} */
function countJourneys() {
  const { expected = 0, unexpected = 0, flaky = 0 } = readReport(journeyReport)?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky };
}

/**
 * A runner that fails without a failed test (a file that does not load) counts as one.
 * @param {Count} count
 * @returns {Count}
 */
function atLeastOneFailed({ passed, failed }) {
  return { passed, failed: Math.max(failed, 1) };
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
