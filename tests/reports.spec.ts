import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readJourneyReport, readUnitReport } from '../tools/reports.mjs';
import { root } from '../tools/runtime.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cutline-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(report: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe('the reports of a test run', () => {
  it('name the unit tests that failed, the files that did not load, and what passed at the second try', () => {
    const test = (fullName: string, status: string, failureMessages: string[] = []) => ({
      ...{ fullName, status, failureMessages },
    });
    const name = path.join(root, 'tests', 'one.spec.ts');
    const report = {
      testResults: [
        {
          name,
          status: 'failed',
          assertionResults: [test('a', 'passed'), test('b', 'failed'), test('c', 'passed', ['E'])],
        },
        { name: path.join(root, 'tests', 'two.spec.ts'), status: 'failed', assertionResults: [] },
      ],
    };
    expect(readUnitReport(written(report))).toEqual({
      passed: 2,
      failed: ['tests/two.spec.ts', 'tests/one.spec.ts: b'],
      flaky: ['tests/one.spec.ts: c'],
    });
  });

  it('name the journeys that failed, however deep they stand', () => {
    const spec = (title: string, status: string) => ({ file: 'a.spec.ts', line: 3, title, tests: [{ status }] });
    const report = {
      stats: { expected: 1, unexpected: 1, flaky: 1 },
      suites: [{ specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'unexpected'), spec('c', 'flaky')] }] }],
    };
    expect(readJourneyReport(written(report))).toEqual({
      passed: 2,
      failed: ['a.spec.ts:3: b'],
      flaky: ['a.spec.ts:3: c'],
    });
  });

  it('count nothing where a runner wrote none', () => {
    const nothing = { passed: 0, failed: [], flaky: [] };
    expect(readUnitReport(path.join(folder, 'none.json'))).toEqual(nothing);
    expect(readJourneyReport(path.join(folder, 'none.json'))).toEqual(nothing);
  });
});
