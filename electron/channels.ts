import type { DesktopApi } from '../shared/desktop-api';

/** What the page asks and waits for. */
export type Requests = Pick<DesktopApi, 'openFiles' | 'saveFile' | 'printPage' | 'openExternal'>;

/** What the page tells without waiting. */
export interface Notices extends Pick<DesktopApi, 'log' | 'setMenuKeys' | 'setTheme'> {
  flushed(answer: FlushAnswer): void;
}

/** The page's answer to flush number `id`; `problem` is null when everything typed is stored. */
export interface FlushAnswer {
  readonly id: number;
  readonly problem: string | null;
}

/** Channels from page to shell, one to a member, so that none can be misspelt on one side alone. */
export const REQUEST_CHANNELS: Readonly<Record<keyof Requests, string>> = {
  openFiles: 'provenote:open-files',
  saveFile: 'provenote:save-file',
  printPage: 'provenote:print-page',
  openExternal: 'provenote:open-external',
};

/** Channels from page to shell that nobody answers. */
export const NOTICE_CHANNELS: Readonly<Record<keyof Notices, string>> = {
  log: 'provenote:log',
  setMenuKeys: 'provenote:set-menu-keys',
  setTheme: 'provenote:set-theme',
  flushed: 'provenote:flushed',
};

/** Channels from shell to page: a flush number, and a `MenuCommand`. */
export const FLUSH_CHANNEL = 'provenote:flush';
export const COMMAND_CHANNEL = 'provenote:command';
