import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedBrowser, systemPaths } from './known-browsers';

describe('BU11 the browser for the tests', () => {
  it('is the one that is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'provenote-browser-'));
    const path = join(folder, 'chromium');
    await writeFile(path, '');
    expect(installedBrowser({ PROVENOTE_CHROMIUM: path })).toBe(path);
    await rm(folder, { recursive: true });
  });

  it('is no other when the named one is not there', () => {
    expect(installedBrowser({ PROVENOTE_CHROMIUM: '/nowhere/chromium' })).toBeNull();
  });

  it('is looked for where each system keeps it', () => {
    expect(systemPaths('linux', {})).toContain('/usr/bin/chromium');
    expect(systemPaths('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(systemPaths('win32', { PROGRAMFILES: 'C:\\Program Files' })[0]).toMatch(/chrome\.exe$/);
  });
});
