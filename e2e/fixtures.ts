import { test as base, expect } from '@playwright/test';
import { listenToNoise, type PageNoise } from './page-noise';

interface Fixtures {
  readonly noise: PageNoise;
  /** Addresses outside the program that its pages asked for so far; the same list as in `noise`. */
  readonly outsideRequests: readonly string[];
}

/**
 * A test with a library of its own. It fails when the page logs an error, breaks its content security
 * policy or asks anything of the network (promise 5), whatever else it checks.
 */
export const test = base.extend<Fixtures>({
  noise: [
    async ({ context, baseURL }, use) => {
      const noise = listenToNoise(context, new URL(baseURL ?? 'http://localhost').origin);
      await use(noise);
      expect(noise.unexpected(), 'errors on the console').toEqual([]);
      expect(noise.outsideRequests, 'requests outside the program').toEqual([]);
    },
    { auto: true },
  ],
  outsideRequests: async ({ noise }, use) => {
    await use(noise.outsideRequests);
  },
});

export { expect } from '@playwright/test';
export { expectNoAxeViolations } from './axe';
