import { defineConfig } from 'vitest/config';

/** A bare `npx vitest` runs the unit tests; those in an editor have a configuration of their own, test/e2e/vitest.config.mts. */
export default defineConfig({
  test: {
    dir: 'test/unit',
    // The recorder's tests start programs, which take their time on a busy machine.
    testTimeout: 120_000,
    // Each core has a worker, and a worker loads what its tests share once: no test leaves anything behind.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
  },
});
