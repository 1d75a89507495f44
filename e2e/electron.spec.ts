import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { rootFlags } from '../build/run-electron';

const ROOT = new URL('..', import.meta.url).pathname;

/** Runs in Electron itself, through `npm run test:electron`, wherever its binary is present. */
let folder: string;
let electron: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-electron-'));
  electron = await _electron.launch({
    executablePath: process.env.PROVENOTE_ELECTRON,
    args: [ROOT, ...rootFlags()],
    env: { ...process.env, PROVENOTE_DATA: folder },
  });
  page = await electron.firstWindow();
});

test.afterAll(async () => {
  await electron.close();
  await rm(folder, { recursive: true, force: true });
});

test('the window opens the library under its frozen origin', async () => {
  expect(page.url()).toBe('provenote-app://library/');
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
});

test('the page has the shell’s functions and none of Node’s', async () => {
  const seen = await page.evaluate(() => ({
    kind: window.provenote?.kind,
    hasRequire: 'require' in window,
    hasProcess: 'process' in window,
    isSecure: window.isSecureContext,
  }));
  expect(seen).toEqual({ kind: 'desktop', hasRequire: false, hasProcess: false, isSecure: true });
});

test('a request to the network is refused', async () => {
  const refused = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
});

test('SH29 a file named at a second start is imported into the first one’s window', async () => {
  const path = join(folder, 'Handed over.txt');
  await writeFile(path, 'The ferry sails at noon.\n\nNobody was on board.\n');
  const second = spawn(process.env.PROVENOTE_ELECTRON ?? '', [ROOT, ...rootFlags(), path], {
    env: { ...process.env, PROVENOTE_DATA: folder },
  });
  await once(second, 'exit');
  await expect(page.getByRole('article', { name: 'Source text' })).toContainText('Nobody was on board.');
});

test('a note typed just before closing is there after the next start', async () => {
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.getByRole('textbox', { name: 'Note title' }).fill('Kept on closing');
  await electron.close();
  electron = await _electron.launch({
    executablePath: process.env.PROVENOTE_ELECTRON,
    args: [ROOT, ...rootFlags()],
    env: { ...process.env, PROVENOTE_DATA: folder },
  });
  page = await electron.firstWindow();
  await expect(page.getByText('Kept on closing').first()).toBeVisible();
});
