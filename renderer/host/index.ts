import type { DesktopApi } from '../../shared/desktop-api';
import { createBrowserHost } from './browser-host';

export { copyLinkWithWords } from './copy-link';
export { type FolderFile, filesInFolder, isFolder } from './dropped-entries';

/**
 * What the page runs in: Electron's shell where the preload exposed it, else the browser. Created once,
 * when first imported.
 */
export const host: DesktopApi = window.provenote ?? createBrowserHost(window);
