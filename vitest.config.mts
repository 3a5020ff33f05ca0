import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.spec.ts', 'tests/**/*.spec.tsx'],
    exclude: ['tests/journeys/**', 'tests/pack/**', 'tests/conformance/**', 'tests/standin/host/**', 'node_modules/**'],
    globalSetup: ['tests/setup.ts'],
    // Patience for a slow or busy machine, not a measure: no test asserts times.
    testTimeout: 300_000,
    maxWorkers: 2,
    // What needed its second try is named at the end of the run.
    retry: process.env.CI === undefined ? 0 : 1,
  },
});
