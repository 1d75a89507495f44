import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronLaunch } from '../build/electron-launch';
import { APP_SCHEME } from '../shared/desktop-api';
import { programStands } from './desk';
import { answerDialogs } from './file-dialogs';

/** The packed program that `npm run test:electron` made; empty where the specs run in a browser. */
const PROGRAM = process.env.PROVENOTE_ELECTRON ?? '';

/** A running program and its window. */
export interface Desktop {
  readonly application: ElectronApplication;
  readonly page: Page;
  /** Milliseconds from the start of the process until the window could be used. */
  readonly startMs: number;
  /** Quits as a user does, and waits until the process has ended. */
  quit(): Promise<void>;
  /** Starts the program a second time on the same library and waits until that process ends; its exit code. */
  startAgain(...words: string[]): Promise<number>;
}

interface StartOptions {
  /** Another program than the one under test. */
  readonly executable?: string;
  /** What it is to open. */
  readonly words?: readonly string[];
}

interface ElectronFixtures {
  /** Starts the program on the test's own library, empty at first. What still runs at the end is quit. */
  readonly start: (options?: StartOptions) => Promise<Desktop>;
  readonly desktop: Desktop;
}

/**
 * A test in Electron. `page` and `context` are those of a program of its own, with the look the configuration
 * asks of a browser, so that the same specs run in both.
 */
export const test = base.extend<ElectronFixtures>({
  start: async ({ colorScheme, locale, timezoneId, viewport, contextOptions }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'provenote-electron-'));
    const started: Desktop[] = [];
    await use(async ({ executable = PROGRAM, words = [] } = {}) => {
      const launch = electronLaunch({ executable, data, words }, process.env);
      const began = performance.now();
      const application = await _electron.launch({ ...launch, colorScheme, locale, timezoneId });
      const page = await application.firstWindow();
      await page.waitForURL(({ protocol }) => protocol === `${APP_SCHEME}:`);
      await page.emulateMedia({ colorScheme, reducedMotion: contextOptions.reducedMotion });
      // Before anything is looked for: a window as small as a small screen folds the library away.
      if (viewport) await page.setViewportSize(viewport);
      await programStands(page);
      const startMs = performance.now() - began;
      await answerDialogs(application, page);
      const desktop: Desktop = {
        application,
        page,
        startMs,
        quit: () => application.close(),
        startAgain: async (...again) => {
          const { args, env } = electronLaunch({ executable, data, words: again }, process.env);
          const [code] = await once(spawn(executable, args, { env, stdio: 'ignore' }), 'exit');
          return Number(code);
        },
      };
      started.push(desktop);
      return desktop;
    });
    for (const { application } of started) await application.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  },
  desktop: async ({ start }, use) => use(await start()),
  context: async ({ desktop }, use) => use(desktop.application.context()),
  page: async ({ desktop }, use) => use(desktop.page),
});
