import { version } from '../../package.json';
import type { DesktopApi } from '../../shared/desktop-api';
import { judgeExternalLink } from '../../shared/external-links';
import { beginFile } from './begin-file';
import { browserName } from './browser-name';
import { chooseFiles } from './choose-files';
import { downloadFile } from './download-file';
import { createFlushList } from './flush-list';
import { printPage } from './print-page';
import { createLog } from './ring-log';

/**
 * `DesktopApi` by web platform means. A browser has no application menu and no native frame of ours:
 * `onCommand`, `onFiles` and `onLinks` never call back, `setMenuKeys` has nowhere to show them, and `setTheme` does nothing, because the page's own `color-scheme` already
 * colours all it draws.
 */
export function createBrowserHost(window: Window & typeof globalThis): DesktopApi {
  const flushes = createFlushList(window);
  const log = createLog(window.console);
  return {
    kind: 'browser',
    versions: { app: version, host: browserName(window.navigator.userAgent) },
    openFiles: (purpose) => chooseFiles(window.document, purpose),
    saveFile: (request) => downloadFile(window, request),
    beginFile: (request) => beginFile(window, request),
    printPage: (request) => printPage(window, request),
    openExternal: async (url) => {
      const link = judgeExternalLink(url);
      if (!link.ok) return { outcome: 'refused', problem: link.problem };
      window.open(link.url, '_blank', 'noopener,noreferrer');
      return { outcome: 'opened' };
    },
    log: log.write,
    onFlush: flushes.add,
    onCommand: () => () => undefined,
    onFiles: () => () => undefined,
    onLinks: () => () => undefined,
    setMenuKeys: () => undefined,
    setTheme: () => undefined,
  };
}
