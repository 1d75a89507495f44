import type { IpcMain } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDoor } from './door';
import { PAGE_URL } from './page-url';

type Listener = (event: unknown, ...passed: unknown[]) => unknown;

const listeners = new Map<string, Listener>();
const ipcMain = {
  handle: (channel: string, listener: Listener) => void listeners.set(channel, listener),
  on: (channel: string, listener: Listener) => void listeners.set(channel, listener),
} as unknown as Pick<IpcMain, 'handle' | 'on'>;

const mainFrame = { url: PAGE_URL, parent: null };
const requests = {
  openFiles: vi.fn(),
  saveFile: vi.fn(),
  beginFile: vi.fn(),
  addToFile: vi.fn(),
  readPart: vi.fn(),
  restartFile: vi.fn(),
  endFile: vi.fn(),
  abandonFile: vi.fn(),
  printPage: vi.fn(),
  takeFiles: vi.fn(),
  takeLinks: vi.fn(),
  openExternal: vi.fn(),
  updateState: vi.fn(),
  allowUpdates: vi.fn(),
  checkForUpdate: vi.fn(),
  downloadUpdate: vi.fn(),
  installUpdate: vi.fn(),
};
const notices = {
  log: vi.fn(),
  setMenuKeys: vi.fn(),
  setTheme: vi.fn(),
  flushed: vi.fn(),
  cancelUpdate: vi.fn(),
};
const refuse = vi.fn();

function send(senderFrame: unknown, channel: string, ...passed: unknown[]): unknown {
  return listeners.get(channel)?.({ senderFrame }, ...passed);
}

beforeEach(() => {
  vi.resetAllMocks();
  openDoor(ipcMain, PAGE_URL, requests, notices, refuse);
});

describe('SH8 a message is heard only from the page’s main frame', () => {
  it('answers the page', async () => {
    requests.openExternal.mockResolvedValue({ outcome: 'opened' });
    expect(await send(mainFrame, 'provenote:open-external', 'https://example.org/')).toEqual({
      outcome: 'opened',
    });
    expect(requests.openExternal).toHaveBeenCalledWith('https://example.org/');
  });

  it.each([
    ['another site', { url: 'https://evil.example/', parent: null }],
    ['another host of the scheme', { url: 'provenote-app://other/', parent: null }],
    ['a frame inside the page', { url: PAGE_URL, parent: mainFrame }],
    ['a frame that is gone', null],
  ])('refuses %s', (_who, frame) => {
    expect(() => send(frame, 'provenote:open-external', 'https://example.org/')).toThrow('was refused');
    expect(requests.openExternal).not.toHaveBeenCalled();
    expect(refuse).toHaveBeenCalledOnce();
  });

  it('refuses a notice without throwing, because nobody waits for it', () => {
    send(null, 'provenote:log', { level: 'info', message: 'hello' });
    expect(notices.log).not.toHaveBeenCalled();
    expect(refuse).toHaveBeenCalledWith('provenote:log was refused: it came from a frame that is gone');
  });
});

describe('SH9 arguments that do not fit are refused', () => {
  it.each([
    ['no address', 'provenote:open-external'],
    ['an address that is a number', 'provenote:open-external', 5],
    ['an argument too many', 'provenote:open-files', 'sources', 'extra'],
    ['a purpose that nobody has', 'provenote:open-files', 'passwords'],
    ['text instead of bytes', 'provenote:save-file', { suggestedName: 'a', mediaType: 'b', bytes: 'c' }],
    ['bytes instead of a page', 'provenote:print-page', { suggestedName: 'a', html: new Uint8Array() }],
    ['a page and a path', 'provenote:print-page', { suggestedName: 'a', html: '', path: '/' }],
    ['no name', 'provenote:save-file', { suggestedName: '', mediaType: 'b', bytes: new Uint8Array() }],
    [
      'a path that nobody asked for',
      'provenote:save-file',
      { suggestedName: 'a', mediaType: 'b', bytes: new Uint8Array(), path: '/' },
    ],
  ])('%s', (_what, channel, ...passed) => {
    expect(() => send(mainFrame, channel, ...passed)).toThrow('was refused');
    expect(requests.saveFile).not.toHaveBeenCalled();
    expect(requests.printPage).not.toHaveBeenCalled();
    expect(requests.openExternal).not.toHaveBeenCalled();
    expect(requests.openFiles).not.toHaveBeenCalled();
  });

  it('says in the log which argument it was', () => {
    send(mainFrame, 'provenote:set-theme', 'sepia');
    expect(refuse.mock.calls[0]?.[0]).toContain('provenote:set-theme was refused: 0: ');
    expect(notices.setTheme).not.toHaveBeenCalled();
  });

  it('shows no key for a command that the menu does not have', () => {
    send(mainFrame, 'provenote:set-menu-keys', [{ command: 'quit', keys: 'Mod+Q' }]);
    expect(notices.setMenuKeys).not.toHaveBeenCalled();
  });

  it('passes on what fits', () => {
    send(mainFrame, 'provenote:log', { level: 'error', message: 'a', cause: 'b' });
    send(mainFrame, 'provenote:set-theme', 'dark');
    send(mainFrame, 'provenote:set-menu-keys', [{ command: 'undo', keys: null }]);
    send(mainFrame, 'provenote:flushed', { id: 3, problem: null });
    expect(notices.log).toHaveBeenCalledWith({ level: 'error', message: 'a', cause: 'b' });
    expect(notices.setTheme).toHaveBeenCalledWith('dark');
    expect(notices.setMenuKeys).toHaveBeenCalledWith([{ command: 'undo', keys: null }]);
    expect(notices.flushed).toHaveBeenCalledWith({ id: 3, problem: null });
  });
});
