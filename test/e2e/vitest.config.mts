import { defineConfig } from 'vitest/config';

/** A person's way through a real editor: one file after the other, with the patience that an editor needs. */
export default defineConfig({
  test: {
    dir: 'test/e2e',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 45_000 } },
    fileParallelism: false,
  },
});
