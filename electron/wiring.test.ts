import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shellBundle } from '../build/shell-bundle';
import { APP_SCHEME, type DesktopApi } from '../shared/desktop-api';
import { createStandIn, runWithElectron, type StandInWindow } from './stand-in';

/**
 * Runs the compiled main and preload against a stand-in for Electron. This is not Electron: what Chromium
 * and Electron make of these calls is tested by `npm run test:electron`.
 */
const PAGE = { url: 'provenote-app://library/', parent: null };
let folder: string;
let shell: ReturnType<typeof createStandIn>;
let window: StandInWindow;

function openedWindow(): StandInWindow {
  const opened = shell.windows.at(-1);
  if (!opened) throw new Error('No window was opened');
  return opened;
}

function send(senderFrame: unknown, channel: string, ...passed: unknown[]): unknown {
  return shell.answers.get(channel)?.({ senderFrame }, ...passed);
}

function ask(path: string): Promise<Response> {
  const handler = shell.protocolHandlers.get(APP_SCHEME);
  if (!handler) throw new Error('The scheme is not handled');
  return handler(new Request(`${APP_SCHEME}://library${path}`));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-wiring-'));
  await mkdir(join(folder, 'page'));
  await writeFile(join(folder, 'page', 'index.html'), '<title>Provenote</title>');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  for (const name of ['main', 'preload']) {
    const bundle = shellBundle(`electron/${name}.ts`, join(folder, 'electron', `${name}.cjs`));
    await build({ ...bundle, configFile: false, logLevel: 'error' });
  }
  shell = createStandIn(join(folder, 'data'));
  const ownWords = process.argv;
  process.argv = ['provenote', join(folder, 'secret.txt')];
  runWithElectron(join(folder, 'electron', 'main.cjs'), shell.electron);
  process.argv = ownWords;
  await vi.waitFor(openedWindow, { timeout: 20_000 });
  window = openedWindow();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the compiled shell, run against a stand-in for Electron', () => {
  it('SH22 freezes its data folder before it claims the library', () => {
    expect(shell.electron.app.setPath).toHaveBeenCalledWith(
      'userData',
      join(folder, 'data', 'appData', 'Provenote'),
    );
    expect(shell.electron.app.setPath.mock.invocationCallOrder[0]).toBeLessThan(
      shell.electron.app.requestSingleInstanceLock.mock.invocationCallOrder[0] ?? 0,
    );
  });

  it('SH5 opens one safe window on the frozen address', () => {
    expect(shell.electron.app.enableSandbox).toHaveBeenCalledOnce();
    expect(shell.windows).toHaveLength(1);
    expect(window.loadURL).toHaveBeenCalledWith('provenote-app://library/');
    expect(window.options.webPreferences).toMatchObject({
      preload: join(folder, 'electron', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    });
  });

  it('SH5 shows it when its first frame is drawn', () => {
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('SH1 SH3 serves the page with its policy', async () => {
    const response = await ask('/');
    expect(await response.text()).toBe('<title>Provenote</title>');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });

  it('SH2 serves nothing beside the page', async () => {
    expect((await ask('/..%2fsecret.txt')).status).toBe(404);
  });

  it('SH6 denies permissions', () => {
    const callback = vi.fn();
    shell.session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, 'geolocation', callback, {
      requestingUrl: PAGE.url,
    });
    expect(callback).toHaveBeenCalledWith(false);
  });

  it('SH7 keeps the window where it is', () => {
    const preventDefault = vi.fn();
    window.webContents.emit('will-navigate', { url: 'https://example.org/', preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('SH10 lets no request out', () => {
    const callback = vi.fn();
    shell.session.webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url: 'https://example.org/' }, callback);
    expect(callback).toHaveBeenCalledWith({ cancel: true });
  });

  it('SH8 refuses a message of a foreign frame, and the log says so', async () => {
    expect(() => send({ url: 'https://evil.example/', parent: null }, 'provenote:open-files')).toThrow(
      'was refused',
    );
    const log = await readFile(join(folder, 'data', 'appData', 'Provenote', 'logs', 'provenote.log'), 'utf8');
    expect(log).toContain('provenote:open-files was refused: it came from https://evil.example/');
  });

  it('SH13 saves through the dialog onto the disk', async () => {
    shell.electron.dialog.showSaveDialog.mockResolvedValue({
      canceled: false,
      filePath: join(folder, 'saved.md'),
    });
    const bytes = new TextEncoder().encode('# Kept\n');
    const saved = send(PAGE, 'provenote:save-file', {
      suggestedName: 'Kept.md',
      mediaType: 'text/markdown',
      bytes,
    });
    expect(await saved).toEqual({ outcome: 'saved', name: 'saved.md' });
    expect(await readFile(join(folder, 'saved.md'), 'utf8')).toBe('# Kept\n');
  });

  it('EX102 renders a page apart from the library and saves it as a PDF', async () => {
    const filePath = join(folder, 'saved.pdf');
    shell.electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath });
    const html = '<!doctype html><p>Kept</p>';
    const saved = send(PAGE, 'provenote:print-page', { suggestedName: 'Kept.pdf', html });
    expect(await saved).toEqual({ outcome: 'saved', name: 'saved.pdf' });
    expect(await readFile(filePath, 'utf8')).toBe('%PDF');
    expect(shell.electron.session.fromPartition).toHaveBeenCalledWith('print');
    expect(openedWindow().options.webPreferences).toMatchObject({
      session: shell.printSession,
      javascript: false,
      sandbox: true,
    });
    expect(openedWindow().destroy).toHaveBeenCalledOnce();
  });

  it('SH23 sends the page what is chosen in the menu', () => {
    const [template] = shell.electron.Menu.buildFromTemplate.mock.calls[0] ?? [];
    const newNote = template?.flatMap(({ submenu }) => submenu).find(({ label }) => label === 'New note');
    newNote?.click?.();
    expect(window.webContents.send).toHaveBeenCalledWith('provenote:command', 'new-note');
  });

  it('SH23 shows the keys the page tells it of', () => {
    send(PAGE, 'provenote:set-menu-keys', [{ command: 'import', keys: 'Mod+Alt+O' }]);
    const shown = JSON.stringify(shell.electron.Menu.setApplicationMenu.mock.lastCall);
    expect(shown).toContain(
      '{"label":"Import…","accelerator":"CmdOrCtrl+Alt+O","registerAccelerator":false}',
    );
  });

  it('SH60 SH70 a build for trying asks nobody for updates, and says where releases are', async () => {
    const byHand = { kind: 'by-hand', reason: expect.stringContaining('unsigned build') };
    expect(await send(PAGE, 'provenote:update-state')).toMatchObject(byHand);
    expect(await send(PAGE, 'provenote:allow-updates', true)).toMatchObject(byHand);
    expect(await send(PAGE, 'provenote:check-for-update')).toMatchObject({ outcome: 'failed' });
  });

  it('SH21 shows the window when a second start is tried', () => {
    shell.electron.app.emit('second-instance', {}, ['provenote'], folder);
    expect(window.focus).toHaveBeenCalledOnce();
  });

  it('SH29 SH30 hands the page the files of this start, of a second one, and those that macOS opens', async () => {
    await writeFile(join(folder, 'ferry.txt'), 'abc');
    shell.electron.app.emit('second-instance', {}, ['provenote', 'ferry.txt'], folder);
    const preventDefault = vi.fn();
    shell.electron.app.emit('open-file', { preventDefault }, join(folder, 'gone.txt'));
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(window.webContents.send).toHaveBeenCalledWith('provenote:files');
    expect(await send(PAGE, 'provenote:take-files')).toMatchObject([
      { ok: true, name: 'secret.txt' },
      { ok: true, name: 'ferry.txt' },
      { ok: false, name: 'gone.txt' },
    ]);
    expect(await send(PAGE, 'provenote:take-files')).toEqual([]);
  });

  it('SH91 hands the page the links of a second start, and those that macOS opens, and shows the window', async () => {
    window.focus.mockClear();
    const argv = ['provenote', '--', 'provenote://source/s1', join(folder, 'secret.txt')];
    shell.electron.app.emit('second-instance', {}, argv, folder);
    const preventDefault = vi.fn();
    shell.electron.app.emit('open-url', { preventDefault }, 'provenote://annotation/a1');
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(window.focus).toHaveBeenCalledTimes(2);
    expect(window.webContents.send).toHaveBeenCalledWith('provenote:links');
    expect(await send(PAGE, 'provenote:take-links')).toEqual([
      { ok: true, link: { kind: 'source', id: 's1' } },
      { ok: true, link: { kind: 'annotation', id: 'a1' } },
    ]);
    expect(await send(PAGE, 'provenote:take-links')).toEqual([]);
    expect(await send(PAGE, 'provenote:take-files')).toEqual([]);
  });

  it('SH93 never makes itself the system’s program for links', () => {
    expect(shell.electron.app.setAsDefaultProtocolClient).not.toHaveBeenCalled();
  });

  it('SH19 closes when the page has stored what was typed, not before', async () => {
    window.close();
    expect(window.isClosed).toBe(false);
    expect(window.webContents.send).toHaveBeenCalledWith('provenote:flush', 1);
    send(PAGE, 'provenote:flushed', { id: 1, problem: null });
    await expect.poll(() => window.isClosed).toBe(true);
  });

  it('SH17 remembers where the window was', async () => {
    const path = join(folder, 'data', 'appData', 'Provenote', 'window-state.json');
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      bounds: { x: 10, y: 20, width: 1000, height: 700 },
    });
  });
});

describe('the compiled preload, run against a stand-in for Electron', () => {
  const listeners = new Map<string, (event: unknown, ...passed: unknown[]) => unknown>();
  const ipcRenderer = {
    on: (channel: string, listener: (event: unknown, ...passed: unknown[]) => unknown) =>
      void listeners.set(channel, listener),
    send: vi.fn(),
    invoke: vi.fn().mockResolvedValue({ outcome: 'opened' }),
  };
  const exposeInMainWorld = vi.fn<(name: string, api: DesktopApi) => void>();
  let api: DesktopApi;

  beforeAll(() => {
    runWithElectron(join(folder, 'electron', 'preload.cjs'), {
      contextBridge: { exposeInMainWorld },
      ipcRenderer,
    });
    const exposed = exposeInMainWorld.mock.calls[0]?.[1];
    if (!exposed) throw new Error('The preload exposed nothing');
    api = exposed;
  });

  it('SH40 a build that no release made says that it is unsigned', () => {
    expect(api.versions.isUnsigned).toBe(true);
  });

  it('SH27 exposes exactly DesktopApi as window.provenote', () => {
    const members: Record<keyof DesktopApi, true> = {
      kind: true,
      versions: true,
      openFiles: true,
      saveFile: true,
      beginFile: true,
      printPage: true,
      openExternal: true,
      log: true,
      onFlush: true,
      onCommand: true,
      onFiles: true,
      onLinks: true,
      setMenuKeys: true,
      setTheme: true,
      updates: true,
    };
    expect(exposeInMainWorld.mock.calls.map(([name]) => name)).toEqual(['provenote']);
    expect(Object.keys(api).sort()).toEqual(Object.keys(members).sort());
    expect(api.kind).toBe('desktop');
  });

  it('asks the shell over its channels', async () => {
    expect(await api.openExternal('https://example.org/')).toEqual({ outcome: 'opened' });
    expect(ipcRenderer.invoke).toHaveBeenCalledWith('provenote:open-external', 'https://example.org/');
  });

  it('SH95 SH178 hands a file over piece by piece, each once the one before it is there', async () => {
    ipcRenderer.invoke.mockResolvedValueOnce({ outcome: 'begun', id: 3 });
    const begun = await api.beginFile({ suggestedName: 'library.zip', mediaType: 'application/zip' });
    if (begun.outcome !== 'begun') throw new Error(begun.outcome);
    const { file } = begun;
    const bytes = new Uint8Array([7]);
    for (const act of [() => file.write(bytes), file.restart, file.end, file.abandon]) await act();
    expect(ipcRenderer.invoke.mock.calls.slice(-5)).toEqual([
      ['provenote:begin-file', { suggestedName: 'library.zip', mediaType: 'application/zip' }],
      ['provenote:add-to-file', { id: 3, bytes }],
      ['provenote:restart-file', { id: 3 }],
      ['provenote:end-file', { id: 3 }],
      ['provenote:abandon-file', { id: 3 }],
    ]);
  });

  it('SH177 asks for the bytes of an archive by parts of 8 MB', async () => {
    const ranges = { key: 'k', size: 10_000_000 };
    ipcRenderer.invoke.mockResolvedValueOnce([{ ok: true, name: 'library.zip', ranges }]);
    const [opened] = await api.openFiles('sources');
    if (!opened?.ok || !('readPart' in opened)) throw new Error('It was not opened by ranges');
    expect([opened.name, opened.size]).toEqual(['library.zip', 10_000_000]);
    ipcRenderer.invoke
      .mockResolvedValueOnce({ ok: true, bytes: new Uint8Array(8_000_000).fill(1) })
      .mockResolvedValueOnce({ ok: true, bytes: new Uint8Array(1_000_000).fill(2) });
    const part = await opened.readPart(500_000, 9_500_000);
    expect(part.ok && [part.bytes.length, part.bytes[7_999_999], part.bytes[8_000_000]]).toEqual([
      9_000_000, 1, 2,
    ]);
    expect(ipcRenderer.invoke.mock.calls.slice(-2)).toEqual([
      ['provenote:read-part', { key: 'k', start: 500_000, end: 8_500_000 }],
      ['provenote:read-part', { key: 'k', start: 8_500_000, end: 9_500_000 }],
    ]);
    const problem = '“library.zip” could not be read: it changed since it was chosen.';
    ipcRenderer.invoke.mockResolvedValueOnce({ ok: false, problem });
    expect(await opened.readPart(0, 2)).toEqual({ ok: false, problem });
  });

  it('SH30 takes files when somebody listens, and again when told of more', async () => {
    const files = [{ ok: true, name: 'ferry.txt', bytes: new Uint8Array([1]) }];
    const listener = vi.fn();
    ipcRenderer.invoke.mockResolvedValueOnce(files).mockResolvedValueOnce(files);
    const remove = api.onFiles(listener);
    await listeners.get('provenote:files')?.({});
    expect(ipcRenderer.invoke).toHaveBeenLastCalledWith('provenote:take-files');
    expect(listener.mock.calls).toEqual([[files], [files]]);
    remove();
    ipcRenderer.invoke.mockClear();
    await listeners.get('provenote:files')?.({});
    expect(ipcRenderer.invoke).not.toHaveBeenCalled();
  });

  it('SH91 takes links when somebody listens, and again when told of more', async () => {
    const links = [{ ok: true, link: { kind: 'note', id: 'n1' } }];
    const listener = vi.fn();
    ipcRenderer.invoke.mockResolvedValueOnce(links).mockResolvedValueOnce(links);
    const remove = api.onLinks(listener);
    await listeners.get('provenote:links')?.({});
    expect(ipcRenderer.invoke).toHaveBeenLastCalledWith('provenote:take-links');
    expect(listener.mock.calls).toEqual([[links], [links]]);
    remove();
  });

  it('SH60 passes on what the page asks of updates, and their progress until the listener is removed', async () => {
    expect(await api.updates?.allow(true)).toEqual({ outcome: 'opened' });
    expect(ipcRenderer.invoke).toHaveBeenLastCalledWith('provenote:allow-updates', true);
    const listener = vi.fn();
    const remove = api.updates?.onProgress(listener);
    listeners.get('provenote:update-progress')?.({}, { received: 1, total: 2 });
    remove?.();
    listeners.get('provenote:update-progress')?.({}, { received: 2, total: 2 });
    expect(listener.mock.calls).toEqual([[{ received: 1, total: 2 }]]);
  });

  it('SH28 answers a flush when every listener has settled, until it is removed', async () => {
    const remove = api.onFlush(async () => {
      throw new Error('The disk is full.');
    });
    await listeners.get('provenote:flush')?.({}, 7);
    expect(ipcRenderer.send).toHaveBeenLastCalledWith('provenote:flushed', {
      id: 7,
      problem: 'The disk is full.',
    });
    remove();
    await listeners.get('provenote:flush')?.({}, 8);
    expect(ipcRenderer.send).toHaveBeenLastCalledWith('provenote:flushed', { id: 8, problem: null });
  });

  it('SH23 passes the menu’s commands on, until the listener is removed', () => {
    const listener = vi.fn();
    const remove = api.onCommand(listener);
    listeners.get('provenote:command')?.({}, 'new-note');
    remove();
    listeners.get('provenote:command')?.({}, 'export');
    expect(listener.mock.calls).toEqual([['new-note']]);
  });
});
