import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the code they test; end-to-end specs have their own runner. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    setupFiles: ['build/property-seed.ts'],
    // `shared` keeps no state between calls, so its tests share a process, which halves their time.
    projects: [
      { extends: true, test: { name: 'shared', include: ['shared/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['{renderer,electron,build}/**/*.test.{ts,tsx}'],
          setupFiles: ['renderer/store/testing/html-in-node.ts'],
        },
      },
    ],
    // A busy machine is no failure; what must be fast has a budget in the benchmarks.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000, interval: 20 } },
    reporters: ['default'],
  },
});
