import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from '../build/browser-flags';
import { installedBrowser } from '../build/known-browsers';

const port = Number(process.env.PROVENOTE_E2E_PORT ?? 47_329);
const electron = process.env.PROVENOTE_ELECTRON;
const executablePath = installedBrowser(process.env);

/**
 * Specs run against the built page in `dist/page`, served with the headers it ships with. Run
 * `npm run build` before calling Playwright by hand; `npm run test:e2e` does it itself.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '.results/traces',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    // Recording costs a third of the whole run, so it is asked for where a failure is looked into.
    trace: process.env.PROVENOTE_TRACE === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: electron
    ? [{ name: 'electron', testMatch: 'electron.spec.ts' }]
    : [
        {
          name: 'chromium',
          testIgnore: 'electron.spec.ts',
          use: {
            baseURL: `http://localhost:${port}`,
            viewport: { width: 1_440, height: 900 },
            locale: 'en-GB',
            timezoneId: 'Europe/Berlin',
            colorScheme: 'light',
            contextOptions: { reducedMotion: 'reduce' },
            launchOptions: {
              args: [...BROWSER_FLAGS],
              ...(executablePath === null ? {} : { executablePath }),
            },
          },
        },
      ],
  ...(electron
    ? {}
    : {
        webServer: {
          command: 'node --import tsx build/serve.ts',
          cwd: new URL('..', import.meta.url).pathname,
          url: `http://localhost:${port}/`,
          env: { PROVENOTE_PORT: String(port) },
          reuseExistingServer: false,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
        },
      }),
});
