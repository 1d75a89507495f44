/** To be awaited between two steps of long work. */
export type Pause = () => Promise<void>;

/**
 * Makes a pause that gives the page its turn, to draw and to hear its user, once `sliceMs` milliseconds of work were
 * done since the last one, and costs next to nothing before.
 */
export function pauses(sliceMs: number): Pause {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < sliceMs) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
