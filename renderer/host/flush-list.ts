export interface FlushList {
  /** Registers a listener and returns its removal. */
  add(listener: () => Promise<void>): () => void;
}

/**
 * Runs every listener when the page is hidden or left: `visibilitychange` is the last event a browser
 * promises, `pagehide` covers a tab closed while in view. A browser cannot wait for a promise, so while
 * one is under way `beforeunload` asks the user to stay; it is never asked for anything else.
 */
export function createFlushList(window: Window & typeof globalThis): FlushList {
  const listeners = new Set<() => Promise<void>>();
  let pending = 0;

  async function settle(listener: () => Promise<void>): Promise<void> {
    pending += 1;
    try {
      await listener();
    } catch (error) {
      window.console.error('Something typed could not be stored.', error);
    } finally {
      pending -= 1;
    }
  }

  function flush(): void {
    for (const listener of listeners) void settle(listener);
  }

  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') flush();
  });
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', (event) => {
    if (pending > 0) event.preventDefault();
  });

  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
