import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.spec.ts', 'tests/**/*.spec.tsx'],
    exclude: ['tests/journeys/**', 'tests/pack/**', 'tests/conformance/**', 'tests/standin/host/**', 'node_modules/**'],
    globalSetup: ['tests/setup.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
