import type { BrowserWindow, MessageBoxOptions, MessageBoxReturnValue } from 'electron';
import type { LogEntry } from '../shared/desktop-api';

interface Watched {
  readonly webContents: Pick<BrowserWindow['webContents'], 'on' | 'reload'>;
  destroy(): void;
}

const CRASHED: MessageBoxOptions = {
  type: 'error',
  message: 'The window stopped working.',
  detail: 'Everything stored is still there. Reloading opens the library again.',
  buttons: ['Reload', 'Close'],
  defaultId: 0,
  cancelId: 1,
};

/**
 * Logs a page that fails to load, has no preload or dies; after a death it offers to reload, since a dead
 * page can neither draw nor answer a flush.
 */
export function watchPage(
  window: Watched,
  ask: (options: MessageBoxOptions) => Promise<MessageBoxReturnValue>,
  log: (entry: LogEntry) => void,
): void {
  const { webContents } = window;
  webContents.on('did-fail-load', (_event, code, description, url) =>
    log({ level: 'error', message: `The page ${url} did not load`, cause: `${description} ${code}` }),
  );
  webContents.on('preload-error', (_event, path, error) =>
    log({ level: 'error', message: `The preload ${path} failed`, cause: String(error.stack) }),
  );
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log({ level: 'error', message: 'The page died', cause: `${reason} ${exitCode}` });
    if (reason === 'clean-exit') return;
    ask(CRASHED).then(
      ({ response }) => (response === 0 ? webContents.reload() : window.destroy()),
      (error: unknown) =>
        log({ level: 'error', message: 'Nobody could be asked to reload', cause: String(error) }),
    );
  });
}
