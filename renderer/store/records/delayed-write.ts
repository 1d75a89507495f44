/** A write that waits for a pause, so that a hundred changes become one. */
export interface DelayedWrite {
  /** Something changed: write after the pause. */
  readonly ask: () => void;
  /** Writes now what was asked for; resolves when nothing is left to write. */
  readonly flush: () => Promise<void>;
  /** Whether something was asked for that is not written yet. */
  readonly isPending: () => boolean;
}

/** `write` must not reject: it reports its own failures. It never runs twice at once. */
export function delayedWrite(pauseMs: number, write: () => Promise<void>): DelayedWrite {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let unwritten = 0;
  const run = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const asked = unwritten;
    running = running.then(write).then(() => {
      unwritten -= asked;
    });
    return running;
  };
  return {
    ask: () => {
      unwritten += 1;
      clearTimeout(timer);
      timer = setTimeout(run, pauseMs);
    },
    flush: () => (timer === undefined ? running : run()),
    isPending: () => unwritten > 0,
  };
}
