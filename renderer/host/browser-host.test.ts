import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserHost } from './browser-host';
import { browserName } from './browser-name';
import { createLog } from './ring-log';

function standInWindow() {
  const link = { href: '', download: '', hidden: false, click: vi.fn(), remove: vi.fn() };
  const document = Object.assign(new EventTarget(), { createElement: () => link, body: { append: vi.fn() } });
  const window = Object.assign(new EventTarget(), {
    document,
    console: { info: vi.fn(), warn: vi.fn(), error: vi.fn() },
    navigator: {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
    },
    open: vi.fn(),
    Blob,
    URL: { createObjectURL: vi.fn(() => 'blob:page/1'), revokeObjectURL: vi.fn() },
    setTimeout,
  });
  return { window, link, host: createBrowserHost(window as unknown as Window & typeof globalThis) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('HO3 saving is a download under the suggested name, freed after ten minutes', async () => {
  const { window, link, host } = standInWindow();
  const bytes = new TextEncoder().encode('# Notes');
  expect(await host.saveFile({ suggestedName: 'Notes.md', mediaType: 'text/markdown', bytes })).toEqual({
    outcome: 'saved',
    name: 'Notes.md',
  });
  expect(link).toMatchObject({ href: 'blob:page/1', download: 'Notes.md' });
  expect(link.click).toHaveBeenCalledOnce();
  expect(window.URL.revokeObjectURL).not.toHaveBeenCalled();
  vi.advanceTimersByTime(600_000);
  expect(window.URL.revokeObjectURL).toHaveBeenCalledWith('blob:page/1');
});

describe('HO4 links', () => {
  it('open in a tab that knows nothing of this one', async () => {
    const { window, host } = standInWindow();
    expect(await host.openExternal('https://example.org/a')).toEqual({ outcome: 'opened' });
    expect(window.open).toHaveBeenCalledWith('https://example.org/a', '_blank', 'noopener,noreferrer');
  });

  it.each(['javascript:alert(1)', 'file:///a', 'blob:https://example.org/1', 'nonsense'])(
    '%s is refused',
    async (url) => {
      const { window, host } = standInWindow();
      expect(await host.openExternal(url)).toMatchObject({ outcome: 'refused' });
      expect(window.open).not.toHaveBeenCalled();
    },
  );
});

describe('HO6 the log', () => {
  it('goes to the console by its level', () => {
    const { window, host } = standInWindow();
    host.log({ level: 'warning', message: 'not saved', cause: 'full' });
    expect(window.console.warn).toHaveBeenCalledWith('not saved (full)');
    expect(window.console.error).not.toHaveBeenCalled();
  });

  it('keeps the last 500 entries', () => {
    const log = createLog({ info: vi.fn(), warn: vi.fn(), error: vi.fn() });
    Array.from({ length: 501 }, (_, index) => log.write({ level: 'info', message: `entry ${index}` }));
    expect(log.entries()).toHaveLength(500);
    expect(log.entries()[0]?.message).toBe('entry 1');
  });
});

describe('HO7 the browser’s name', () => {
  it('is told with the program’s version', () => {
    expect(standInWindow().host.versions).toEqual({
      app: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      host: 'Chrome 156',
    });
  });

  it.each([
    ['… Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'Edge 156'],
    ['… Gecko/20100101 Firefox/160.0', 'Firefox 160'],
    ['… Version/19.1 Safari/605.1.15', 'Safari 19'],
    ['something new', 'Browser'],
  ])('%s is %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});

it('HO31 no link into the library is ever handed over', () => {
  const listener = vi.fn();
  expect(standInWindow().host.onLinks(listener)()).toBeUndefined();
  expect(listener).not.toHaveBeenCalled();
});

it('HO8 there is no menu and no frame to colour', () => {
  const { host } = standInWindow();
  const listener = vi.fn();
  expect(host.onCommand(listener)()).toBeUndefined();
  expect(host.setMenuKeys([])).toBeUndefined();
  expect(host.setTheme('dark')).toBeUndefined();
  expect(listener).not.toHaveBeenCalled();
});

it('HO20 there are no updates', () => {
  expect(standInWindow().host.updates).toBeUndefined();
});
