import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the code they test; end-to-end specs have their own runner. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{shared,renderer,electron,build}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['build/property-seed.ts'],
    // A busy machine is no failure; what must be fast has a budget in the benchmarks.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000, interval: 20 } },
    reporters: ['default'],
  },
});
