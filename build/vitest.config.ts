import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the code they test; end-to-end specs have their own runner. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{shared,renderer,electron,build}/**/*.test.{ts,tsx}'],
    environment: 'node',
    reporters: ['default'],
  },
});
