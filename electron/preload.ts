import { contextBridge, ipcRenderer } from 'electron';
import { version } from '../package.json';
import type { DesktopApi, MenuCommand, OpenedFile, UpdateProgress } from '../shared/desktop-api';
import type { ReadLink } from '../shared/program-link';
import {
  COMMAND_CHANNEL,
  FILES_CHANNEL,
  FLUSH_CHANNEL,
  type FlushAnswer,
  LINKS_CHANNEL,
  NOTICE_CHANNELS,
  REQUEST_CHANNELS,
  UPDATE_PROGRESS_CHANNEL,
} from './channels';
import type { ChosenFile } from './chosen-file';
import { growFile } from './grow-file';
import { createInbox } from './inbox';
import { openedFile } from './opened-file';
import { settleAll } from './settle-all';

const flushListeners = new Set<() => Promise<void>>();
const commandListeners = new Set<(command: MenuCommand) => void>();
const progressListeners = new Set<(progress: UpdateProgress) => void>();

ipcRenderer.on(FLUSH_CHANNEL, async (_event, id: number) => {
  const answer: FlushAnswer = { id, problem: await settleAll(flushListeners) };
  ipcRenderer.send(NOTICE_CHANNELS.flushed, answer);
});

ipcRenderer.on(COMMAND_CHANNEL, (_event, command: MenuCommand) => {
  for (const listener of commandListeners) listener(command);
});

ipcRenderer.on(UPDATE_PROGRESS_CHANNEL, (_event, progress: UpdateProgress) => {
  for (const listener of progressListeners) listener(progress);
});

const open = (chosen: readonly ChosenFile[]) => chosen.map((file) => openedFile(ipcRenderer, file));
const files = createInbox<OpenedFile>(async () => open(await ipcRenderer.invoke(REQUEST_CHANNELS.takeFiles)));
ipcRenderer.on(FILES_CHANNEL, files.look);

const links = createInbox<ReadLink>(() => ipcRenderer.invoke(REQUEST_CHANNELS.takeLinks));
ipcRenderer.on(LINKS_CHANNEL, links.look);

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Nothing else crosses: the page sees these functions and never `ipcRenderer`. */
const api: DesktopApi = {
  kind: 'desktop',
  versions: {
    app: version,
    host: `Electron ${process.versions.electron}`,
    // A word of the bundler's, not of the environment the program runs in.
    isUnsigned: process.env.PROVENOTE_BUILD !== 'signed',
  },
  openFiles: async (purpose) => open(await ipcRenderer.invoke(REQUEST_CHANNELS.openFiles, purpose)),
  saveFile: (request) => ipcRenderer.invoke(REQUEST_CHANNELS.saveFile, request),
  beginFile: (request) => growFile(ipcRenderer, request),
  printPage: (request) => ipcRenderer.invoke(REQUEST_CHANNELS.printPage, request),
  openExternal: (url) => ipcRenderer.invoke(REQUEST_CHANNELS.openExternal, url),
  log: (entry) => ipcRenderer.send(NOTICE_CHANNELS.log, entry),
  setMenuKeys: (keys) => ipcRenderer.send(NOTICE_CHANNELS.setMenuKeys, keys),
  setTheme: (theme) => ipcRenderer.send(NOTICE_CHANNELS.setTheme, theme),
  onFlush: (listener) => subscribe(flushListeners, listener),
  onCommand: (listener) => subscribe(commandListeners, listener),
  onFiles: files.listen,
  onLinks: links.listen,
  updates: {
    state: () => ipcRenderer.invoke(REQUEST_CHANNELS.updateState),
    allow: (isAllowed) => ipcRenderer.invoke(REQUEST_CHANNELS.allowUpdates, isAllowed),
    check: () => ipcRenderer.invoke(REQUEST_CHANNELS.checkForUpdate),
    download: () => ipcRenderer.invoke(REQUEST_CHANNELS.downloadUpdate),
    cancel: () => ipcRenderer.send(NOTICE_CHANNELS.cancelUpdate),
    install: () => ipcRenderer.invoke(REQUEST_CHANNELS.installUpdate),
    onProgress: (listener) => subscribe(progressListeners, listener),
  },
};

contextBridge.exposeInMainWorld('provenote', api);
