import { describe, expect, it, vi } from 'vitest';
import { createFlushList } from './flush-list';

function page() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const window = Object.assign(new EventTarget(), { document, console: { error: vi.fn() } });
  return { document, window, flushes: createFlushList(window as unknown as Window & typeof globalThis) };
}

function leave(window: EventTarget): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('HO5 what was typed is stored', () => {
  it('when the page is hidden, and not when it is shown again', () => {
    const { document, flushes } = page();
    const listener = vi.fn().mockResolvedValue(undefined);
    flushes.add(listener);
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    document.visibilityState = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(listener).toHaveBeenCalledOnce();
  });

  it('when the page is left, unless the listener was removed', () => {
    const { window, flushes } = page();
    const kept = vi.fn().mockResolvedValue(undefined);
    const removed = vi.fn().mockResolvedValue(undefined);
    flushes.add(kept);
    flushes.add(removed)();
    window.dispatchEvent(new Event('pagehide'));
    expect(kept).toHaveBeenCalledOnce();
    expect(removed).not.toHaveBeenCalled();
  });

  it('and holds up leaving only while that is under way', async () => {
    const { document, window, flushes } = page();
    expect(leave(window)).toBe(false);
    let stored: () => void = () => undefined;
    flushes.add(
      () =>
        new Promise((resolve) => {
          stored = resolve;
        }),
    );
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(leave(window)).toBe(true);
    stored();
    await expect.poll(() => leave(window)).toBe(false);
  });

  it('or says on the console that it could not be', async () => {
    const { window, flushes } = page();
    flushes.add(() => Promise.reject(new Error('full')));
    window.dispatchEvent(new Event('pagehide'));
    await expect.poll(() => window.console.error).toHaveBeenCalledOnce();
    expect(leave(window)).toBe(false);
  });
});
