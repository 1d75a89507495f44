import type { DesktopApi, SaveOutcome, SaveRequest, UpdatesApi } from '../shared/desktop-api';
import type { OpenPurpose } from '../shared/open-purposes';
import type { ReadLink } from '../shared/program-link';
import type { ChosenFile } from './chosen-file';
import type { RangedFiles } from './ranged-files';
import type { PartSaver } from './save-in-parts';

/** What the page asks and waits for. */
export interface Requests extends Pick<DesktopApi, 'printPage' | 'openExternal'> {
  openFiles(purpose: OpenPurpose): Promise<readonly ChosenFile[]>;
  readPart: RangedFiles['read'];
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  beginFile: PartSaver['begin'];
  addToFile: PartSaver['add'];
  restartFile: PartSaver['restart'];
  endFile: PartSaver['end'];
  abandonFile: PartSaver['abandon'];
  /** The files that the system handed to the program since it was last asked. */
  takeFiles(): Promise<readonly ChosenFile[]>;
  /** The links into the library that it handed over. */
  takeLinks(): Promise<readonly ReadLink[]>;
  updateState: UpdatesApi['state'];
  allowUpdates: UpdatesApi['allow'];
  checkForUpdate: UpdatesApi['check'];
  downloadUpdate: UpdatesApi['download'];
  installUpdate: UpdatesApi['install'];
}

/** What the page tells without waiting. */
export interface Notices extends Pick<DesktopApi, 'log' | 'setMenuKeys' | 'setTheme'> {
  flushed(answer: FlushAnswer): void;
  cancelUpdate: UpdatesApi['cancel'];
}

/** The page's answer to flush number `id`; `problem` is null when everything typed is stored. */
export interface FlushAnswer {
  readonly id: number;
  readonly problem: string | null;
}

/** Channels from page to shell, one to a member, so that none can be misspelt on one side alone. */
export const REQUEST_CHANNELS: Readonly<Record<keyof Requests, string>> = {
  openFiles: 'provenote:open-files',
  readPart: 'provenote:read-part',
  saveFile: 'provenote:save-file',
  beginFile: 'provenote:begin-file',
  addToFile: 'provenote:add-to-file',
  restartFile: 'provenote:restart-file',
  endFile: 'provenote:end-file',
  abandonFile: 'provenote:abandon-file',
  printPage: 'provenote:print-page',
  openExternal: 'provenote:open-external',
  takeFiles: 'provenote:take-files',
  takeLinks: 'provenote:take-links',
  updateState: 'provenote:update-state',
  allowUpdates: 'provenote:allow-updates',
  checkForUpdate: 'provenote:check-for-update',
  downloadUpdate: 'provenote:download-update',
  installUpdate: 'provenote:install-update',
};

/** Channels from page to shell that nobody answers. */
export const NOTICE_CHANNELS: Readonly<Record<keyof Notices, string>> = {
  log: 'provenote:log',
  setMenuKeys: 'provenote:set-menu-keys',
  setTheme: 'provenote:set-theme',
  flushed: 'provenote:flushed',
  cancelUpdate: 'provenote:cancel-update',
};

/**
 * Channels from shell to page: a flush number, a `MenuCommand`, that there are files, or links, to take, an
 * `UpdateProgress`.
 */
export const FLUSH_CHANNEL = 'provenote:flush';
export const COMMAND_CHANNEL = 'provenote:command';
export const FILES_CHANNEL = 'provenote:files';
export const LINKS_CHANNEL = 'provenote:links';
export const UPDATE_PROGRESS_CHANNEL = 'provenote:update-progress';
