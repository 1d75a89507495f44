import { test as base, expect } from '@playwright/test';
import { test as inElectron } from './in-electron';
import { listenToNoise, type PageNoise } from './page-noise';

interface Fixtures {
  readonly noise: PageNoise;
  /** Addresses outside the program that its pages asked for so far; the same list as in `noise`. */
  readonly outsideRequests: readonly string[];
}

/** Where the page is: in a browser, or in the packed program where `npm run test:electron` runs the specs. */
const host: typeof base = process.env.PROVENOTE_ELECTRON === undefined ? base : inElectron;

/**
 * A test with a library of its own. It fails when the page logs an error, breaks its content security
 * policy or asks anything of the network (promise 5), whatever else it checks.
 */
export const test = host.extend<Fixtures>({
  noise: [
    async ({ context, baseURL }, use) => {
      const noise = listenToNoise(context, baseURL ?? 'http://localhost');
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
