// npm test: installs what the tests need, runs unit tests, packs, runs journeys, and counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { canInstall, install, installCommand } from './apt.mjs';
import { findBrowser } from './browser.mjs';
import { build } from './bundles.mjs';
import { readJourneyReport, readUnitReport } from './reports.mjs';
import { findRuntime, root } from './runtime.mjs';

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
  // Read at once: Playwright clears the folder when it begins.
  const units = readUnitReport(unitReport);
  // Some journeys look at the packed app: it must be this source.
  const pack = run([process.execPath, path.join(root, 'tools', 'pack.mjs')]);
  const journey = run(withDisplay(['playwright', 'test']), { CUTLINE_PLAYWRIGHT_REPORT: journeyReport });
  const journeys = readJourneyReport(journeyReport);
  const failed = [
    ...atLeastOne('unit tests', units, unit.status),
    ...atLeastOne('packing', { passed: 1, failed: [], flaky: [] }, pack.status),
    ...atLeastOne('journeys', journeys, journey.status),
  ];
  for (const name of [...units.flaky, ...journeys.flaky]) console.log(`passed at the second try: ${name}`);
  for (const name of failed) console.log(`failed: ${name}`);
  console.log(`tests: ${units.passed + journeys.passed} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
}

/**
 * The failures of a runner; one that fails without a failed test, or tests nothing, is a failure itself.
 * @param {string} runner
 * @param {import('./reports.mjs').Report} report
 * @param {number | null} status its exit code
 */
function atLeastOne(runner, { passed, failed }, status) {
  return failed.length === 0 && (status !== 0 || passed === 0) ? [runner] : failed;
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
