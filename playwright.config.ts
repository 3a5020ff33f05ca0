import { defineConfig } from '@playwright/test';

const report = process.env.CUTLINE_PLAYWRIGHT_REPORT;

export default defineConfig({
  // Patience for a slow or busy machine, not a measure: no journey asserts times.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  workers: 2,
  fullyParallel: true,
  // A machine that others use as well loses a race now and then; what needed its second try is named at the end of the run.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  outputDir: 'test-results',
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'journeys', testDir: 'tests/journeys' },
    { name: 'standin', testDir: 'tests/standin/host' },
    { name: 'pack', testDir: 'tests/pack' },
  ],
});
