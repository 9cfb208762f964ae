import { defineConfig } from 'vitest/config';

/** Everything but the end-to-end tests, which have a configuration of their own in test/thunderbird. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.e2e.test.ts'],
    setupFiles: ['test/seeded-properties.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
