import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * Path of an installed Chromium, or null. `PROVENOTE_CHROMIUM` comes first, then Playwright's own download,
 * whose version fits best, then what the system has.
 */
export function installedBrowser(environment: Readonly<Record<string, string | undefined>>): string | null {
  const named = environment.PROVENOTE_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  const candidates = [chromium.executablePath(), ...systemPaths(process.platform, environment)];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Where Chromium, Chrome and Edge install themselves. */
export function systemPaths(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return roots.flatMap((root) =>
      root
        ? [
            join(root, 'Google/Chrome/Application/chrome.exe'),
            join(root, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
    );
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
  ];
}
