import type { DesktopApi, OpenedFile, SaveOutcome } from '../shared/desktop-api';
import type { WholeFile } from './save-file';
import type { PartSaver } from './save-in-parts';

/** What the page asks and waits for. */
export interface Requests extends Pick<DesktopApi, 'openFiles' | 'printPage' | 'openExternal'> {
  saveFile(request: WholeFile): Promise<SaveOutcome>;
  beginFile: PartSaver['begin'];
  addToFile: PartSaver['add'];
  endFile: PartSaver['end'];
  /** The files that the system handed to the program since it was last asked. */
  takeFiles(): Promise<readonly OpenedFile[]>;
}

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
  beginFile: 'provenote:begin-file',
  addToFile: 'provenote:add-to-file',
  endFile: 'provenote:end-file',
  printPage: 'provenote:print-page',
  openExternal: 'provenote:open-external',
  takeFiles: 'provenote:take-files',
};

/** Channels from page to shell that nobody answers. */
export const NOTICE_CHANNELS: Readonly<Record<keyof Notices, string>> = {
  log: 'provenote:log',
  setMenuKeys: 'provenote:set-menu-keys',
  setTheme: 'provenote:set-theme',
  flushed: 'provenote:flushed',
};

/** Channels from shell to page: a flush number, a `MenuCommand`, and that there are files to take. */
export const FLUSH_CHANNEL = 'provenote:flush';
export const COMMAND_CHANNEL = 'provenote:command';
export const FILES_CHANNEL = 'provenote:files';
