import { defineConfig } from 'vitest/config';

/** The proofs build and install packages, so each waits for the one before. */
export default defineConfig({
  root: new URL('../../..', import.meta.url).pathname,
  test: {
    include: ['build/release/proof/*.proof.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
    reporters: ['default'],
  },
});
