import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogEntry } from '../../shared/desktop-api';
import { listOf, newKey, startReleaseServer } from './release-server';
import { createUpdater } from './updater';
import { createUpdates } from './updates';

/** electron-updater's own classes against a server on this machine; only Electron's `app` is a stand-in. */
const PACKAGE = Buffer.from('the new program\n'.repeat(50_000));
const SYSTEMS = [
  { platform: 'linux', list: 'latest-linux.yml', file: 'Provenote-0.2.0-linux-x86_64.AppImage' },
  { platform: 'win32', list: 'latest.yml', file: 'Provenote-0.2.0-win-x64.exe' },
] as const;
type System = (typeof SYSTEMS)[number];
const [LINUX] = SYSTEMS;

const KEY = newKey();
let folder: string;
let server: Awaited<ReturnType<typeof startReleaseServer>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-updates-'));
  server = await startReleaseServer();
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'resources', 'app-update.yml'), 'updaterCacheDirName: provenote-updater\n');
  writeFileSync(appImage(), 'the old program');
  vi.stubEnv('APPIMAGE', appImage());
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const appImage = () => join(folder, 'Provenote.AppImage');
/** What lies in the folder of downloads. */
const waiting = (): string[] => {
  const pending = join(folder, 'cache', 'provenote-updater', 'pending');
  return existsSync(pending) ? readdirSync(pending).sort() : [];
};

/** A copy of 0.1.0 whose user allowed to ask, and what it did. */
function copyOf({ platform }: System, isAllowed = true) {
  const lines: LogEntry[] = [];
  const app = {
    getVersion: () => '0.1.0',
    getName: () => 'Provenote',
    getPath: () => join(folder, 'data'),
    isPackaged: true,
    whenReady: async () => undefined,
    relaunch: vi.fn(),
    quit: vi.fn(),
  };
  const source = {
    address: server.address,
    publicKey: KEY.publicKey,
    downloads: 'https://provenote.example/',
  };
  const startAgain = vi.fn();
  const onProgress = vi.fn();
  const leave = vi.fn();
  const loadUpdater = vi.fn(async () =>
    createUpdater({
      platform,
      arch: 'x64',
      app,
      resources: join(folder, 'resources'),
      cache: join(folder, 'cache'),
      source,
      startAgain,
      warn: (message) => lines.push({ level: 'warning', message }),
    }),
  );
  let allowed = isAllowed;
  const updates = createUpdates({
    source,
    byHand: null,
    isAllowed: () => allowed,
    setAllowed: (value) => {
      allowed = value;
    },
    loadUpdater,
    onProgress,
    leave,
    log: (entry) => lines.push(entry),
  });
  return { updates, app, lines, loadUpdater, startAgain, onProgress, leave };
}

/** Serves 0.2.0 for a system, as it was released. */
function release({ list, file }: System, version = '0.2.0'): void {
  server.answer(list, KEY.signList(list, listOf(version, file, PACKAGE)));
  server.answer(file, PACKAGE);
}

/** The paths that were asked for, in order. */
const paths = () => server.asked.map(({ url }) => url);

describe('SH60 nothing is asked unless the user allowed it', () => {
  it('neither at start nor by the page', async () => {
    release(LINUX);
    const { updates, loadUpdater } = copyOf(LINUX, false);
    expect(await updates.state()).toMatchObject({ kind: 'inside', isAllowed: false });
    expect(await updates.check()).toEqual({
      outcome: 'failed',
      problem: 'Checking for updates is off. Switch it on, then check again.',
    });
    expect(await updates.download()).toMatchObject({ outcome: 'failed' });
    expect(loadUpdater).not.toHaveBeenCalled();
    expect(paths()).toEqual([]);
  });

  it('and no longer once it is forbidden again', async () => {
    release(LINUX);
    const { updates } = copyOf(LINUX);
    await updates.check();
    expect(await updates.allow(false)).toMatchObject({ isAllowed: false });
    expect(await updates.download()).toMatchObject({ outcome: 'failed' });
    expect(paths()).toEqual(['/latest-linux.yml']);
  });

  it('forbidding ends what is under way', async () => {
    server.answer(LINUX.list, () => undefined);
    const { updates } = copyOf(LINUX);
    const checked = updates.check();
    await expect.poll(paths).toEqual(['/latest-linux.yml']);
    await updates.allow(false);
    expect(await checked).toEqual({ outcome: 'cancelled' });
  });
});

it('SH61 a check sends no identifier, cookie or version, and leaves none beside the library', async () => {
  release(LINUX);
  await copyOf(LINUX).updates.check();
  expect(paths()).toEqual(['/latest-linux.yml']);
  expect(server.asked[0]?.headers).toMatchObject({ 'user-agent': 'Provenote' });
  const usual = ['accept', 'accept-encoding', 'accept-language', 'cache-control', 'connection', 'host'];
  const sent = Object.keys(server.asked[0]?.headers ?? {});
  expect(sent.filter((name) => ![...usual, 'pragma', 'sec-fetch-mode', 'user-agent'].includes(name))).toEqual(
    [],
  );
  expect(JSON.stringify(server.asked[0]?.headers)).not.toContain('0.1.0');
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

describe.each(SYSTEMS)('on $platform', (system) => {
  it('SH62 a newer version is told with its notes as plain text, and not downloaded yet', async () => {
    release(system);
    expect(await copyOf(system).updates.check()).toEqual({
      outcome: 'available',
      update: { version: '0.2.0', notes: '**Faster** search.\n<b>No</b> markup.', day: '2026-03-04' },
    });
    expect(paths()).toEqual([`/${system.list}`]);
  });

  it('SH62 the same version is the newest', async () => {
    release(system, '0.1.0');
    expect(await copyOf(system).updates.check()).toEqual({ outcome: 'newest' });
  });

  it('SH63 an older version is refused, and the log says so', async () => {
    release(system, '0.0.9');
    const { updates, lines } = copyOf(system);
    expect(await updates.check()).toEqual({ outcome: 'newest' });
    expect(lines.map(({ message }) => message)).toEqual([
      'The server offered 0.0.9, which is older; it was refused',
    ]);
    expect(await updates.download()).toMatchObject({ outcome: 'failed' });
    expect(paths()).toEqual([`/${system.list}`]);
  });

  it('SH64 a list with one character changed is not believed', async () => {
    release(system);
    const signed = KEY.signList(system.list, listOf('0.2.0', system.file, PACKAGE));
    server.answer(system.list, signed.replace('0.2.0', '0.3.0'));
    const { updates, lines } = copyOf(system);
    expect(await updates.check()).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('not signed by Provenote’s key'),
    });
    expect(await updates.download()).toMatchObject({ outcome: 'failed' });
    expect(lines[0]).toMatchObject({ level: 'error', message: 'The check for updates failed' });
    expect(paths()).toEqual([`/${system.list}`]);
  });

  it('SH65 what was released is downloaded and is ready', async () => {
    release(system);
    const { updates, onProgress } = copyOf(system);
    await updates.check();
    expect(await updates.download()).toEqual({ outcome: 'ready' });
    expect(waiting()).toContain(system.file);
    expect(onProgress).toHaveBeenCalledWith({ received: 0, total: PACKAGE.length });
    expect(onProgress).toHaveBeenLastCalledWith({ received: PACKAGE.length, total: PACKAGE.length });
  });

  it('SH65 a download with one byte changed is refused, deleted and not installed', async () => {
    release(system);
    const tampered = Buffer.from(PACKAGE);
    tampered[1_000] = 0;
    server.answer(system.file, tampered);
    const { updates, app, startAgain } = copyOf(system);
    await updates.check();
    expect(await updates.download()).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('is not what was released'),
    });
    expect(waiting()).toEqual([]);
    expect(await updates.install()).toMatchObject({ outcome: 'failed' });
    expect(readFileSync(appImage(), 'utf8')).toBe('the old program');
    expect(app.quit).not.toHaveBeenCalled();
    expect(startAgain).not.toHaveBeenCalled();
  });

  it('SH66 a download that breaks off leaves nothing', async () => {
    release(system);
    server.answer(system.file, (_request, response) => {
      response.writeHead(200, { 'content-length': PACKAGE.length });
      response.write(PACKAGE.subarray(0, 200_000), () => response.destroy());
    });
    const { updates } = copyOf(system);
    await updates.check();
    expect(await updates.download()).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('broke off'),
    });
    expect(waiting()).toEqual([]);
  });

  it('SH67 a download is cancelled, leaves nothing and can be started again', async () => {
    release(system);
    server.answer(system.file, (_request, response) => {
      response.writeHead(200, { 'content-length': PACKAGE.length });
      response.write(PACKAGE.subarray(0, 1_000));
    });
    const { updates, lines, onProgress } = copyOf(system);
    await updates.check();
    const downloading = updates.download();
    await expect.poll(() => onProgress.mock.calls.length).toBeGreaterThan(0);
    updates.cancel();
    expect(await downloading).toEqual({ outcome: 'cancelled' });
    expect(waiting()).toEqual([]);
    expect(lines).toEqual([]);
    server.answer(system.file, PACKAGE);
    expect(await updates.download()).toEqual({ outcome: 'ready' });
  });
});

describe('SH63 a pre-release', () => {
  it('is offered to nobody', async () => {
    release(LINUX, '0.2.0-beta.1');
    expect(await copyOf(LINUX).updates.check()).toMatchObject({ outcome: 'failed' });
  });
});

describe('SH64 a list is believed only with a signature', () => {
  const text = listOf('0.2.0', LINUX.file, PACKAGE);
  it.each([
    ['by another key', newKey().signList(LINUX.list, text)],
    ['of another system’s list', KEY.signList('latest-mac.yml', text)],
    ['that is there at all', text],
    ['that is not cut', KEY.signList(LINUX.list, text).slice(0, -3)],
    ['that is its last line', `${KEY.signList(LINUX.list, text)}version: 0.3.0\n`],
  ])('%s', async (_what, served) => {
    server.answer(LINUX.list, served);
    expect(await copyOf(LINUX).updates.check()).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('not signed by Provenote’s key'),
    });
  });

  it('and then only if it is a list', async () => {
    server.answer(LINUX.list, KEY.signList(LINUX.list, 'version: 0.2.0\n'));
    expect(await copyOf(LINUX).updates.check()).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('cannot be read by this one'),
    });
  });
});

describe('SH66 what goes wrong is told in a sentence with a next step', () => {
  it('a server that is gone', async () => {
    const { updates, lines } = copyOf(LINUX);
    const { host } = new URL(server.address);
    await server.stop();
    expect(await updates.check()).toEqual({
      outcome: 'failed',
      problem: `${host} does not take calls just now. Try again later, or get the newest version from the download page.`,
    });
    expect(lines[0]?.cause).toContain('ECONNREFUSED');
  });

  it('a server without the list', async () => {
    expect(await copyOf(LINUX).updates.check()).toMatchObject({
      problem: expect.stringContaining('answered with 404 instead of the update'),
    });
  });

  it('a server that sends more than the update has', async () => {
    release(LINUX);
    server.answer(LINUX.file, (_request, response) => {
      response.write(PACKAGE);
      response.write(PACKAGE);
    });
    const { updates } = copyOf(LINUX);
    await updates.check();
    expect(await updates.download()).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('sent more than the update has'),
    });
    expect(waiting()).toEqual([]);
  });

  it('a list without end', async () => {
    server.answer(LINUX.list, (_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('#'.repeat(100_000)));
      };
      response.on('drain', more);
      more();
    });
    expect(await copyOf(LINUX).updates.check()).toMatchObject({
      problem: expect.stringContaining('sent more than the update has'),
    });
  });
});

describe('SH67 cancelling', () => {
  it('ends a check whose server does not answer', async () => {
    server.answer(LINUX.list, () => undefined);
    const { updates } = copyOf(LINUX);
    const checked = updates.check();
    await expect.poll(paths).toEqual(['/latest-linux.yml']);
    expect(await updates.check()).toMatchObject({ problem: expect.stringContaining('under way already') });
    updates.cancel();
    expect(await checked).toEqual({ outcome: 'cancelled' });
  });
});

describe('SH68 nothing is installed until the user says so', () => {
  async function downloaded() {
    release(LINUX);
    const copy = copyOf(LINUX);
    await copy.updates.check();
    await copy.updates.download();
    return copy;
  }

  it('then it takes the program’s place in one step, once the page has stored what was typed', async () => {
    const { updates, leave, app, startAgain } = await downloaded();
    expect(readFileSync(appImage(), 'utf8')).toBe('the old program');
    leave.mockImplementation(() => {
      expect(readFileSync(appImage(), 'utf8')).toBe('the old program');
      expect(updates.isLeaving()).toBe(true);
      expect(updates.finishLeaving()).toBe(true);
    });
    void updates.install();
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
    expect(readFileSync(appImage()).equals(PACKAGE)).toBe(true);
    expect(startAgain).toHaveBeenCalledExactlyOnceWith(appImage());
    expect(readdirSync(folder)).not.toContain('Provenote.AppImage.new');
  });

  it('and not if the user stays for what could not be stored', async () => {
    const { updates, leave, app } = await downloaded();
    leave.mockImplementation(() => updates.stay());
    expect(await updates.install()).toEqual({ outcome: 'stayed' });
    expect(updates.isLeaving()).toBe(false);
    expect(readFileSync(appImage(), 'utf8')).toBe('the old program');
    expect(app.quit).not.toHaveBeenCalled();
  });

  it('a download that was changed meanwhile is refused and deleted', async () => {
    const { updates, leave } = await downloaded();
    const path = join(folder, 'cache', 'provenote-updater', 'pending', LINUX.file);
    writeFileSync(path, 'something else');
    expect(await updates.install()).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('changed after it had been checked'),
    });
    expect(leave).not.toHaveBeenCalled();
    expect(existsSync(path)).toBe(false);
  });

  it('a program that cannot be replaced stays whole and open, and the reason is told', async () => {
    const { updates, leave, app, startAgain, lines } = await downloaded();
    vi.stubEnv('APPIMAGE', join(folder, 'gone', 'Provenote.AppImage'));
    let isClosing: boolean | null = null;
    leave.mockImplementation(() => {
      isClosing = updates.finishLeaving();
    });
    expect(await updates.install()).toMatchObject({ outcome: 'failed' });
    expect(isClosing).toBe(false);
    expect(lines.at(-1)).toMatchObject({ level: 'error', message: 'The update was not installed' });
    expect(app.quit).not.toHaveBeenCalled();
    expect(startAgain).not.toHaveBeenCalled();
  });
});
