import { contextBridge, ipcRenderer } from 'electron';
import { version } from '../package.json';
import type { DesktopApi, MenuCommand, OpenedFile } from '../shared/desktop-api';
import {
  COMMAND_CHANNEL,
  FILES_CHANNEL,
  FLUSH_CHANNEL,
  type FlushAnswer,
  NOTICE_CHANNELS,
  REQUEST_CHANNELS,
} from './channels';
import { handOverInParts } from './hand-over-in-parts';
import { settleAll } from './settle-all';

const flushListeners = new Set<() => Promise<void>>();
const fileListeners = new Set<(files: readonly OpenedFile[]) => void>();
const commandListeners = new Set<(command: MenuCommand) => void>();

ipcRenderer.on(FLUSH_CHANNEL, async (_event, id: number) => {
  const answer: FlushAnswer = { id, problem: await settleAll(flushListeners) };
  ipcRenderer.send(NOTICE_CHANNELS.flushed, answer);
});

ipcRenderer.on(COMMAND_CHANNEL, (_event, command: MenuCommand) => {
  for (const listener of commandListeners) listener(command);
});

/** Asks only when somebody listens: what is taken is given once. */
async function takeFiles(): Promise<void> {
  if (fileListeners.size === 0) return;
  const files: readonly OpenedFile[] = await ipcRenderer.invoke(REQUEST_CHANNELS.takeFiles);
  if (files.length > 0) for (const listener of fileListeners) listener(files);
}

ipcRenderer.on(FILES_CHANNEL, takeFiles);

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
  openFiles: () => ipcRenderer.invoke(REQUEST_CHANNELS.openFiles),
  saveFile: (request) =>
    request.bytes instanceof Blob
      ? handOverInParts(ipcRenderer, request, request.bytes)
      : ipcRenderer.invoke(REQUEST_CHANNELS.saveFile, request),
  printPage: (request) => ipcRenderer.invoke(REQUEST_CHANNELS.printPage, request),
  openExternal: (url) => ipcRenderer.invoke(REQUEST_CHANNELS.openExternal, url),
  log: (entry) => ipcRenderer.send(NOTICE_CHANNELS.log, entry),
  setMenuKeys: (keys) => ipcRenderer.send(NOTICE_CHANNELS.setMenuKeys, keys),
  setTheme: (theme) => ipcRenderer.send(NOTICE_CHANNELS.setTheme, theme),
  onFlush: (listener) => subscribe(flushListeners, listener),
  onCommand: (listener) => subscribe(commandListeners, listener),
  onFiles: (listener) => {
    const remove = subscribe(fileListeners, listener);
    void takeFiles();
    return remove;
  },
};

contextBridge.exposeInMainWorld('provenote', api);
