import type { App } from 'electron';

/**
 * Claims the library for this process: two processes on one IndexedDB would lock each other out. False
 * means that another has it and this one must quit; the other is told with what words the second was started,
 * and in which folder.
 */
export function claimLibrary(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  started: (words: readonly string[], folder: string) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, words, folder) => started(words, folder));
  return true;
}
