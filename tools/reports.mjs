// What the two test runners wrote of a run: counts, and the names of what failed or needed a second try.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './runtime.mjs';

/**
 * @typedef {object} Report
 * @property {number} passed tests that passed, those at the second try among them
 * @property {readonly string[]} failed names
 * @property {readonly string[]} flaky names of those that passed at the second try
 */

/**
 * What Vitest's `json` reporter wrote. A file that does not load counts as one failed test.
 * @param {string} file
 * @returns {Report}
 */
export function readUnitReport(file) {
  /** @type {{ name: string, status: string, message: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }[]} */
  const files = readJson(file)?.testResults ?? [];
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status, failureMessages = [] }) => ({
      name: `${path.relative(root, name)}: ${fullName}`,
      status,
      isFlaky: status === 'passed' && failureMessages.length > 0,
    })),
  );
  const unloaded = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  const failed = tests.filter(({ status }) => status === 'failed');
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [...unloaded.map(({ name }) => path.relative(root, name)), ...failed.map(({ name }) => name)],
    flaky: tests.filter(({ isFlaky }) => isFlaky).map(({ name }) => name),
  };
}

/**
 * What Playwright's `json` reporter wrote.
 * @param {string} file
 * @returns {Report}
 */
export function readJourneyReport(file) {
  const report = readJson(file);
  /** @type {readonly Spec[]} */
  const specs = (report?.suites ?? []).flatMap(specsOf);
  /** @param {string} status */
  const named = (status) =>
    specs
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(({ file: spec, line, title }) => `${spec}:${line}: ${title}`);
  const { expected = 0, flaky = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: named('unexpected'), flaky: named('flaky') };
}

/**
 * @typedef {{ readonly file: string, readonly line: number, readonly title: string, readonly tests: readonly { readonly status: string }[] }} Spec
 * @typedef {{ readonly specs?: readonly Spec[], readonly suites?: readonly Suite[] }} Suite
 */

/**
 * @param {Suite} suite
 * @returns {readonly Spec[]}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** @param {string} file */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
