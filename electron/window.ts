import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { canCheckSpellingOffline } from './offline';
import { MINIMUM_SIZE } from './window-state';

/** `--paper` of `renderer/ui/tokens.css`, which the window shows before the page has drawn. */
const PAPER = { light: '#fcfaf6', dark: '#191713' } as const;

export interface WindowQuestion {
  readonly bounds: Rectangle;
  readonly isDark: boolean;
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly platform: NodeJS.Platform;
}

/** Options of the one window: isolated, sandboxed, without Node, and hidden until its first frame is drawn. */
export function windowOptions({
  bounds,
  isDark,
  preload,
  platform,
}: WindowQuestion): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'Provenote',
    show: false,
    backgroundColor: isDark ? PAPER.dark : PAPER.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: canCheckSpellingOffline(platform),
    },
  };
}
