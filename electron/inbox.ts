/** What the system handed to the program and the page has not taken yet. */
export interface Waiting<Thing> {
  /** Keeps them for the page and tells it; nothing to keep is nothing to tell. */
  add(things: readonly Thing[]): void;
  /** All that is kept, oldest first; it is given once. */
  take(): readonly Thing[];
}

/**
 * The shell's half: keeps what comes before there is a page, and while one reloads. `tell` lets a page that
 * listens know.
 */
export function keepUntilTaken<Thing>(tell: () => void): Waiting<Thing> {
  let kept: readonly Thing[] = [];
  return {
    add(things) {
      if (things.length === 0) return;
      kept = [...kept, ...things];
      tell();
    },
    take() {
      const taken = kept;
      kept = [];
      return taken;
    },
  };
}

/** The page's half: who listens, and how they come to what is there. */
export interface Inbox<Thing> {
  /** Hands over what is there now and what comes later. Returns the listener's removal. */
  listen(listener: (things: readonly Thing[]) => void): () => void;
  /** To be called when there is something to take. */
  look(): Promise<void>;
}

/**
 * Takes only when somebody listens, since what is taken is given once; what arrives when the listener has gone
 * meanwhile waits for the next one.
 */
export function createInbox<Thing>(take: () => Promise<readonly Thing[]>): Inbox<Thing> {
  const listeners = new Set<(things: readonly Thing[]) => void>();
  let kept: readonly Thing[] = [];
  async function look(): Promise<void> {
    if (listeners.size === 0) return;
    const taken = await take();
    kept = [...kept, ...taken];
    if (listeners.size === 0 || kept.length === 0) return;
    const given = kept;
    kept = [];
    for (const listener of listeners) listener(given);
  }
  return {
    look,
    listen(listener) {
      listeners.add(listener);
      void look();
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
