import { defineConfig } from 'vitest/config';

/** Two at a time: each builds in a folder of its own, and one alone installs anything. */
export default defineConfig({
  root: new URL('../../..', import.meta.url).pathname,
  test: {
    include: ['build/release/proof/*.proof.ts'],
    environment: 'node',
    maxWorkers: 2,
    // Some tests build; a busy machine is no failure.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ['default'],
  },
});
