/** A write that waits for a pause, so that a hundred changes become one. */
export interface DelayedWrite {
  /** Something changed: write after the pause. */
  readonly ask: () => void;
  /** Writes now what was asked for; resolves when nothing is left to write. */
  readonly flush: () => Promise<void>;
}

/** `write` must not reject: it reports its own failures. It never runs twice at once. */
export function delayedWrite(pauseMs: number, write: () => Promise<void>): DelayedWrite {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  const run = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(write);
    return running;
  };
  return {
    ask: () => {
      clearTimeout(timer);
      timer = setTimeout(run, pauseMs);
    },
    flush: () => (timer === undefined ? running : run()),
  };
}
