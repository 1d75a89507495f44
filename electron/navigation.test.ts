import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardNavigation } from './navigation';
import { PAGE_URL } from './page-url';

function guarded() {
  const setWindowOpenHandler = vi.fn();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler });
  const report = vi.fn();
  guardNavigation(contents as unknown as WebContents, PAGE_URL, report);
  return { contents, report, openHandler: setWindowOpenHandler.mock.calls[0]?.[0] };
}

describe('SH7 the window stays on its page', () => {
  it.each([
    ['will-navigate', 'https://example.org/'],
    ['will-navigate', 'file:///home/me/dropped.html'],
    ['will-frame-navigate', 'https://example.org/frame'],
    ['will-redirect', 'https://example.org/'],
  ])('%s to %s is refused', (name, url) => {
    const { contents, report } = guarded();
    const preventDefault = vi.fn();
    contents.emit(name, { url, preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(report).toHaveBeenCalledWith(`Going to ${url} was refused`);
  });

  it('reloading is not refused', () => {
    const preventDefault = vi.fn();
    guarded().contents.emit('will-navigate', { url: PAGE_URL, preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
  });

  it('a new window is refused', () => {
    expect(guarded().openHandler({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  });

  it('a <webview> is refused', () => {
    const preventDefault = vi.fn();
    guarded().contents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
