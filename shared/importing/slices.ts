/** Lets a long import be watched and ended; the page hands these in. */
export interface ImportWatch {
  /** Called now and then with how many pages, chapters or other parts are read of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between two parts; true ends the import, and nothing of the file is kept. */
  readonly isCancelled?: () => boolean;
}

/** Between two parts of a file: false when the import was cancelled and must end. */
export type NextSlice = (done: number, total: number) => Promise<boolean>;

/** A frame's worth of work, in milliseconds, after which the page gets to draw. */
export const SLICE_MS = 24;

/** Makes the function that readers await between two parts of a long file, so that no window freezes. */
export function slicesFor({ onProgress, isCancelled }: ImportWatch): NextSlice {
  let began = performance.now();
  return async (done, total) => {
    if (isCancelled?.() === true) return false;
    if (performance.now() - began < SLICE_MS) return true;
    onProgress?.(done, total);
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
    return isCancelled?.() !== true;
  };
}
