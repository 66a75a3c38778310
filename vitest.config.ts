import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** CI names a file for the runner's own report, which it counts the tests from. */
const report = process.env.VITEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 120_000,
    // every core: the runner itself idles while tests run, and would keep one of two for itself
    maxWorkers: availableParallelism(),
    ...(report === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: report } }),
  },
});
