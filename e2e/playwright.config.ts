import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { BROWSER_FLAGS } from '../build/browser-flags';
import { installedBrowser } from '../build/known-browsers';
import { APP_HOST, APP_SCHEME } from '../shared/desktop-api';
import { BROWSER_ONLY } from './browser-only';

const port = Number(process.env.PROVENOTE_E2E_PORT ?? 47_329);
const executablePath = installedBrowser(process.env);

/** How the page looks, in a browser and in Electron alike. */
const LOOK: PlaywrightTestConfig['use'] = {
  viewport: { width: 1_440, height: 900 },
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  colorScheme: 'light',
  contextOptions: { reducedMotion: 'reduce' },
};

/** What only Electron shows. */
const ELECTRON_SPECS = 'electron*.spec.ts';

const inBrowser: PlaywrightTestConfig = {
  workers: 2,
  projects: [
    {
      name: 'chromium',
      testIgnore: ELECTRON_SPECS,
      use: {
        ...LOOK,
        baseURL: `http://localhost:${port}`,
        launchOptions: {
          args: [...BROWSER_FLAGS],
          ...(executablePath === null ? {} : { executablePath }),
        },
      },
    },
  ],
  webServer: {
    command: 'node --import tsx build/serve.ts',
    cwd: new URL('..', import.meta.url).pathname,
    url: `http://localhost:${port}/`,
    env: { PROVENOTE_PORT: String(port) },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  },
};

const inElectron: PlaywrightTestConfig = {
  // The windows of two programs would take the keyboard and the clipboard from each other.
  workers: 1,
  projects: [
    {
      name: 'electron',
      grepInvert: new RegExp(BROWSER_ONLY),
      use: { ...LOOK, baseURL: `${APP_SCHEME}://${APP_HOST}/` },
    },
  ],
};

/**
 * Specs run against the built page in `dist/page`, served with the headers it ships with; where
 * `PROVENOTE_ELECTRON` names the packed program, in that. Run `npm run build` before calling Playwright by
 * hand; `npm run test:e2e` does it itself.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '.results/traces',
  fullyParallel: true,
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
  ...(process.env.PROVENOTE_JITTER === undefined ? {} : { globalSetup: './jitter.ts' }),
  ...(process.env.PROVENOTE_ELECTRON === undefined ? inBrowser : inElectron),
});
