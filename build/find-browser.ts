import { spawnSync } from 'node:child_process';
import { canInstallPackages, installPackages } from './debian-packages';
import { installedBrowser } from './known-browsers';
import { runTool } from './run-tool';

const DOWNLOAD_LIMIT_MS = 300_000;

export type FoundBrowser =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly sentence: string };

/**
 * A Chromium that starts, for the end-to-end tests: an installed one, else Playwright's download, else
 * Debian's package. On Linux it also sees to a font with Hangul, without which Korean text has no width to
 * select. Takes minutes the first time and prints what it does.
 */
export async function findBrowser(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<FoundBrowser> {
  const path = await obtainBrowser(environment);
  if (path === null) {
    return {
      ok: false,
      sentence:
        'No Chromium was found and none could be installed. Install Chromium or Chrome, or set PROVENOTE_CHROMIUM to its path.',
    };
  }
  if (!hasKoreanFont() && !(canInstallPackages() && installPackages(['fonts-noto-cjk']))) {
    console.warn('No font with Hangul was found; install fonts-noto-cjk if a Korean test fails.');
  }
  return { ok: true, path };
}

async function obtainBrowser(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const installed = installedBrowser(environment);
  if (installed !== null && starts(installed)) return installed;
  if (environment.PROVENOTE_CHROMIUM) return null;
  console.log('Fetching Chromium for the tests, once …');
  await runTool('playwright', ['install', 'chromium'], { isQuiet: true, limitMs: DOWNLOAD_LIMIT_MS });
  const downloaded = installedBrowser(environment);
  if (downloaded !== null && starts(downloaded)) return downloaded;
  if (!canInstallPackages() || !installPackages(['chromium', 'fonts-noto-cjk'])) return null;
  return starts('/usr/bin/chromium') ? '/usr/bin/chromium' : null;
}

/** A download without its system libraries exists and does not run. On Windows `--version` opens a window. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function hasKoreanFont(): boolean {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}
