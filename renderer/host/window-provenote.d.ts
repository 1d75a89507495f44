import type { DesktopApi } from '../../shared/desktop-api';

declare global {
  interface Window {
    /** Exposed by Electron's preload; absent in a browser. */
    readonly provenote?: DesktopApi;
    /** File System Access, of Chromium alone; rejects with an AbortError when the user cancels. */
    readonly showSaveFilePicker?: (options: {
      readonly suggestedName: string;
    }) => Promise<FileSystemFileHandle>;
  }
}
