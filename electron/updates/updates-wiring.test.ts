import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shellBundle } from '../../build/shell-bundle';
import { createStandIn, runWithElectron } from '../stand-in';
import { listOf, newKey, startReleaseServer } from './release-server';

/** The compiled shell as a release has it, electron-updater bundled in; Electron is a stand-in, the rest is real. */
const PAGE = { url: 'provenote-app://library/', parent: null };
const LIST = 'latest-linux.yml';
const FILE = 'Provenote-0.2.0-linux-x86_64.AppImage';
const PACKAGE = Buffer.from('#!/bin/sh\nexit 0\n');

let folder: string;
let server: Awaited<ReturnType<typeof startReleaseServer>>;
let shell: ReturnType<typeof createStandIn>;

function ask(channel: string, ...passed: unknown[]): unknown {
  return shell.answers.get(channel)?.({ senderFrame: PAGE }, ...passed);
}
const program = () => join(folder, 'Provenote.AppImage');

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'a release started as an AppImage',
  () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'provenote-updates-wiring-'));
      server = await startReleaseServer();
      const key = newKey();
      server.answer(LIST, key.signList(LIST, listOf('0.2.0', FILE, PACKAGE)));
      server.answer(FILE, PACKAGE);
      const source = {
        address: server.address,
        publicKey: key.publicKey,
        downloads: 'https://provenote.example/',
      };
      await build({
        ...shellBundle('electron/main.ts', join(folder, 'electron', 'main.cjs')),
        define: {
          'process.env.PROVENOTE_BUILD': '"signed"',
          'process.env.PROVENOTE_UPDATES': JSON.stringify(JSON.stringify(source)),
        },
        configFile: false,
        logLevel: 'error',
      });
      mkdirSync(join(folder, 'cache'));
      writeFileSync(join(folder, 'app-update.yml'), 'updaterCacheDirName: provenote-updater\n');
      writeFileSync(program(), 'the old program', { mode: 0o755 });
      vi.stubEnv('APPIMAGE', program());
      vi.stubEnv('APPDIR', dirname(process.execPath));
      vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
      Object.defineProperty(process, 'resourcesPath', { value: folder, configurable: true });
      shell = createStandIn(join(folder, 'data'));
      runWithElectron(join(folder, 'electron', 'main.cjs'), shell.electron);
      await vi.waitFor(() => expect(shell.windows).toHaveLength(1), { timeout: 20_000 });
    }, 60_000);
    afterAll(async () => {
      vi.unstubAllEnvs();
      Reflect.deleteProperty(process, 'resourcesPath');
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('SH60 has asked nobody, and does not before it is allowed', async () => {
      expect(await ask('provenote:update-state')).toMatchObject({ kind: 'inside', isAllowed: false });
      expect(await ask('provenote:check-for-update')).toMatchObject({ outcome: 'failed' });
      expect(server.asked).toEqual([]);
    });

    it('SH71 remembers that it was allowed', async () => {
      expect(await ask('provenote:allow-updates', true)).toMatchObject({ isAllowed: true });
      const state = join(folder, 'data', 'appData', 'Provenote', 'window-state.json');
      expect(JSON.parse(await readFile(state, 'utf8'))).toMatchObject({ allowsUpdates: true });
      expect(server.asked).toEqual([]);
    });

    it('SH62 SH65 finds the new version, downloads it and tells how far it is', async () => {
      expect(await ask('provenote:check-for-update')).toMatchObject({
        outcome: 'available',
        update: { version: '0.2.0' },
      });
      expect(await ask('provenote:download-update')).toEqual({ outcome: 'ready' });
      expect(shell.windows[0]?.webContents.send).toHaveBeenCalledWith('provenote:update-progress', {
        received: PACKAGE.length,
        total: PACKAGE.length,
      });
    });

    it('SH10 meanwhile the page reaches the network no more than ever', () => {
      const callback = vi.fn();
      const [[listener] = []] = shell.session.webRequest.onBeforeRequest.mock.calls;
      listener?.({ url: `${server.address}${LIST}` }, callback);
      expect(callback).toHaveBeenCalledWith({ cancel: true });
    });

    it('SH68 installs once the page has stored what was typed, and not before', async () => {
      const installed = ask('provenote:install-update');
      await expect
        .poll(() => shell.windows[0]?.webContents.send.mock.calls.at(-1))
        .toEqual(['provenote:flush', 1]);
      expect(await readFile(program(), 'utf8')).toBe('the old program');
      shell.answers.get('provenote:flushed')?.(
        { senderFrame: PAGE },
        { id: 1, problem: 'The disk is full.' },
      );
      shell.electron.dialog.showMessageBox.mockResolvedValue({ response: 0 });
      expect(await installed).toEqual({ outcome: 'stayed' });

      void ask('provenote:install-update');
      await expect
        .poll(() => shell.windows[0]?.webContents.send.mock.calls.at(-1))
        .toEqual(['provenote:flush', 2]);
      shell.answers.get('provenote:flushed')?.({ senderFrame: PAGE }, { id: 2, problem: null });
      await expect.poll(() => shell.electron.app.quit.mock.calls).toHaveLength(1);
      expect(await readFile(program(), 'utf8')).toBe(PACKAGE.toString());
    });
  },
);
