import type { App } from 'electron';

/**
 * Claims the library for this process: two processes on one IndexedDB would lock each other out. False
 * means that another has it and this one must quit; the other is told and runs its own `focus`.
 */
export function claimLibrary(app: Pick<App, 'requestSingleInstanceLock' | 'on'>, focus: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', focus);
  return true;
}
