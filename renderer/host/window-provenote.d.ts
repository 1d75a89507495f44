import type { DesktopApi } from '../../shared/desktop-api';

declare global {
  interface Window {
    /** Exposed by Electron's preload; absent in a browser. */
    readonly provenote?: DesktopApi;
  }
}
